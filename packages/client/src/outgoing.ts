import type { MessagePart } from '@akin/core/protocol/message-parts'
import type { ClientId, ConversationId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

/** What became of something a person sent, until it stands in the log as an entry (then it is gone from here). */
export type OutgoingState =
	/** Waits for what was sent before it, or for the connection. */
	| { readonly kind: 'queued' }
	/** On its way, possibly for the second time. `slow` after 4 s. */
	| { readonly kind: 'sending'; readonly slow: boolean }
	/** The server has it for good (M1); its entry is about to arrive. */
	| { readonly kind: 'sent'; readonly seq: number }
	/** Refused for good, and said so (M2). The words are still here: try again, or delete. */
	| { readonly kind: 'not_sent'; readonly code: string }

/** What goes along with the words. */
export type Beside = {
	/** The place backstage of the suggestion these words began as. */
	readonly suggestion?: number
	/** What the words are beside being said: a card, an answer to one, a line of the worksheet. */
	readonly part?: SentPart
}

/** The server alone makes a card of a resource. */
type SentPart = Exclude<MessagePart, { kind: 'resource' }>
/** What staff send beside words, and what the person does. */
export type StaffPart = Exclude<SentPart, { kind: 'answer' }>
export type StaffBeside = Omit<Beside, 'part'> & { readonly part?: StaffPart }
export type SeekerPart = Exclude<SentPart, { kind: 'offer' | 'step' }>

/** `Kind` is where it goes: a seeker has only `message`, a listener `whisper` too, a supervisor `note` as well. */
export type Outgoing<Kind extends string = 'message'> = {
	readonly clientId: ClientId
	readonly conversationId: ConversationId
	readonly kind: Kind
	readonly text: string
	readonly writtenAt: Instant
	readonly state: OutgoingState
} & Beside

/** The stream in which the entry of an outgoing item will stand. */
export const streamOfKind = { message: 'room', whisper: 'backstage', suggestion: 'backstage', note: 'supervision' } as const
export type OutgoingKind = keyof typeof streamOfKind
