import type { Actor } from '@akin/core/access/actor'
import { type AnswererReason, type Concern, type ConcernBy, type PersonReason, signalOfConcern } from '@akin/core/concern/concern'
import { type Conversation, listenerOf, type Person } from '@akin/core/conversation/conversation'
import type { ClientId, ConcernId, ConversationId, SignalId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { DataKey } from '../../ports/key-vault.ts'
import { rateKey } from '../../ports/rate-key.ts'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { openConversation } from '../open-conversation.ts'
import type { RateLimited } from '../rate-limited.ts'

export type Said = {
	readonly conversationId: ConversationId
	readonly clientId: ClientId
	readonly reason: AnswererReason | PersonReason
	readonly words: string | null
	/** [CO5] The place in the room of something that whoever it is about wrote. */
	readonly about?: number | undefined
}
export type RaiseRefusal = 'conversation_not_found' | 'conversation_erased' | RateLimited

/** Nobody has so much to say in so little time; whoever is in danger has another button. */
const concerns = { burst: 5, perMinute: 2 } as const

/**
 * [CO1] [CO2] The person says that something is wrong with how they are answered, or staff say it of the person. Kept first and then pointed
 * out, so that a node that dies in between has lost nobody's words; sent again, it is one concern, and pointed out once more where that was lost.
 */
export async function raiseConcern(
	chat: Chat,
	actor: Actor,
	{ conversationId, clientId, reason, words, about }: Said,
): Promise<Result<null, RaiseRefusal>> {
	const opened = await openConversation(chat, actor, conversationId, 'raise_concern')
	if (!opened.ok) return opened
	if (!opened.value.isAllowed) return refused('conversation_not_found')
	const { conversation } = opened.value
	const key = await chat.keys.of(opened.value)
	if (!key) return refused('conversation_erased')
	const taken = await chat.limiter.take(rateKey('concern:raise', actor.id), concerns)
	if (!taken.allowed) return refused({ code: 'rate_limited', retryAfterMs: taken.retryAfterMs })

	const said = words?.trim() || null
	const now = chat.clock.now()
	const concern: Concern = {
		...{ id: chat.ids.next<ConcernId>(), conversationId, programmeId: conversation.programmeId, by: byOf(actor), reason },
		about:
			actor.role === 'seeker'
				? { kind: 'answerer', person: (await whoWrote(chat, key, conversationId, about)) ?? answererOf(conversation) }
				: { kind: 'person' },
		...{ hasWords: said !== null, raisedAt: now, state: { kind: 'new' } },
	}
	const sealed = said === null ? null : chat.keys.sealRecord(key, conversationId, 'concern', actor.id, said)
	const isNew = await chat.concerns.add({ concern, clientId, sealed })
	const raised = await changeConversation(chat, conversationId, 'service', {
		...{ kind: 'raise_signal', id: chat.ids.next<SignalId>(), signal: signalOfConcern(concern), now, boostMs: 0 },
	})
	if (!raised.ok && raised.error === 'conversation_erased') return refused('conversation_erased')
	if (isNew) {
		// Who the person is stands in no log: only that it was not somebody of staff.
		const actorId = actor.role === 'seeker' ? null : actor.id
		const detail = { concern: concern.id, reason, about: concern.about.kind }
		await chat.audit.append([{ at: now, actorId, action: 'concern_raised', conversationId, detail }])
	}
	chat.announcer.concernsChanged()
	return ok(null)
}

const byOf = (actor: Actor): ConcernBy =>
	actor.role === 'seeker' ? { role: 'seeker' } : { role: actor.role, id: actor.id, name: actor.name }

/** [CO5] Whoever of staff wrote what stands at this place of the room; null where nobody of them did. */
async function whoWrote(chat: Chat, key: DataKey, id: ConversationId, seq: number | undefined): Promise<Person | null> {
	if (seq === undefined || seq < 1) return null
	const [entry] = await chat.conversations.entries(id, 'room', seq - 1, 1)
	if (entry?.seq !== seq) return null
	const { author } = chat.keys.open(key, entry)
	return author.role === 'listener' || author.role === 'supervisor' ? { id: author.id, name: author.name } : null
}

/** Whoever answers the person now, or did when it ended; null where that is not known any more, rather than somebody else. */
function answererOf(conversation: Conversation): Person | null {
	if (conversation.state === 'closed') {
		const { talk } = conversation
		return talk?.handlerRole === 'supervisor' ? (talk.supervisor ?? null) : (talk?.listener ?? null)
	}
	if (conversation.state !== 'active') return null
	const { handler } = conversation
	return handler.role === 'supervisor' ? { id: handler.id, name: handler.name } : listenerOf(conversation)
}
