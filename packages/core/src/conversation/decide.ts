import { isReported, tierOfSignal } from '../attention/signal.ts'
import { ok, type Result, refused } from '../support/result.ts'
import { unreachable } from '../support/unreachable.ts'
import { beginsLight } from '../training/begins-light.ts'
import type { ConversationCommand, ConversationRefusal } from './command.ts'
import type { Active, Conversation, Person } from './conversation.ts'
import { listenerOf } from './conversation.ts'
import { decideShadow, withShadowEnd } from './decide-shadow.ts'
import { decideTransfer } from './decide-transfer.ts'
import type { ConversationEvent } from './event.ts'
import { heedWords } from './heed-words.ts'
import { extraReaders, refusedReadersOf } from './refused-readers.ts'
import { handOverDue, handOversOf } from './transfer.ts'

type Decision = Result<ConversationEvent[], ConversationRefusal>

const happened = (...events: ConversationEvent[]): Decision => ok(events)
const nothing: Decision = ok([])

/**
 * Decides what a command leads to. Pure: the same conversation and command give the same answer. No events means that it is so already,
 * which makes repeating a command harmless. Rules: SPEC.md.
 */
export function decide(conversation: Conversation, command: ConversationCommand): Decision {
	const decision = decideCommand(conversation, command)
	return decision.ok ? ok(withShadowEnd(conversation, decision.value)) : decision
}

function decideCommand(conversation: Conversation, command: ConversationCommand): Decision {
	switch (command.kind) {
		case 'offer':
			if (conversation.state !== 'waiting') return refused('not_waiting')
			if (conversation.passedBy.includes(command.offer.listenerId)) return refused('listener_passed')
			if (command.offer.lightOnly && !beginsLight(conversation)) return refused('not_light')
			return happened({ kind: 'offered', offer: command.offer })
		case 'accept_offer':
			if (conversation.state !== 'offered' || conversation.offer.id !== command.offerId) return refused('offer_gone')
			if (conversation.offer.listenerId !== command.listener.id || command.now >= conversation.offer.expiresAt) return refused('offer_gone')
			// Said or found since it was made: this is nobody for somebody new to listening alone.
			if (conversation.offer.lightOnly && !beginsLight(conversation)) return refused('offer_gone')
			return happened({ kind: 'offer_accepted', listener: personOf(command.listener), at: command.now })
		case 'decline_offer':
			if (conversation.state !== 'offered' || conversation.offer.id !== command.offerId) return refused('offer_gone')
			if (conversation.offer.listenerId !== command.listenerId) return refused('offer_gone')
			return happened({ kind: 'offer_declined', listenerId: command.listenerId })
		case 'expire_offer':
			if (conversation.state !== 'offered' || conversation.offer.id !== command.offerId) return nothing
			if (command.now < conversation.offer.expiresAt) return nothing
			return happened({ kind: 'offer_expired', listenerId: conversation.offer.listenerId })
		case 'withdraw_offer':
			if (conversation.state !== 'offered' || conversation.offer.id !== command.offerId) return nothing
			return happened({ kind: 'offer_withdrawn', listenerId: conversation.offer.listenerId })
		case 'lose_seeker':
			if (conversation.state === 'closed' || conversation.seeker.kind === 'lost') return nothing
			return happened({ kind: 'seeker_lost', since: command.since })
		case 'find_seeker':
			if (conversation.state === 'closed' || conversation.seeker.kind === 'here') return nothing
			return happened({ kind: 'seeker_found' })
		case 'lose_handler':
			if (!isHandledBy(conversation, command.handlerId) || conversation.handler.connection.kind === 'lost') return nothing
			return happened({ kind: 'handler_lost', handler: personOf(conversation.handler), since: command.since })
		case 'find_handler':
			if (!isHandledBy(conversation, command.handlerId) || conversation.handler.connection.kind === 'here') return nothing
			return happened({ kind: 'handler_found', handler: personOf(conversation.handler) })
		case 'return_to_queue':
			if (!isHandledBy(conversation, command.handlerId)) return refused('not_the_handler')
			return happened({ kind: 'returned_to_queue', from: personOf(conversation.handler), role: conversation.handler.role, at: command.now })
		case 'join':
			return join(conversation, command)
		case 'step_back':
			if (conversation.state === 'closed') return refused('conversation_closed')
			if (conversation.state !== 'active' || !conversation.joined.some(({ id }) => id === command.supervisor.id))
				return refused('not_joined')
			return happened({ kind: 'supervisor_stepped_back', supervisor: personOf(command.supervisor) })
		case 'take_over':
			return takeOver(conversation, command)
		case 'hand_back':
			return handBack(conversation, command)
		case 'propose_transfer':
		case 'answer_question':
		case 'accept_transfer':
		case 'decline_transfer':
		case 'withdraw_transfer':
		case 'expire_transfer':
		case 'release_transfer':
		case 'transfer_now':
		case 'change_listener':
			return decideTransfer(conversation, command)
		case 'ask_shadow':
		case 'answer_shadow':
		case 'end_shadow':
		case 'expire_shadow':
			return decideShadow(conversation, command)
		case 'refuse_readers': {
			if (conversation.state === 'closed') return refused('conversation_closed')
			const now = refusedReadersOf(conversation)
			const wanted = extraReaders.filter((reader) => command.refused.includes(reader))
			return wanted.length === now.length && wanted.every((reader) => now.includes(reader))
				? nothing
				: happened({ kind: 'readers_refused', refused: wanted })
		}
		case 'raise_signal': {
			if (conversation.state === 'closed' && conversation.erased) return refused('conversation_erased')
			if (conversation.state === 'closed' && !isReported(command.signal)) return refused('conversation_closed')
			if (conversation.signals.some(({ kind, acknowledged }) => kind === command.signal && acknowledged === null)) return nothing
			const signal = {
				id: command.id,
				kind: command.signal,
				tier: tierOfSignal[command.signal],
				raisedAt: command.now,
				words: null,
				acknowledged: null,
			}
			return happened({ kind: 'signal_raised', signal, boostMs: command.boostMs })
		}
		case 'heed_words':
			return conversation.state === 'closed' ? refused('conversation_closed') : happened(...heedWords(conversation, command))
		case 'acknowledge_signal': {
			const signal = conversation.signals.find(({ id }) => id === command.id)
			if (!signal) return refused('signal_not_found')
			if (signal.acknowledged) return nothing
			return happened({
				kind: 'signal_acknowledged',
				id: signal.id,
				signal: signal.kind,
				tier: signal.tier,
				by: personOf(command.by),
				at: command.now,
				outcome: command.outcome,
			})
		}
		case 'pin':
			if (conversation.state === 'closed') return refused('conversation_closed')
			if (conversation.pin) return nothing
			return happened({ kind: 'pinned', pin: { by: personOf(command.by), at: command.now, reason: command.reason } })
		case 'unpin':
			if (conversation.state === 'closed' || conversation.pin === null) return nothing
			return happened({ kind: 'unpinned', by: personOf(command.by) })
		case 'end':
			return conversation.state === 'closed'
				? nothing
				: happened({ kind: 'ended', reason: command.reason, by: command.by && personOf(command.by), at: command.now })
		case 'wrap_up':
			// Whoever handed it over wraps up while it goes on; they never have it a second time.
			if (handOverDue(conversation, command.listenerId)) return happened({ kind: 'hand_over_wrapped_up', listenerId: command.listenerId })
			if (handOversOf(conversation).some(({ listener }) => listener.id === command.listenerId)) return nothing
			if (conversation.state !== 'closed') return refused('conversation_not_closed')
			if (conversation.talk?.listener?.id !== command.listenerId) return refused('not_the_handler')
			return conversation.talk.wrapUp === 'due' ? happened({ kind: 'wrapped_up' }) : nothing
		case 'give_feedback':
			if (conversation.state !== 'closed') return refused('conversation_not_closed')
			if (conversation.erased) return refused('conversation_erased')
			return conversation.feedbackGiven ? nothing : happened({ kind: 'feedback_given' })
		case 'erase':
			if (conversation.state !== 'closed') return refused('conversation_not_closed')
			return conversation.erased ? nothing : happened({ kind: 'erased' })
		default:
			return unreachable(command)
	}
}

