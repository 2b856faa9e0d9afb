import type { SupervisorActor } from '@akin/core/access/actor'
import { isPausing, type PauseReason } from '@akin/core/programme/intake-pause'
import type { PausedIntake } from '@akin/core/protocol/intake'
import type { ProgrammeId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'

type NotFound = 'programme_not_found'
const minuteMs = 60_000

const answersFor = async (chat: Chat, { programmeIds }: SupervisorActor, id: ProgrammeId): Promise<boolean> =>
	programmeIds.includes(id) && (await chat.programmes.find(id)) !== null

/** Nobody new comes in; whoever waits keeps their place. `minutes` null: until somebody resumes it. */
export async function pauseIntake(
	chat: Chat,
	actor: SupervisorActor,
	programmeId: ProgrammeId,
	{ reason, minutes }: { readonly reason: PauseReason; readonly minutes: number | null },
): Promise<Result<null, NotFound>> {
	if (!(await answersFor(chat, actor, programmeId))) return refused('programme_not_found')
	const at = chat.clock.now()
	const until = minutes === null ? null : at + minutes * minuteMs
	await chat.intake.pause({ programmeId, reason, by: { id: actor.id, name: actor.name }, at, until })
	const detail = { programme: programmeId, reason, minutes }
	await chat.audit.append([{ at, actorId: actor.id, action: 'intake_paused', conversationId: null, detail }])
	chat.announcer.serviceChanged('intake')
	return ok(null)
}

export async function resumeIntake(chat: Chat, actor: SupervisorActor, programmeId: ProgrammeId): Promise<Result<null, NotFound>> {
	if (!(await answersFor(chat, actor, programmeId))) return refused('programme_not_found')
	if ((await chat.intake.resume(programmeId)) === null) return ok(null)
	const detail = { programme: programmeId }
	await chat.audit.append([{ at: chat.clock.now(), actorId: actor.id, action: 'intake_resumed', conversationId: null, detail }])
	chat.announcer.serviceChanged('intake')
	return ok(null)
}

/** Ends every pause whose time is over. Any node may do it; repeating it is harmless. */
export async function endIntakePauses(chat: Chat): Promise<void> {
	const at = chat.clock.now()
	const ended = await chat.intake.endExpired(at)
	if (ended.length === 0) return
	await chat.audit.append(
		ended.map(({ programmeId }) => ({
			...{ at, actorId: null, action: 'intake_resumed' as const, conversationId: null },
			detail: { programme: programmeId },
		})),
	)
	chat.announcer.serviceChanged('intake')
}

/** What takes in nobody new, of these programmes. */
export async function pausedAmong(chat: Chat, programmeIds: readonly ProgrammeId[]): Promise<PausedIntake[]> {
	const now = chat.clock.now()
	const pauses = (await chat.intake.all()).filter((pause) => isPausing(pause, now) && programmeIds.includes(pause.programmeId))
	return Promise.all(
		pauses.map(async ({ programmeId, reason, by, at, until }) => ({
			...{ programmeId, reason, byName: by.name, at, until },
			programmeName: (await chat.programmes.find(programmeId))?.name ?? programmeId,
		})),
	)
}
