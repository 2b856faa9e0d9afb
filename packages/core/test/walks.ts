import * as fc from 'fast-check'
import type { AskedEvent } from '../src/attention/asked-tracker.ts'
import type { CircumstanceKind } from '../src/attention/signal.ts'
import { tierOfSignal } from '../src/attention/signal.ts'
import type { WordSignalKind, WordTier } from '../src/attention/word-signal.ts'
import type { ConversationCommand } from '../src/conversation/command.ts'
import type { Conversation } from '../src/conversation/conversation.ts'
import { decide } from '../src/conversation/decide.ts'
import type { ConversationEvent } from '../src/conversation/event.ts'
import { evolve } from '../src/conversation/evolve.ts'
import { shadowOf } from '../src/conversation/shadow.ts'
import { handOversOf, transferAnswers, transferOf } from '../src/conversation/transfer.ts'
import { asId, type SignalId } from '../src/support/ids.ts'
import { listeners, noon, offerTo, shadowIdOf, signalIdOf, supervisors, transferIdOf, waiting, wordsOf } from './people.ts'

/** One thing that somebody tries, written without knowing the state it meets. */
export type Try = {
	readonly kind: ConversationCommand['kind']
	readonly listener: number
	readonly supervisor: number
	/** Whether it is aimed at what is there (the current offer, the current handler) or goes astray. */
	readonly fits: boolean
	readonly elapsedMs: number
	readonly signal: CircumstanceKind
	readonly words: readonly (readonly [WordSignalKind, WordTier])[]
	readonly steps: readonly AskedEvent['type'][]
	readonly dismisses: boolean
	readonly boostMs: number
	readonly toListener: boolean
	readonly answer: number
}

const weights: Readonly<Record<ConversationCommand['kind'], number>> = {
	offer: 12,
	accept_offer: 12,
	decline_offer: 3,
	expire_offer: 3,
	withdraw_offer: 2,
	lose_seeker: 2,
	find_seeker: 2,
	lose_handler: 3,
	find_handler: 2,
	return_to_queue: 3,
	join: 5,
	step_back: 3,
	take_over: 6,
	hand_back: 5,
	propose_transfer: 6,
	answer_question: 8,
	accept_transfer: 6,
	decline_transfer: 2,
	withdraw_transfer: 1,
	expire_transfer: 2,
	release_transfer: 1,
	transfer_now: 2,
	change_listener: 2,
	refuse_readers: 1,
	ask_shadow: 14,
	answer_shadow: 14,
	end_shadow: 1,
	expire_shadow: 1,
	raise_signal: 4,
	heed_words: 6,
	acknowledge_signal: 3,
	pin: 2,
	unpin: 2,
	end: 2,
	wrap_up: 3,
	give_feedback: 2,
	erase: 2,
}

const anyTry: fc.Arbitrary<Try> = fc.record({
	kind: fc.oneof(
		...Object.entries(weights).map(([kind, weight]) => ({ arbitrary: fc.constant(kind as ConversationCommand['kind']), weight })),
	),
	listener: fc.nat({ max: listeners.length - 1 }),
	supervisor: fc.nat({ max: supervisors.length - 1 }),
	fits: fc.oneof({ arbitrary: fc.constant(true), weight: 4 }, { arbitrary: fc.constant(false), weight: 1 }),
	elapsedMs: fc.nat({ max: 9_000 }),
	signal: fc.constantFrom(...(Object.keys(tierOfSignal) as CircumstanceKind[])),
	words: fc.array(
		fc.tuple(
			fc.constantFrom<WordSignalKind[]>('suicidal_thoughts', 'suicide_plan', 'abuse_of_listener', 'conduct_contact'),
			fc.constantFrom<WordTier[]>('act_now', 'needs_eyes', 'watch'),
		),
		{ maxLength: 3 },
	),
	steps: fc.constantFrom<AskedEvent['type'][][]>(
		[],
		['signal_found'],
		['safety_asked'],
		['safety_answered'],
		['safety_answered', 'signal_found'],
	),
	dismisses: fc.boolean(),
	boostMs: fc.constantFrom(0, 0, 100, 900),
	toListener: fc.boolean(),
	// Mostly yes, so that what follows a yes comes up.
	answer: fc.constantFrom(0, 0, 0, 1, 2),
})
/** What a few people try with one conversation, in any order. */
export const anyTries = fc.array(anyTry, { maxLength: 60, size: 'max' })

