import { type Active, listenerOf, type Offered, type OpenConversation, type Waiting } from './conversation.ts'
import type { ConversationEvent } from './event.ts'
import { type HandOver, handOversOf, type Transfer } from './transfer.ts'

type Of<K extends ConversationEvent['kind']> = Extract<ConversationEvent, { kind: K }>

/** The step it is at now. Whoever was asked and is not any more has lost the right to read: a new epoch. */
export function evolveTransfer(conversation: Active, event: Of<'transfer_proposed' | 'transfer_agreed' | 'transfer_failed'>): Active {
	if (event.kind === 'transfer_proposed') return { ...conversation, transfer: event.transfer }
	const { transfer } = conversation
	if (!transfer || transfer.step === 'over') return conversation
	const { id, by, to, askedAt } = transfer
	if (event.kind === 'transfer_agreed')
		return { ...conversation, transfer: { id, by, to: event.to, askedAt, step: 'asking_listener', expiresAt: event.expiresAt } }
	const over: Transfer = { id, by, to, askedAt, step: 'over', outcome: event.outcome }
	const declined = event.outcome === 'listener_declined' && to ? [to.id] : []
	return {
		...conversation,
		epoch: conversation.epoch + (transfer.step === 'asking_listener' ? 1 : 0),
		passedBy: [...conversation.passedBy, ...declined.filter((id) => !conversation.passedBy.includes(id))],
		transfer: over,
	}
}

/**
 * The former handler, and with them a listener who observed, are out in the step in which somebody else is in, or is offered it (S2). The listener
 * keeps a wrap-up and is not asked for this conversation again.
 */
export function transferred(
	conversation: Active,
	event: Of<'transferred' | 'listener_changed'>,
	toQueue: (conversation: OpenConversation) => Waiting,
): Active | Waiting | Offered {
	const former = listenerOf(conversation)
	const changed = event.kind === 'listener_changed'
	const [to, offer] = changed ? [null, null] : [event.to, event.offer]
	const asked = changed ? { changed: true as const } : {}
	const handOver: HandOver[] = former ? [{ listener: former, to, at: event.at, ...asked, wrapUp: 'due' }] : []
	const passed = former && !conversation.passedBy.includes(former.id) ? [...conversation.passedBy, former.id] : conversation.passedBy
	const epoch = conversation.epoch + 1
	// Nor are they kept for whoever has just handed over.
	const kept = { epoch, passedBy: passed, keptFor: null, handedOver: [...handOversOf(conversation), ...handOver] }
	if (offer) return { ...toQueue(conversation), ...kept, state: 'offered', offer }
	if (!to) return { ...toQueue(conversation), ...kept }
	const { transfer } = conversation
	const done = transfer && { id: transfer.id, by: transfer.by, to: transfer.to, askedAt: transfer.askedAt }
	return {
		...conversation,
		...kept,
		handler: { ...to, role: 'listener', connection: { kind: 'here' } },
		acceptedOfferId: null,
		transfer: done && { ...done, step: 'over', outcome: 'done' },
		listenerSince: epoch,
	}
}
