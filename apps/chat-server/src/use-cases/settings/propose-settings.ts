import { decideOnSettingsWithinMs } from '@akin/core/approval/approval'
import type { SettingsView } from '@akin/core/protocol/settings'
import { changeBetween } from '@akin/core/settings/changed-fields'
import { checkSettings } from '@akin/core/settings/check-settings'
import type { ProgrammeSettings } from '@akin/core/settings/programme-settings'
import { type UndoRefusal, undoChange } from '@akin/core/settings/undo-change'
import type { ApprovalId, ProgrammeId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { rateKey } from '../../ports/rate-key.ts'
import { auditedAct } from '../approval/audited-act.ts'
import type { Chat } from '../chat.ts'
import type { RateLimited } from '../rate-limited.ts'
import type { SettingsAct } from './apply-approved.ts'
import { type Opened, type OpenRefusal, openToChange } from './change-settings.ts'
import { changesOf } from './changes-of.ts'
import { latestToday } from './latest-today.ts'
import { openSettings } from './read-settings.ts'
import type { SettingsReader } from './settings-reader.ts'

type Proposal = {
	readonly programmeId: ProgrammeId
	/** The version they had before their eyes. */
	readonly basedOn: number
	readonly change: { readonly kind: 'settings'; readonly settings: ProgrammeSettings } | { readonly kind: 'undo'; readonly version: number }
	readonly note: string
}
export type ProposeRefusal = OpenRefusal | UndoRefusal['kind'] | 'nothing_changed' | 'settings_not_valid' | 'proposal_waits' | RateLimited

/** [ST8] Asks that a second person decides on settings. They stay as they are until one has. */
export async function proposeSettings(
	chat: Chat,
	reader: SettingsReader,
	{ programmeId, basedOn, change, note }: Proposal,
): Promise<Result<SettingsView, ProposeRefusal>> {
	const opened = await openToChange(chat, reader, programmeId, basedOn)
	if (!opened.ok) return opened
	const now = chat.clock.now()
	const settings = settingsOf(opened.value, change, now)
	if (!settings.ok) return settings
	const { latest } = opened.value
	const { before, after } = changeBetween(latest.settings, settings.value)
	if (Object.keys(after).length === 0) return refused('nothing_changed')
	if (checkSettings(settings.value, latestToday(now)).length > 0) return refused('settings_not_valid')
	const taken = await chat.limiter.take(rateKey('approval:request', reader.actor.id), { burst: 5, perMinute: 2 })
	if (!taken.allowed) return refused({ code: 'rate_limited', retryAfterMs: taken.retryAfterMs })

	const undoes = change.kind === 'undo' ? change.version : null
	const act: Omit<SettingsAct, 'id' | 'programmeIds' | 'requester' | 'requestedAt' | 'decideBy' | 'state'> = {
		...{ kind: 'change_settings', programmeId, basedOn, before, after, note, undoes },
	}
	const { id: requesterId, name } = reader.actor
	const asked: SettingsAct = {
		...{ ...act, id: chat.ids.next<ApprovalId>(), programmeIds: [programmeId], requester: { id: requesterId, name } },
		...{ requestedAt: now, decideBy: now + decideOnSettingsWithinMs, state: { kind: 'waiting' } },
	}
	const kept = await chat.approvals.request(asked)
	// Of two who propose at once one waits, and the other is told.
	if (kept.id !== asked.id) return refused('proposal_waits')
	const { detail } = auditedAct(asked)
	const audited = { approval: asked.id, ...detail }
	await chat.audit.append([{ at: now, actorId: requesterId, action: 'approval_requested', conversationId: null, detail: audited }])
	chat.announcer.approvalsChanged()
	return openSettings(chat, reader, programmeId)
}

function settingsOf({ latest, versions }: Opened, change: Proposal['change'], now: number): Result<ProgrammeSettings, UndoRefusal['kind']> {
	if (change.kind === 'settings') return ok(change.settings)
	const undone = undoChange(latest.settings, changesOf(versions), change.version, now)
	return undone.ok ? undone : refused(undone.error.kind)
}
