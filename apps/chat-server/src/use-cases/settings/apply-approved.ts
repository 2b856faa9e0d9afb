import type { Approval } from '@akin/core/approval/approval'
import type { Person } from '@akin/core/conversation/conversation'
import { applyProposal, type ProposalRefusal } from '@akin/core/settings/proposal'
import type { ApprovalId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { ok, type Result } from '@akin/core/support/result'
import type { ProgrammeVersion } from '../../ports/programme-directory.ts'
import type { Chat } from '../chat.ts'
import { changesOf, changesShown } from './changes-of.ts'
import { latestToday } from './latest-today.ts'

export type SettingsAct = Extract<Approval, { kind: 'change_settings' }>
/** Whose yes it was, to what, and when. */
type Approved = { readonly approval: ApprovalId; readonly by: Person; readonly requester: Person; readonly at: Instant }
type Proposed = Pick<SettingsAct, 'programmeId' | 'basedOn' | 'before' | 'after' | 'note' | 'undoes'>

/** [ST9] Whether a proposal can still be what it was when it was looked at, and the settings with it. */
export async function tryProposal(
	chat: Pick<Chat, 'programmes' | 'clock'>,
	proposed: Proposed,
): Promise<
	Result<{ readonly latest: ProgrammeVersion; readonly settings: ProgrammeVersion['settings'] }, ProposalRefusal> & {
		readonly versions: readonly ProgrammeVersion[]
	}
> {
	const versions = await chat.programmes.versions(proposed.programmeId, changesShown)
	const [latest] = versions
	if (!latest) throw new Error('a proposal is about a programme that is not there')
	const applied = applyProposal(latest.settings, changesOf(versions), proposed, latestToday(chat.clock.now()))
	return { ...(applied.ok ? ok({ latest, settings: applied.value }) : applied), versions }
}

/**
 * What two people decided on becomes a version. Done again, or by two nodes at once, it is one; where somebody saved the same in this very
 * moment it comes to nothing, and stands in the log as that.
 * @returns the version it became; null where it came to nothing
 */
export async function applyApproved(chat: Chat, act: Proposed, { approval, by, requester, at }: Approved): Promise<number | null> {
	const { programmeId, note, undoes } = act
	for (;;) {
		const tried = await tryProposal(chat, act)
		const before = tried.versions.find((version) => version.approval?.id === approval)
		if (before) return before.version
		if (!tried.ok) {
			const detail = { approval, programme: programmeId, why: tried.error.kind }
			await chat.audit.append([{ at, actorId: by.id, action: 'proposal_overtaken', conversationId: null, detail }])
			return null
		}
		const version = tried.value.latest.version + 1
		const next = { programmeId, version, settings: tried.value.settings, changedBy: requester.id, changedAt: at, note, undoes }
		// Somebody saved something else meanwhile: it is put on top of that.
		if (!(await chat.programmes.change({ ...next, approval: { id: approval, by: by.id }, alone: false }))) continue
		chat.announcer.programmeChanged(programmeId, version)
		return version
	}
}