const foundIdOf = (n: number, m: number) => asId<SignalId>(`00000000-0000-4000-8000-000000000${m + 5}${String(n).padStart(2, '0')}`)

function stepOf(type: AskedEvent['type'], at: number): AskedEvent {
	switch (type) {
		case 'safety_asked':
			return { type, at, how: 'recognised' }
		case 'safety_answered':
			return { type, at, answer: 'unclear' }
		default:
			return { type, at }
	}
}

function commandOf(attempt: Try, conversation: Conversation, now: number, n: number): ConversationCommand {
	const { kind, fits, signal, boostMs } = attempt
	const listener = listeners[attempt.listener] ?? listeners[0]
	const supervisor = supervisors[attempt.supervisor] ?? supervisors[0]
	const current = conversation.state === 'offered' && fits ? conversation.offer : offerTo(listener, n)
	const offered = listeners.find(({ id }) => conversation.state === 'offered' && fits && id === conversation.offer.listenerId) ?? listener
	const transfer = transferOf(conversation)
	const transferId = transfer && fits ? transfer.id : transferIdOf(n)
	const asked = listeners.find(({ id }) => fits && id === transfer?.to?.id) ?? listener
	const handlerId = conversation.state === 'active' && fits ? conversation.handler.id : listener.id
	switch (kind) {
		case 'offer':
			return { kind, offer: { ...offerTo(listener, n), madeAt: now, expiresAt: now + 25_000 } }
		case 'accept_offer':
			return { kind, offerId: current.id, listener: offered, now }
		case 'decline_offer':
			return { kind, offerId: current.id, listenerId: offered.id }
		case 'expire_offer':
			return { kind, offerId: current.id, now: fits ? now + 25_000 : now }
		case 'withdraw_offer':
			return { kind, offerId: current.id }
		case 'lose_seeker':
			return { kind, since: now }
		case 'lose_handler':
			return { kind, handlerId, since: now }
		case 'find_handler':
			return { kind, handlerId }
		case 'return_to_queue':
			return { kind, handlerId, now }
		case 'join':
		case 'step_back':
			return { kind, supervisor }
		case 'take_over':
			return { kind, supervisor, now }
		case 'hand_back':
			return { kind, supervisorId: fits ? handlerId : supervisor.id, to: attempt.toListener ? 'listener' : 'queue', now }
		case 'propose_transfer': {
			const handler = conversation.state === 'active' && fits ? conversation.handler : { ...supervisor, role: 'supervisor' as const }
			const to = attempt.toListener ? listener : null
			return { kind, id: transferIdOf(n), by: { id: handler.id, name: handler.name, role: handler.role }, to, now, expiresAt: now + 40_000 }
		}
		case 'answer_question':
			return { kind, id: transferId, answer: transferAnswers[attempt.answer] ?? 'yes', now, expiresAt: now + 30_000 }
		case 'accept_transfer':
			return { kind, id: transferId, listener: asked, now }
		case 'decline_transfer':
		case 'release_transfer':
			return { kind, id: transferId, listenerId: asked.id }
		case 'withdraw_transfer':
			return { kind, id: transferId }
		case 'expire_transfer':
			return { kind, id: transferId, now: fits ? now + 40_000 : now }
		case 'transfer_now': {
			const offer = { ...offerTo(listener, n), madeAt: now, expiresAt: now + 25_000 }
			return { kind, supervisor, to: attempt.toListener ? { offer, name: listener.name } : null, now }
		}
		case 'change_listener':
			return { kind, signalId: signalIdOf(n), since: null, now }
		case 'refuse_readers':
			return { kind, refused: attempt.toListener ? ['learner'] : ['mentor', 'learner'] }
		case 'ask_shadow':
		case 'answer_shadow': {
			const asked = shadowOf(conversation)
			// Few talks stay light for long: what fits is asked where nobody has asked, and answered where somebody has.
			if (fits ? asked === null : kind === 'ask_shadow') {
				const learner = listeners.find((one) => one.id !== handlerId) ?? listener
				return { kind: 'ask_shadow', id: shadowIdOf(n), learner: fits ? learner : listener, now, expiresAt: now + 120_000 }
			}
			const id = (fits ? asked?.id : undefined) ?? shadowIdOf(n)
			return { kind: 'answer_shadow', id, listenerId: handlerId, accepts: attempt.answer === 0, roomHead: n, now }
		}
		case 'end_shadow':
			return { kind, learnerId: (fits ? shadowOf(conversation)?.learner.id : undefined) ?? listener.id, why: 'learner_left' }
		case 'expire_shadow':
			return { kind, now: fits ? now + 120_000 : now }
		case 'raise_signal':
			return { kind, id: signalIdOf(n), signal, now, boostMs }
		case 'heed_words':
			return {
				...{ kind, now, asked: attempt.steps.map((type) => stepOf(type, now)) },
				// As the engine finds them: several things in one message.
				found: attempt.words.map(([what, tier], m) => ({ ...wordsOf(what, tier, n, boostMs), id: foundIdOf(n, m) })),
			}
		case 'acknowledge_signal': {
			const id = (fits ? conversation.signals.at(-1)?.id : undefined) ?? signalIdOf(99)
			return { kind, id, by: supervisor, now, outcome: attempt.dismisses ? 'not_needed' : 'on_it' }
		}
		case 'pin':
			return { kind, by: supervisor, reason: 'keep_in_view', now }
		case 'unpin':
			return { kind, by: supervisor }
		case 'end':
			return { kind, reason: fits ? 'ended_by_seeker' : 'ended_by_supervisor', by: fits ? null : supervisor, now }
		case 'wrap_up':
			return { kind, listenerId: wrappingUp(conversation, fits) ?? listener.id }
		case 'find_seeker':
		case 'give_feedback':
		case 'erase':
			return { kind }
	}
}

