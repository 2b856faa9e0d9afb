import { isWaiting, mayDecide } from '@akin/core/approval/approval'
import type { SettingsView } from '@akin/core/protocol/settings'
import { fieldsOf } from '@akin/core/settings/changed-fields'
import type { ProgrammeId } from '@akin/core/support/ids'
import { newcomersOf } from '../approval/newcomers-of.ts'
import type { Chat } from '../chat.ts'
import { type SettingsAct, tryProposal } from './apply-approved.ts'
import type { SettingsReader } from './settings-reader.ts'

/** Long enough that whoever proposed it reads why, also after a weekend. */
const refusalShownMs = 14 * 86_400_000

/** [ST8] The change that waits in this programme, or why the last one was refused. */
export async function proposalsOf(
	chat: Chat,
	{ actor }: SettingsReader,
	programmeId: ProgrammeId,
): Promise<Pick<SettingsView, 'proposal' | 'refused'>> {
	const latest = await chat.approvals.latest('change_settings', programmeId)
	if (latest?.kind !== 'change_settings') return { proposal: null, refused: null }
	const now = chat.clock.now()
	const { id, state } = latest
	if (state.kind === 'declined' && now < state.at + refusalShownMs) {
		const { by, at, because } = state
		return { proposal: null, refused: { id, by: by.name, at, because: because ?? '', fields: [...fieldsOf(latest)] } }
	}
	if (!isWaiting(latest, now)) return { proposal: null, refused: null }
	const { requester, requestedAt, decideBy, note, undoes, before, after } = latest
	const overtaken = await overtakenBy(chat, latest)
	return {
		proposal: {
			...{ id, requester: requester.name, requestedAt, decideBy, note, undoes, before, after, overtaken },
			...{ isMine: requester.id === actor.id, mayDecide: mayDecide(latest, actor.id, await newcomersOf(chat)) },
		},
		refused: null,
	}
}

/** [ST9] What keeps it from being approved, and by whom: the last of what was saved since. */
async function overtakenBy(chat: Chat, proposed: SettingsAct): Promise<NonNullable<SettingsView['proposal']>['overtaken']> {
	const tried = await tryProposal(chat, proposed)
	if (tried.ok) return null
	const { error, versions } = tried
	if (error.kind === 'does_not_fit') return { fields: [...fieldsOf(proposed)], by: null, at: null }
	const last = versions.find(({ version }) => version === error.versions.at(-1))
	const person = last?.changedBy ? await chat.people.find(last.changedBy) : null
	return { fields: [...error.fields], by: person?.name ?? null, at: last?.changedAt ?? null }
}
