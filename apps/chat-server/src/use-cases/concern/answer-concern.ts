import type { SupervisorActor } from '@akin/core/access/actor'
import { can } from '@akin/core/access/can'
import { type Concern, type ConcernCommand, type ConcernRefusal, decideConcern, isInvolved } from '@akin/core/concern/concern'
import type { ShownConcern } from '@akin/core/protocol/concern-shapes'
import type { ConcernId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { Chat } from '../chat.ts'
import { shownConcernOf } from './list-concerns.ts'

type NotThere = 'no_such_concern'
type Found = { readonly concern: Concern; readonly sealed: Uint8Array | null; readonly stored: StoredConversation }

/** The one door to a concern: not there and not theirs are the same answer. */
async function findConcern(chat: Chat, actor: SupervisorActor, id: ConcernId): Promise<Result<Found, NotThere>> {
	const kept = await chat.concerns.find(id)
	const stored = kept && (await chat.conversations.load(kept.concern.conversationId))
	if (!kept || !stored || !can(actor, 'answer_concern', stored.conversation)) return refused('no_such_concern')
	return ok({ ...kept, stored })
}

/** [CO3] Somebody looks at it, or closes it with what came of it. Both are written down. */
export async function answerConcern(
	chat: Chat,
	actor: SupervisorActor,
	id: ConcernId,
	command: ConcernCommand extends infer C ? (C extends ConcernCommand ? Omit<C, 'by' | 'now'> : never) : never,
): Promise<Result<ShownConcern, ConcernRefusal | NotThere>> {
	const found = await findConcern(chat, actor, id)
	if (!found.ok) return found
	const now = chat.clock.now()
	const by = { id: actor.id, name: actor.name }
	const decided = await chat.concerns.decide(id, (concern) => decideConcern(concern, { ...command, by, now }))
	if (!decided.ok) return decided
	const { before, concern } = decided.value
	if (before.state.kind !== concern.state.kind) {
		const detail = { concern: id, ...(command.kind === 'close' ? { outcome: command.outcome } : {}) }
		const action = command.kind === 'close' ? 'concern_closed' : 'concern_looked_at'
		await chat.audit.append([{ at: now, actorId: actor.id, action, conversationId: concern.conversationId, detail }])
		chat.announcer.concernsChanged()
	}
	return ok(await shownConcernOf(chat, actor, concern, found.value.stored.conversation))
}

/** What was said about it, for a supervisor who is not who it is about; written down first (P7). Null: nothing was, or it is erased. */
export async function readConcern(
	chat: Chat,
	actor: SupervisorActor,
	id: ConcernId,
): Promise<Result<string | null, 'involved' | NotThere>> {
	const found = await findConcern(chat, actor, id)
	if (!found.ok) return found
	const { concern, sealed, stored } = found.value
	if (isInvolved(concern, actor.id)) return refused('involved')
	const key = sealed && (await chat.keys.of(stored))
	if (!key) return ok(null)
	const { conversationId, by } = concern
	await chat.audit.append([{ at: chat.clock.now(), actorId: actor.id, action: 'concern_read', conversationId, detail: { concern: id } }])
	const sender = by.role === 'seeker' ? stored.conversation.seekerId : by.id
	return ok(chat.keys.openRecord(key, conversationId, 'concern', sender, sealed))
}
