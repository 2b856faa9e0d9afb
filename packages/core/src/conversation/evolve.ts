import { unreachable } from '../support/unreachable.ts'
import type { Active, Closed, Connection, Conversation, Handler, OpenConversation, Waiting } from './conversation.ts'
import { listenerOf } from './conversation.ts'
import type { ConversationEvent, Requested } from './event.ts'

const here: Connection = { kind: 'here' }

/** A conversation begins in the queue. */
export function begin({ boostMs, ...requested }: Requested): Waiting {
	return { ...requested, state: 'waiting', epoch: 1, seeker: here, enqueuedAt: requested.requestedAt, boostMs, passedBy: [] }
}

/** Applies what happened. Cannot fail; an event that does not fit the state (a bug in `decide`) leaves it as it is. */
export function evolve(conversation: Conversation, event: ConversationEvent): Conversation {
	if (conversation.state === 'closed') return evolveClosed(conversation, event)
	switch (event.kind) {
		case 'offered':
			return conversation.state === 'waiting' ? { ...conversation, state: 'offered', offer: event.offer } : conversation
		case 'offer_accepted': {
			const handler: Handler = { ...event.listener, role: 'listener', connection: here }
			return { ...openPart(conversation), state: 'active', startedAt: event.at, handler, joined: [] }
		}
		case 'offer_declined':
			return { ...openPart(conversation), state: 'waiting', passedBy: [...conversation.passedBy, event.listenerId] }
		case 'offer_expired':
		case 'offer_withdrawn':
			return { ...openPart(conversation), state: 'waiting' }
		case 'seeker_lost':
			return { ...conversation, seeker: { kind: 'lost', since: event.since } }
		case 'seeker_found':
			return { ...conversation, seeker: here }
		case 'handler_lost':
			return withHandlerConnection(conversation, { kind: 'lost', since: event.since })
		case 'handler_found':
			return withHandlerConnection(conversation, here)
		case 'returned_to_queue':
			return { ...openPart(conversation), state: 'waiting', epoch: conversation.epoch + 1 }
		case 'supervisor_joined':
			return conversation.state === 'active' ? { ...conversation, joined: [...conversation.joined, event.supervisor] } : conversation
		case 'supervisor_stepped_back':
			return conversation.state === 'active' ? withoutJoined(conversation, event.supervisor.id) : conversation
		case 'taken_over': {
			const handler: Handler = { ...event.supervisor, role: 'supervisor', connection: here, observer: event.from }
			const before = conversation.state === 'active' ? conversation : null
			return {
				...openPart(conversation),
				state: 'active',
				epoch: conversation.epoch + 1,
				startedAt: before?.startedAt ?? event.at,
				handler,
				joined: before?.joined.filter(({ id }) => id !== event.supervisor.id) ?? [],
			}
		}
		case 'handed_back':
			if (conversation.state !== 'active') return conversation
			return { ...conversation, epoch: conversation.epoch + 1, handler: { ...event.to, role: 'listener', connection: here } }
		case 'signal_raised':
			return { ...conversation, signals: [...conversation.signals, event.signal], boostMs: Math.max(conversation.boostMs, event.boostMs) }
		case 'signal_acknowledged':
			return withAcknowledged(conversation, event)
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
			return conversation.talk ? { ...conversation, talk: { ...conversation.talk, wrapUp: 'done' } } : conversation
		case 'feedback_given':
			return { ...conversation, feedbackGiven: true }
		case 'erased':
			return { ...conversation, erased: true, epoch: conversation.epoch + 1 }
		case 'signal_acknowledged':
			return withAcknowledged(conversation, event)
		default:
			return conversation
	}
}

/** Only what every open state has, so that no field of the state before stays behind. */
function openPart(conversation: OpenConversation) {
	const { id, programmeId, language, seekerId, topics, requestedAt, epoch, signals, seeker, enqueuedAt, boostMs, passedBy } = conversation
	return { id, programmeId, language, seekerId, topics, requestedAt, epoch, signals, seeker, enqueuedAt, boostMs, passedBy }
}

function withHandlerConnection(conversation: OpenConversation, connection: Connection): OpenConversation {
	return conversation.state === 'active' ? { ...conversation, handler: { ...conversation.handler, connection } } : conversation
}

function withoutJoined(conversation: Active, supervisorId: string): Active {
	// Somebody loses a right to write: a new epoch.
	return { ...conversation, epoch: conversation.epoch + 1, joined: conversation.joined.filter(({ id }) => id !== supervisorId) }
}

function withAcknowledged<C extends Conversation>(conversation: C, event: Extract<ConversationEvent, { kind: 'signal_acknowledged' }>): C {
	const acknowledged = { by: event.by.id, byName: event.by.name, at: event.at }
	const signals = conversation.signals.map((signal) => (signal.id === event.id ? { ...signal, acknowledged } : signal))
	return { ...conversation, signals }
}

function close(conversation: OpenConversation, event: Extract<ConversationEvent, { kind: 'ended' }>): Closed {
	const { id, programmeId, language, seekerId, topics, requestedAt, epoch, signals, enqueuedAt } = conversation
	const talked = conversation.state === 'active' ? { startedAt: conversation.startedAt, listener: listenerOf(conversation) } : null
	return {
		...{ id, programmeId, language, seekerId, topics, requestedAt, signals, enqueuedAt },
		state: 'closed',
		epoch: epoch + 1,
		closedAt: event.at,
		reason: event.reason,
		talk: talked && { ...talked, wrapUp: talked.listener ? 'due' : 'none' },
		feedbackGiven: false,
		erased: false,
	}
}
