import { isAboutSafety } from '../attention/about-safety.ts'
import { evolveAsked } from '../attention/asked-tracker.ts'
import type { KeptFor } from '../returning/keep-for.ts'
import type { Instant } from '../support/instant.ts'
import { unreachable } from '../support/unreachable.ts'
import type { Active, Closed, Connection, Conversation, Handler, OpenConversation, Person, Waiting } from './conversation.ts'
import { inQueueSince, keptForOf, listenerOf } from './conversation.ts'
import type { ConversationEvent, Requested } from './event.ts'
import { evolveTransfer, transferred } from './evolve-transfer.ts'
import { refusedReadersOf } from './refused-readers.ts'
import { shadowOf } from './shadow.ts'
import { handOversOf, listenerSince } from './transfer.ts'

const here: Connection = { kind: 'here' }

/** A conversation begins in the queue, kept for a listener where its person came back and it can be. */
export function begin(
	{ boostMs, refusedReaders = [], toldOfReaders = [], ...requested }: Requested,
	keptFor: KeptFor | null = null,
): Waiting {
	const { requestedAt: enqueuedAt } = requested
	const place = { enqueuedAt, inQueueSince: enqueuedAt, boostMs }
	const nobody = { passedBy: [], handedOver: [], refusedReaders, toldOfReaders }
	return { ...requested, ...place, ...nobody, state: 'waiting', epoch: 1, seeker: here, pin: null, keptFor }
}

/** Applies what happened. Cannot fail; an event that does not fit the state (a bug in `decide`) leaves it as it is. */
export function evolve(conversation: Conversation, event: ConversationEvent): Conversation {
	return conversation.state === 'closed' ? evolveClosed(conversation, event) : evolveOpen(conversation, event)
}

function evolveOpen(conversation: OpenConversation, event: ConversationEvent): Conversation {
	switch (event.kind) {
		case 'offered':
			return conversation.state === 'waiting' ? { ...conversation, state: 'offered', offer: event.offer } : conversation
		case 'offer_accepted':
			return conversation.state === 'offered'
				? {
						...openPart(conversation),
						state: 'active',
						startedAt: event.at,
						handler: { ...event.listener, role: 'listener', connection: here },
						acceptedOfferId: conversation.offer.id,
						joined: [],
						transfer: null,
						listenerSince: conversation.epoch,
						shadow: null,
					}
				: conversation
		case 'offer_declined':
			return conversation.state === 'offered' ? { ...backInQueue(conversation), ...passedOn(conversation, event.listenerId) } : conversation
		case 'offer_expired':
		case 'offer_withdrawn':
			return conversation.state === 'offered' ? backInQueue(conversation) : conversation
		case 'seeker_lost':
			return { ...conversation, seeker: { kind: 'lost', since: event.since } }
		case 'seeker_found':
			return { ...conversation, seeker: here }
		case 'handler_lost':
			return withHandlerConnection(conversation, event.handler.id, { kind: 'lost', since: event.since })
		case 'handler_found':
			return withHandlerConnection(conversation, event.handler.id, here)
		case 'returned_to_queue':
			return conversation.state === 'active' ? leaveToQueue(conversation, event.at) : conversation
		case 'supervisor_joined':
			return conversation.state === 'active' ? withJoined(conversation, event.supervisor) : conversation
		case 'supervisor_stepped_back':
			return conversation.state === 'active' ? withoutJoined(conversation, event.supervisor.id) : conversation
		case 'taken_over':
			return takeOver(conversation, event)
		case 'handed_back':
			return conversation.state === 'active' ? handBack(conversation, event) : conversation
		case 'transfer_proposed':
		case 'transfer_agreed':
		case 'transfer_failed':
			return conversation.state === 'active' ? evolveTransfer(conversation, event) : conversation
		case 'transferred':
		case 'listener_changed':
			return conversation.state === 'active' ? transferred(conversation, event, (before) => waitsAgain(before, event.at)) : conversation
		case 'shadow_asked':
			return conversation.state === 'active' ? { ...conversation, shadow: event.shadow } : conversation
		case 'shadow_began':
			return beginShadow(conversation, event)
		case 'shadow_ended':
			return endShadow(conversation)
		case 'hand_over_wrapped_up':
			return handOverWrappedUp(conversation, event.listenerId)
		case 'readers_refused':
			return { ...conversation, refusedReaders: event.refused }
		case 'signal_raised':
			return { ...conversation, signals: [...conversation.signals, event.signal], boostMs: Math.max(conversation.boostMs, event.boostMs) }
		case 'signal_acknowledged':
			return withAcknowledged(conversation, event)
		case 'safety_moved':
			return { ...conversation, asked: evolveAsked(conversation.asked, event.step) }
		case 'pinned':
			return { ...conversation, pin: event.pin }
		case 'unpinned':
			return { ...conversation, pin: null }
		case 'ended':
			return close(conversation, event)
		case 'wrapped_up':
		case 'feedback_given':
		case 'erased':
			return conversation
		default:
			return unreachable(event)
	}
}