/** Only the two fields: whoever asks hands in a whole actor, and nothing more of it belongs in the conversation. */
const personOf = ({ id, name }: Person): Person => ({ id, name })

const isHandledBy = (conversation: Conversation, id: Active['handler']['id']): conversation is Active =>
	conversation.state === 'active' && conversation.handler.id === id

function join(conversation: Conversation, { supervisor }: Extract<ConversationCommand, { kind: 'join' }>): Decision {
	if (conversation.state === 'closed') return refused('conversation_closed')
	if (conversation.state !== 'active') return refused('not_answered_yet')
	if (conversation.handler.id === supervisor.id) return refused('already_joined')
	if (conversation.joined.some(({ id }) => id === supervisor.id)) return refused('already_joined')
	return happened({ kind: 'supervisor_joined', supervisor: personOf(supervisor) })
}

function takeOver(conversation: Conversation, command: Extract<ConversationCommand, { kind: 'take_over' }>): Decision {
	const supervisor = personOf(command.supervisor)
	if (conversation.state === 'closed') return refused('conversation_closed')
	const isActive = conversation.state === 'active'
	if (isActive && conversation.handler.role === 'supervisor') {
		if (conversation.handler.id === supervisor.id) return refused('already_handling')
		if (conversation.handler.connection.kind === 'here') return refused('handled_by_supervisor')
	}
	// Whoever takes over has seen why it was asked for: open signals are acknowledged by that act.
	const acknowledged = conversation.signals
		.filter((signal) => signal.acknowledged === null)
		.map(
			(signal): ConversationEvent => ({
				...{ kind: 'signal_acknowledged', id: signal.id, signal: signal.kind, tier: signal.tier, by: supervisor, at: command.now },
				outcome: 'on_it',
			}),
		)
	return happened({ kind: 'taken_over', supervisor, from: isActive ? listenerOf(conversation) : null, at: command.now }, ...acknowledged)
}

function handBack(conversation: Conversation, { supervisorId, to, now }: Extract<ConversationCommand, { kind: 'hand_back' }>): Decision {
	if (conversation.state === 'closed') return refused('conversation_closed')
	if (!isHandledBy(conversation, supervisorId) || conversation.handler.role !== 'supervisor') return refused('not_the_handler')
	const supervisor = personOf(conversation.handler)
	if (to === 'queue') return happened({ kind: 'handed_back', supervisor, to: null, at: now })
	if (!conversation.handler.observer) return refused('listener_gone')
	return happened({ kind: 'handed_back', supervisor, to: conversation.handler.observer, at: now })
}
