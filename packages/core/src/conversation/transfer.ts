import type { StaffId, TransferId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'
import type { Conversation, Person } from './conversation.ts'

/** What the person may answer to being asked whether they would like to go on with somebody else. */
export const transferAnswers = ['yes', 'stay', 'not_now'] as const
export type TransferAnswer = (typeof transferAnswers)[number]

/** Two or three lines: what the next listener should know, and not the story again, which they can read. */
export const maxHandOverNoteCharacters = 600

/** Why a transfer came to nothing. In each case whoever handles it goes on. */
export const failedTransfers = [
	...(['person_stays', 'person_not_now', 'person_silent'] as const),
	...(['listener_declined', 'listener_silent', 'listener_gone', 'withdrawn'] as const),
] as const
export type FailedTransfer = (typeof failedTransfers)[number]

/**
 * Handing a conversation to another listener, from the question to its outcome. It is a field of the talk and not a state of its own: until it is
 * done whoever handles it goes on handling it. `to` is null for whoever is next in the queue.
 */
export type Transfer = {
	readonly id: TransferId
	readonly by: Person & { readonly role: 'listener' | 'supervisor' }
	readonly to: Person | null
	readonly askedAt: Instant
} & (
	| { readonly step: 'asking_person'; readonly expiresAt: Instant }
	/** The person has agreed; the listener it is for reads the room and decides. */
	| { readonly step: 'asking_listener'; readonly to: Person; readonly expiresAt: Instant }
	| { readonly step: 'over'; readonly outcome: FailedTransfer | 'done' }
)

/** A listener who handed it over, or whom the person changed: what they had with the person is theirs to wrap up, nothing more is theirs to see. */
export type HandOver = {
	readonly listener: Person
	/** Null: to the queue. */
	readonly to: Person | null
	readonly at: Instant
	/** The person asked for somebody else, and was not asked why. Missing: whoever had them handed over. */
	readonly changed?: true
	readonly wrapUp: 'due' | 'done' | 'none'
}

/** A node that is about to be replaced by this version stores none without saying so; the same holds for what follows. */
export const transferOf = (conversation: Conversation): Transfer | null =>
	conversation.state === 'active' ? (conversation.transfer ?? null) : null

export const handOversOf = (conversation: Conversation): readonly HandOver[] => conversation.handedOver ?? []

/** The listener who is asked at this moment whether they can take it on. */
export function askedListener(conversation: Conversation): Person | null {
	const transfer = transferOf(conversation)
	return transfer?.step === 'asking_listener' ? transfer.to : null
}

/** The hand-over that this listener still has to wrap up. */
export const handOverDue = (conversation: Conversation, listenerId: StaffId): HandOver | null =>
	handOversOf(conversation).find(({ listener, wrapUp }) => listener.id === listenerId && wrapUp === 'due') ?? null

/** The epoch in which the listener who is in it came. What was whispered before was between others. */
export function listenerSince(conversation: Conversation): number {
	if (conversation.state === 'active') return conversation.listenerSince ?? 1
	return conversation.state === 'closed' ? (conversation.talk?.listenerSince ?? 1) : 1
}