const wrappingUp = (conversation: Conversation, fits: boolean) => {
	if (!fits) return undefined
	const closing = conversation.state === 'closed' ? conversation.talk?.listener?.id : undefined
	return closing ?? handOversOf(conversation).find(({ wrapUp }) => wrapUp === 'due')?.listener.id
}

/** One event on the way, with the state before and after it. */
export type Step = {
	readonly before: Conversation
	readonly command: ConversationCommand
	readonly event: ConversationEvent
	readonly after: Conversation
}
export type Walk = { readonly end: Conversation; readonly steps: readonly Step[] }

/** Lets everybody try; what is refused or leads to nothing leaves no step. `onTry` sees every attempt with the state it met. */
export function walk(
	tries: readonly Try[],
	onTry?: (conversation: Conversation, command: ConversationCommand) => void,
	from: Conversation = waiting,
): Walk {
	const steps: Step[] = []
	let conversation = from
	let now = noon
	for (const [n, attempt] of tries.entries()) {
		now += attempt.elapsedMs
		const command = commandOf(attempt, conversation, now, n + 1)
		onTry?.(conversation, command)
		const decision = decide(conversation, command)
		if (!decision.ok) continue
		for (const event of decision.value) {
			const next: Conversation = evolve(conversation, event)
			steps.push({ before: conversation, command, event, after: next })
			conversation = next
		}
	}
	return { end: conversation, steps }
}