function evolveClosed(conversation: Closed, event: ConversationEvent): Closed {
	switch (event.kind) {
		case 'wrapped_up':
			// The listener stops seeing it: a new epoch.
			return conversation.talk?.wrapUp === 'due'
				? { ...conversation, epoch: conversation.epoch + 1, talk: { ...conversation.talk, wrapUp: 'done' } }
				: conversation
		case 'hand_over_wrapped_up':
			return handOverWrappedUp(conversation, event.listenerId)
		case 'feedback_given':
			return { ...conversation, feedbackGiven: true }
		case 'erased':
			return conversation.erased ? conversation : erase(conversation)
		case 'signal_raised':
			return { ...conversation, signals: [...conversation.signals, event.signal] }
		case 'signal_acknowledged':
			return withAcknowledged(conversation, event)
		default:
			return conversation
	}
}

/** What it was about goes with the words, and where they stood; and it goes from the listener's desk: there is nothing left to wrap up. */
function erase(conversation: Closed): Closed {
	const talk = conversation.talk?.wrapUp === 'due' ? { ...conversation.talk, wrapUp: 'none' as const } : conversation.talk
	const signals = conversation.signals.map((signal) => ({ ...signal, words: null }))
	const handedOver = handOversOf(conversation).map((one) => (one.wrapUp === 'due' ? { ...one, wrapUp: 'none' as const } : one))
	return { ...conversation, erased: true, topics: [], signals, epoch: conversation.epoch + 1, talk, handedOver }
}

/** Only what every open state has, so that no field of the state before stays behind. */
function openPart(conversation: OpenConversation) {
	const { id, programmeId, language, seekerId, topics, requestedAt, epoch, signals, asked } = conversation
	const { seeker, enqueuedAt, boostMs, passedBy, pin } = conversation
	return {
		...{ id, programmeId, language, seekerId, topics, requestedAt, epoch, signals, asked, handedOver: handOversOf(conversation) },
		...{ refusedReaders: refusedReadersOf(conversation), toldOfReaders: conversation.toldOfReaders ?? [] },
		...{ seeker, enqueuedAt, inQueueSince: inQueueSince(conversation), boostMs, passedBy, pin, keptFor: keptForOf(conversation) },
	}
}

/** Nobody took the offer: it waits on. */
const backInQueue = (conversation: OpenConversation): Waiting => ({ ...openPart(conversation), state: 'waiting' })

/** Whoever answered does not any more: the place is the old one, the wait a new one. */
const waitsAgain = (conversation: OpenConversation, at: Instant): Waiting => ({ ...backInQueue(conversation), inQueueSince: at })

/** The handler and everybody who joined lose their place: a new epoch. A listener it was taken over from is not asked again. */
function leaveToQueue(conversation: Active, at: Instant): Waiting {
	const { handler } = conversation
	const takenFrom = handler.role === 'supervisor' && handler.observer ? passedOn(conversation, handler.observer.id) : {}
	return { ...waitsAgain(conversation, at), ...takenFrom, epoch: conversation.epoch + 1 }
}

const passedOn = ({ passedBy }: OpenConversation, listenerId: Handler['id']) => ({
	passedBy: passedBy.includes(listenerId) ? passedBy : [...passedBy, listenerId],
})

function beginShadow(conversation: OpenConversation, { at, from }: Extract<ConversationEvent, { kind: 'shadow_began' }>): OpenConversation {
	const shadow = shadowOf(conversation)
	if (conversation.state !== 'active' || shadow === null) return conversation
	const { id, learner, askedAt } = shadow
	return { ...conversation, shadow: { id, learner, askedAt, step: 'reading', since: at, from } }
}

/** A learner who read has lost the right to: a new epoch. One who only asked had none. */
function endShadow(conversation: OpenConversation): OpenConversation {
	const shadow = shadowOf(conversation)
	if (conversation.state !== 'active' || shadow === null) return conversation
	return { ...conversation, shadow: null, epoch: conversation.epoch + (shadow.step === 'reading' ? 1 : 0) }
}

