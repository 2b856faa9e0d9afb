import { randomUUID } from 'node:crypto'
import type { ConversationStore } from '@akin/chat-server/ports/conversation-store'
import { nothingFound } from '@akin/core/attention/asked-tracker'
import type { Signal } from '@akin/core/attention/signal'
import type { Conversation } from '@akin/core/conversation/conversation'
import { decide } from '@akin/core/conversation/decide'
import { begin, evolve } from '@akin/core/conversation/evolve'
import { asId, type ConversationId, type SeekerSessionId, type SignalId, type StaffId } from '@akin/core/support/ids'
import { ok } from '@akin/core/support/result'
import { benchProgramme } from '../measure/mint.ts'

const atOnce = 8
/** Of ten people so many wait, the others talk with somebody. */
const waitingOfTen = 4
/** One in so many is in danger or has a listener who asked for help, and nobody is on it yet. */
const oneCalls = 50

/** Stores so many more live conversations and answers their ids. */
export async function addConversations(store: ConversationStore, from: number, to: number): Promise<ConversationId[]> {
	const numbers = Array.from({ length: to - from }, (_, index) => from + index)
	const ids: ConversationId[] = []
	const rest = numbers.values()
	const some = async () => {
		for (const number of rest) {
			const conversation = liveConversation(number)
			const created = await store.create(conversation, new Uint8Array(60), [])
			if (!created.ok) throw new Error(created.error)
			ids.push(conversation.id)
		}
	}
	await Promise.all(Array.from({ length: atOnce }, some))
	return ids
}

function liveConversation(number: number): Conversation {
	const now = Date.now()
	const enqueuedAt = now - 1_000 * (1 + (number % 900))
	const id = asId<SignalId>(randomUUID())
	const calls: Signal = { id, kind: 'help_requested', tier: 'act_now', raisedAt: now, words: null, acknowledged: null }
	const signals = number % oneCalls === 0 ? [calls] : []
	const waiting = begin({
		...{ id: asId<ConversationId>(randomUUID()), programmeId: benchProgramme, language: 'en', boostMs: 0, signals, asked: nothingFound },
		...{ seekerId: asId<SeekerSessionId>(randomUUID()), topics: [], requestedAt: enqueuedAt },
	})
	if (number % 10 < waitingOfTen) return waiting
	const listener = { id: asId<StaffId>(randomUUID()), name: `Listener ${number}` }
	const { state: _, ...common } = waiting
	return {
		...{
			...common,
			state: 'active',
			startedAt: enqueuedAt + 500,
			acceptedOfferId: null,
			joined: [],
			transfer: null,
			listenerSince: 1,
			shadow: null,
		},
		handler: { ...listener, role: 'listener', connection: { kind: 'here' } },
	}
}

/** Changes what a row says, and back the next time: the person's connection is lost, or found again. */
export async function changeOne(store: ConversationStore, id: ConversationId): Promise<void> {
	const changed = await store.change(id, ({ conversation }) => {
		const isLost = conversation.state !== 'closed' && conversation.seeker.kind === 'lost'
		const decision = decide(conversation, isLost ? { kind: 'find_seeker' } : { kind: 'lose_seeker', since: Date.now() })
		if (!decision.ok) return decision
		return ok({ conversation: decision.value.reduce<Conversation>(evolve, conversation), entries: [] })
	})
	if (!changed.ok) throw new Error(changed.error)
}
