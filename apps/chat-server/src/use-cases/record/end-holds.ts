import type { SupervisorActor } from '@akin/core/access/actor'
import type { HoldEndReason, RecordHold } from '@akin/core/record/hold'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { Chat } from '../chat.ts'
import { findRecord, type NoRecord } from './find-record.ts'

type Ended = NonNullable<RecordHold['ended']>

/** [RO5] One person lets go of a record before its day. Where its own time is over, so are its words, on every screen. */
export async function endHold(
	chat: Chat,
	actor: SupervisorActor,
	id: ConversationId,
	reason: HoldEndReason,
): Promise<Result<null, NoRecord | 'not_held'>> {
	const found = await findRecord(chat, actor, id)
	if (!found.ok) return found
	const at = chat.clock.now()
	if (!(await letGo(chat, await standing(chat, id), { at, by: actor.name, reason }))) return refused('not_held')
	await chat.audit.append([{ at, actorId: actor.id, action: 'record_hold_ended', conversationId: id, detail: { reason } }])
	return ok(null)
}

/** [RO7] What was held of a conversation that is erased goes with it. Again, or where nothing was held, it changes nothing. */
export async function endHoldsOfErased(chat: Chat, id: ConversationId): Promise<void> {
	await endByThemselves(chat, id, await standing(chat, id), 'erased')
}

/** Those whose day is over, and what a node that died left of something erased. Another of the same record goes on. */
export async function endHoldsThatAreOver(chat: Chat): Promise<void> {
	const now = chat.clock.now()
	for (const hold of await chat.holds.over(now))
		await endByThemselves(chat, hold.conversationId, [hold], hold.until <= now ? 'over' : 'erased')
}

const standing = async (chat: Chat, id: ConversationId): Promise<readonly RecordHold[]> =>
	((await chat.holds.of([id])).get(id) ?? []).filter(({ ended }) => ended === null)

async function endByThemselves(chat: Chat, id: ConversationId, holds: readonly RecordHold[], reason: 'over' | 'erased'): Promise<void> {
	const at = chat.clock.now()
	if (!(await letGo(chat, holds, { at, by: null, reason }))) return
	await chat.audit.append([{ at, actorId: null, action: 'record_hold_ended', conversationId: id, detail: { reason } }])
}

/** The key of a hold goes first: a node that dies in between has let go of it, and ends it again. @returns whether it was this that ended one */
async function letGo(chat: Chat, holds: readonly RecordHold[], ended: Ended): Promise<boolean> {
	let isEnded = false
	for (const hold of holds) {
		await chat.keys.release(hold)
		if (!(await chat.holds.end(hold.id, ended))) continue
		isEnded = true
		chat.keys.forget(hold.conversationId)
		const stored = await chat.conversations.load(hold.conversationId)
		if (stored && !(await chat.keys.of(stored))) chat.announcer.erased(hold.conversationId)
	}
	return isEnded
}