function withHandlerConnection(conversation: OpenConversation, handlerId: string, connection: Connection): OpenConversation {
	return conversation.state === 'active' && conversation.handler.id === handlerId
		? { ...conversation, handler: { ...conversation.handler, connection } }
		: conversation
}

function withJoined(conversation: Active, supervisor: Person): Active {
	const isThere = conversation.handler.id === supervisor.id || conversation.joined.some(({ id }) => id === supervisor.id)
	return isThere ? conversation : { ...conversation, joined: [...conversation.joined, supervisor] }
}

function withoutJoined(conversation: Active, supervisorId: string): Active {
	if (!conversation.joined.some(({ id }) => id === supervisorId)) return conversation
	// Somebody loses a right to write: a new epoch.
	return { ...conversation, epoch: conversation.epoch + 1, joined: conversation.joined.filter(({ id }) => id !== supervisorId) }
}

function takeOver(conversation: OpenConversation, event: Extract<ConversationEvent, { kind: 'taken_over' }>): Active {
	const before = conversation.state === 'active' ? conversation : null
	return {
		...openPart(conversation),
		...toldAt(conversation, event.at),
		state: 'active',
		// Only where somebody answered before does somebody lose a right by this.
		epoch: before ? before.epoch + 1 : conversation.epoch,
		startedAt: before?.startedAt ?? event.at,
		handler: { ...event.supervisor, role: 'supervisor', connection: here, observer: event.from },
		acceptedOfferId: before?.acceptedOfferId ?? null,
		joined: before?.joined.filter(({ id }) => id !== event.supervisor.id) ?? [],
		// Whoever takes over ends a transfer that was under way: it was the former handler's to make.
		transfer: null,
		listenerSince: before ? listenerSince(before) : conversation.epoch,
		shadow: null,
	}
}

function handBack(conversation: Active, event: Extract<ConversationEvent, { kind: 'handed_back' }>): Active | Waiting {
	if (conversation.handler.role !== 'supervisor') return conversation
	if (!event.to) return leaveToQueue(conversation, event.at)
	return { ...conversation, epoch: conversation.epoch + 1, handler: { ...event.to, role: 'listener', connection: here }, transfer: null }
}

function withAcknowledged<C extends Conversation>(conversation: C, event: Extract<ConversationEvent, { kind: 'signal_acknowledged' }>): C {
	const acknowledged = { by: event.by.id, byName: event.by.name, at: event.at, outcome: event.outcome }
	const signals = conversation.signals.map((signal) => (signal.id === event.id ? { ...signal, acknowledged } : signal))
	return { ...conversation, signals, ...(isAboutSafety(event.signal) ? toldAt(conversation, event.at) : {}) }
}

function handOverWrappedUp<C extends Conversation>(conversation: C, listenerId: Handler['id']): C {
	const handedOver = handOversOf(conversation).map((one) =>
		one.listener.id === listenerId && one.wrapUp === 'due' ? { ...one, wrapUp: 'done' as const } : one,
	)
	return { ...conversation, handedOver }
}

/** Somebody responsible knows, as far as there was anything to know. */
const toldAt = ({ asked }: Conversation, at: number) =>
	asked.step === 'nothing' ? { asked } : { asked: evolveAsked(asked, { type: 'supervisor_told', at }) }

function close(conversation: OpenConversation, event: Extract<ConversationEvent, { kind: 'ended' }>): Closed {
	const { id, programmeId, language, seekerId, topics, requestedAt, epoch, signals, asked, enqueuedAt } = conversation
	return {
		...{ id, programmeId, language, seekerId, topics, requestedAt, signals, asked, enqueuedAt, handedOver: handOversOf(conversation) },
		...{ refusedReaders: refusedReadersOf(conversation), toldOfReaders: conversation.toldOfReaders ?? [] },
		state: 'closed',
		epoch: epoch + 1,
		closedAt: event.at,
		reason: event.reason,
		talk: conversation.state === 'active' ? talkOf(conversation) : null,
		feedbackGiven: false,
		erased: false,
	}
}

function talkOf(conversation: Active): Closed['talk'] {
	const { handler } = conversation
	const listener = listenerOf(conversation)
	const wrapUp = listener ? 'due' : 'none'
	return {
		startedAt: conversation.startedAt,
		listener,
		handlerRole: handler.role,
		...(handler.role === 'supervisor' ? { supervisor: { id: handler.id, name: handler.name } } : {}),
		wrapUp,
		listenerSince: listenerSince(conversation),
	}
}
