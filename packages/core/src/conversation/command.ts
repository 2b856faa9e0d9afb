import type { AskedEvent } from '../attention/asked-tracker.ts'
import type { CircumstanceKind, SignalOutcome, SignalWords } from '../attention/signal.ts'
import type { WordSignalKind, WordTier } from '../attention/word-signal.ts'
import type { ShadowId, SignalId, StaffId, TransferId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'
import type { CloseReason, Offer, Person, PinReason } from './conversation.ts'
import type { ExtraReader } from './refused-readers.ts'
import type { ShadowEnd } from './shadow.ts'
import type { Transfer, TransferAnswer } from './transfer.ts'

/** What may be asked of a conversation that exists. Time, ids and names come with it: nothing is looked up. */
export type ConversationCommand =
	| { readonly kind: 'offer'; readonly offer: Offer }
	| { readonly kind: 'accept_offer'; readonly offerId: Offer['id']; readonly listener: Person; readonly now: Instant }
	| { readonly kind: 'decline_offer'; readonly offerId: Offer['id']; readonly listenerId: StaffId }
	| { readonly kind: 'expire_offer'; readonly offerId: Offer['id']; readonly now: Instant }
	/** The offered listener went away before answering. */
	| { readonly kind: 'withdraw_offer'; readonly offerId: Offer['id'] }
	| { readonly kind: 'lose_seeker'; readonly since: Instant }
	| { readonly kind: 'find_seeker' }
	| { readonly kind: 'lose_handler'; readonly handlerId: StaffId; readonly since: Instant }
	| { readonly kind: 'find_handler'; readonly handlerId: StaffId }
	/** The listener has been gone too long, or hands on: back to the queue, at the old place. */
	| { readonly kind: 'return_to_queue'; readonly handlerId: StaffId; readonly now: Instant }
	| { readonly kind: 'join'; readonly supervisor: Person }
	| { readonly kind: 'step_back'; readonly supervisor: Person }
	| { readonly kind: 'take_over'; readonly supervisor: Person; readonly now: Instant }
	/** Asks the person whether they would like to go on with somebody else. */
	| {
			readonly kind: 'propose_transfer'
			readonly id: TransferId
			readonly by: Transfer['by']
			readonly to: Person | null
			readonly now: Instant
			readonly expiresAt: Instant
	  }
	/** `expiresAt`: until when the listener it is for may answer, should the person agree. */
	| {
			readonly kind: 'answer_question'
			readonly id: TransferId
			readonly answer: TransferAnswer
			readonly now: Instant
			readonly expiresAt: Instant
	  }
	| { readonly kind: 'accept_transfer'; readonly id: TransferId; readonly listener: Person; readonly now: Instant }
	| { readonly kind: 'decline_transfer'; readonly id: TransferId; readonly listenerId: StaffId }
	| { readonly kind: 'withdraw_transfer'; readonly id: TransferId }
	| { readonly kind: 'expire_transfer'; readonly id: TransferId; readonly now: Instant }
	/** The listener who is asked went away, or has no place free any more. */
	| { readonly kind: 'release_transfer'; readonly id: TransferId; readonly listenerId: StaffId }
	/** For the person's safety, without asking them: an offer to that listener, or, with null, whoever is next. */
	| {
			readonly kind: 'transfer_now'
			readonly supervisor: Person
			readonly to: { readonly offer: Offer; readonly name: string } | null
			readonly now: Instant
	  }
	/** The person would like to go on with another listener. They are not asked why. `since`: whom they mean, by when that one came; null: whoever it is. */
	| { readonly kind: 'change_listener'; readonly signalId: SignalId; readonly since: number | null; readonly now: Instant }
	/** All whom the person does not want to read along, from now on. */
	| { readonly kind: 'refuse_readers'; readonly refused: readonly ExtraReader[] }
	/** A learner would like to read along; its listener is asked. */
	| { readonly kind: 'ask_shadow'; readonly id: ShadowId; readonly learner: Person; readonly now: Instant; readonly expiresAt: Instant }
	/** The listener's yes or no, also a no after a yes. `roomHead`: how far the room reaches. */
	| {
			readonly kind: 'answer_shadow'
			readonly id: ShadowId
			readonly listenerId: StaffId
			readonly accepts: boolean
			readonly roomHead: number
			readonly now: Instant
	  }
	/** For a learner who leaves, is gone, or was sent back. */
	| {
			readonly kind: 'end_shadow'
			readonly learnerId: StaffId
			readonly why: Extract<ShadowEnd, 'learner_left' | 'learner_gone' | 'not_unlocked'>
	  }
	| { readonly kind: 'expire_shadow'; readonly now: Instant }
	| { readonly kind: 'hand_back'; readonly supervisorId: StaffId; readonly to: 'listener' | 'queue'; readonly now: Instant }
	| {
			readonly kind: 'raise_signal'
			readonly id: SignalId
			readonly signal: CircumstanceKind
			readonly now: Instant
			readonly boostMs: number
	  }
	/** What was found in something that is being written, and what it means for asking about safety. */
	| { readonly kind: 'heed_words'; readonly found: readonly FoundWords[]; readonly asked: readonly AskedEvent[]; readonly now: Instant }
	| {
			readonly kind: 'acknowledge_signal'
			readonly id: SignalId
			readonly by: Person
			readonly now: Instant
			readonly outcome: SignalOutcome
	  }
	| { readonly kind: 'pin'; readonly by: Person; readonly reason: PinReason; readonly now: Instant }
	| { readonly kind: 'unpin'; readonly by: Person }
	| { readonly kind: 'end'; readonly reason: CloseReason; readonly by: Person | null; readonly now: Instant }
	| { readonly kind: 'wrap_up'; readonly listenerId: StaffId }
	| { readonly kind: 'give_feedback' }
	| { readonly kind: 'erase' }

/** A signal that rests on words, before it is decided whether it says anything new. */
export type FoundWords = {
	readonly id: SignalId
	readonly kind: WordSignalKind
	readonly tier: WordTier
	readonly words: SignalWords
	readonly boostMs: number
}

/** Why a command is refused. Each is declared in the contract of the command that can meet it. */
export type ConversationRefusal =
	| 'conversation_closed'
	| 'conversation_not_closed'
	| 'conversation_erased'
	| 'offer_gone'
	| 'not_waiting'
	/** They passed on it before. */
	| 'listener_passed'
	/** For somebody who is put to light talks only, and this is none. */
	| 'not_light'
	| 'not_the_handler'
	| 'not_joined'
	| 'not_answered_yet'
	| 'already_joined'
	| 'already_handling'
	| 'handled_by_supervisor'
	| 'another_listener'
	| 'listener_gone'
	| 'transfer_gone'
	/** One is under way: the first stands. */
	| 'transfer_open'
	/** Whoever it would be for is in it already. */
	| 'already_in_it'
	/** No learner may read along with this one now, or one does already. */
	| 'may_not_be_read'
	/** Nobody asks to read along, or not this one any more. */
	| 'shadow_gone'
	| 'signal_not_found'
