import type { SupervisorActor } from '@akin/core/access/actor'
import type { Offer } from '@akin/core/protocol/listener'
import type { SupervisorActivity } from '@akin/core/protocol/staff-shapes'
import type { BlockId, ConversationId, OfferId, ProgrammeId, SeekerSessionId, StaffId } from '@akin/core/support/ids'
import type { Entry } from '@akin/core/view/entry-view'
import type { BlockKey } from './block-keys.ts'
import type { Appended, Committed } from './conversation-store.ts'

export type TypingNotice = {
	readonly role: 'seeker' | 'listener' | 'supervisor'
	readonly name: string | null
	readonly isTyping: boolean
	readonly by: string
}

/** What somebody of staff is about to do in a conversation; null: nothing any more. */
export type ActivityNotice = { readonly by: { readonly id: StaffId; readonly name: string }; readonly activity: SupervisorActivity | null }
/** `messages`: to all listeners on shift · `intake`: paused or resumed. */
export const serviceNews = ['messages', 'intake'] as const
export type ServiceNews = (typeof serviceNews)[number]

/**
 * Tells whoever is connected, on any node, what has been committed. Called after the commit, never before. Nothing relies on it arriving:
 * what is missed here is found by the beacon and caught up from the log.
 */
export type Announcer = {
	/** A conversation changed. `opened` are the new entries in the clear, for the screens of this node. */
	changed(committed: Committed, opened: readonly Entry[]): void
	/** Somebody wrote. */
	appended(appended: Appended, opened: Entry): void
	/** What was written is gone: it leaves the screens of supervisors who read along until the end, too. */
	erased(conversationId: ConversationId): void
	/** Who reads along changed. */
	readersChanged(conversationId: ConversationId): void
	typing(conversationId: ConversationId, notice: TypingNotice): void
	/** For the others of staff; never for the seeker. */
	activity(conversationId: ConversationId, notice: ActivityNotice): void
	offerMade(listenerId: StaffId, offer: Offer): void
	offerWithdrawn(listenerId: StaffId, offerId: OfferId, reason: 'answered' | 'expired' | 'person_left' | 'taken_over' | 'away'): void
	/** A listener's shift or load changed. */
	shiftChanged(listenerId: StaffId): void
	/** This listener stands on another rung, or has learned something. */
	trainingChanged(listenerId: StaffId): void
	/** This listener handed a conversation over, or has wrapped one up. */
	handOversChanged(listenerId: StaffId): void
	/** Somebody may be matched now. */
	queueChanged(): void
	/** Somebody opened, or stopped reading, a conversation of this listener that had ended. */
	openingsChanged(listenerId: StaffId): void
	/** There is a review of a conversation of this listener, or they answered one. */
	reviewsChanged(listenerId: StaffId): void
	/** Somebody may not work here any more: what they have open on any node is closed. */
	staffSuspended(id: StaffId): void
	/** Something needs a second person, or no longer does. */
	approvalsChanged(): void
	/** Somebody said that something is wrong, or somebody looked at it or closed it. */
	concernsChanged(): void
	/** This supervisor ended their opening of a record: it leaves every window of theirs. */
	recordEnded(supervisorId: StaffId, conversationId: ConversationId): void
	/** A supervisor came or went. */
	dutyChanged(supervisor: SupervisorActor['id']): void
	/** Something changed that concerns everybody who works here. */
	serviceChanged(what: ServiceNews): void
	/** Somebody was blocked: the node that hosts them learns where they come from, under this key. */
	blockMade(key: BlockKey, seekerId: SeekerSessionId): void
	/** A block was lifted: its key is forgotten everywhere. */
	blockLifted(id: BlockId): void
	/** Somebody saved a new version of a programme's settings. */
	programmeChanged(programmeId: ProgrammeId, version: number): void
	/** Whoever is on call was paged, or could not be. */
	onCallChanged(): void
}
