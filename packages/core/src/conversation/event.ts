import type { AskedEvent } from '../attention/asked-tracker.ts'
import type { Signal, SignalOutcome } from '../attention/signal.ts'
import type { SignalId, StaffId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'
import type { CloseReason, Common, Handler, Offer, Person, Pin } from './conversation.ts'
import type { ExtraReader } from './refused-readers.ts'
import type { Shadow, ShadowEnd } from './shadow.ts'
import type { FailedTransfer, Transfer } from './transfer.ts'

/** What happened to a conversation, in the past tense. `evolve` applies each without ever failing. */
export type ConversationEvent =
	| { readonly kind: 'offered'; readonly offer: Offer }
	| { readonly kind: 'offer_accepted'; readonly listener: Person; readonly at: Instant }
	| { readonly kind: 'offer_declined'; readonly listenerId: StaffId }
	| { readonly kind: 'offer_expired'; readonly listenerId: StaffId }
	| { readonly kind: 'offer_withdrawn'; readonly listenerId: StaffId }
	| { readonly kind: 'seeker_lost'; readonly since: Instant }
	| { readonly kind: 'seeker_found' }
	| { readonly kind: 'handler_lost'; readonly handler: Person; readonly since: Instant }
	| { readonly kind: 'handler_found'; readonly handler: Person }
	| { readonly kind: 'returned_to_queue'; readonly from: Person; readonly role: Handler['role']; readonly at: Instant }
	| { readonly kind: 'supervisor_joined'; readonly supervisor: Person }
	| { readonly kind: 'supervisor_stepped_back'; readonly supervisor: Person }
	| { readonly kind: 'taken_over'; readonly supervisor: Person; readonly from: Person | null; readonly at: Instant }
	/** To the listener who stayed, or, with null, to the queue. */
	| { readonly kind: 'handed_back'; readonly supervisor: Person; readonly to: Person | null; readonly at: Instant }
	| { readonly kind: 'transfer_proposed'; readonly transfer: Extract<Transfer, { step: 'asking_person' }> }
	/** The person agreed, and the listener it is for is asked. */
	| { readonly kind: 'transfer_agreed'; readonly to: Person; readonly expiresAt: Instant }
	| { readonly kind: 'transfer_failed'; readonly outcome: FailedTransfer; readonly to: Person | null }
	/** To a listener who took it on, to one it is offered to, or to the queue. */
	| {
			readonly kind: 'transferred'
			readonly from: Person
			readonly role: Handler['role']
			/** Whether the person was asked and agreed; if not, a supervisor decided it for their safety. */
			readonly agreed: boolean
			readonly to: Person | null
			readonly offer: Offer | null
			readonly at: Instant
	  }
	/** The person asked for another listener: back to the queue, at the old place. */
	| { readonly kind: 'listener_changed'; readonly from: Person; readonly at: Instant }
	| { readonly kind: 'readers_refused'; readonly refused: readonly ExtraReader[] }
	| { readonly kind: 'shadow_asked'; readonly shadow: Extract<Shadow, { step: 'asking' }> }
	/** Its listener said yes. `from`: how far the room reached then. */
	| { readonly kind: 'shadow_began'; readonly learner: Person; readonly at: Instant; readonly from: number }
	/** With the shadow as it was: asking or reading. */
	| { readonly kind: 'shadow_ended'; readonly shadow: Shadow; readonly why: ShadowEnd }
	| { readonly kind: 'hand_over_wrapped_up'; readonly listenerId: StaffId }
	| { readonly kind: 'signal_raised'; readonly signal: Signal; readonly boostMs: number }
	| {
			readonly kind: 'signal_acknowledged'
			readonly id: SignalId
			readonly signal: Signal['kind']
			readonly tier: Signal['tier']
			readonly by: Person
			readonly at: Instant
			readonly outcome: SignalOutcome
	  }
	/** A step on the way from a signal to somebody responsible knowing. */
	| { readonly kind: 'safety_moved'; readonly step: AskedEvent }
	| { readonly kind: 'pinned'; readonly pin: Pin }
	| { readonly kind: 'unpinned'; readonly by: Person }
	| { readonly kind: 'ended'; readonly reason: CloseReason; readonly by: Person | null; readonly at: Instant }
	| { readonly kind: 'wrapped_up' }
	| { readonly kind: 'feedback_given' }
	| { readonly kind: 'erased' }

/** The first event: everything a new conversation begins with. */
export type Requested = Omit<Common, 'epoch' | 'handedOver' | 'refusedReaders' | 'toldOfReaders'> & {
	readonly boostMs: number
	/** Missing: nobody is refused. */
	readonly refusedReaders?: readonly ExtraReader[]
	/** Missing: they were told of nobody. */
	readonly toldOfReaders?: readonly ExtraReader[]
}
