import type { ListenerOpenConversation } from '@akin/client/listener-session'
import type { Instant } from '@akin/core/support/instant'

/** What can be read off the log of one conversation without asking the server. */
export interface Reading {
	/** The name they chose, if they gave one. */
	readonly chosenName: string | null
	readonly topics: readonly string[]
	/** When they last wrote; null if not yet. */
	readonly theyWroteAt: Instant | null
	/** Their newest message has no answer yet. */
	readonly waitsForAnswer: boolean
	/** Position of the newest room entry. */
	readonly lastSeq: number
}

export function readConversation({ entries, outgoing }: ListenerOpenConversation): Reading {
	let chosenName: string | null = null
	let topics: readonly string[] = []
	let theyWroteAt: Instant | null = null
	let waitsForAnswer = false
	for (const { author, content, at } of entries.room) {
		if (content.kind === 'intake') {
			chosenName = content.name
			topics = content.topics
		}
		if (content.kind !== 'message') continue
		if (author.role === 'seeker') theyWroteAt = at
		waitsForAnswer = author.role === 'seeker'
	}
	const answering = outgoing.some(({ kind, state }) => kind === 'message' && state.kind !== 'not_sent')
	return { chosenName, topics, theyWroteAt, waitsForAnswer: waitsForAnswer && !answering, lastSeq: entries.room.at(-1)?.seq ?? 0 }
}

/** How many of their messages stand after the last entry that was on screen. */
export function unreadCount({ entries }: ListenerOpenConversation, seenSeq: number): number {
	return entries.room.filter(({ seq, author, content }) => seq > seenSeq && author.role === 'seeker' && content.kind === 'message').length
}
