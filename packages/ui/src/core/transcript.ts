import type { ReactNode } from 'react'

/** Where one's own message is on its way. A received message has none. */
export type Delivery = 'sending' | 'slow' | 'sent' | 'not_sent'

/** How far one's own message is, in the steps the list shows; an outgoing message of the client fits. */
export function deliveryOf(
	state: { readonly kind: 'queued' | 'sent' | 'not_sent' } | { readonly kind: 'sending'; readonly slow: boolean },
): Delivery {
	switch (state.kind) {
		case 'queued':
			return 'sending'
		case 'sending':
			return state.slow ? 'slow' : 'sending'
		case 'sent':
		case 'not_sent':
			return state.kind
	}
}

/** How a message looks: in the conversation, or beside it where the seeker never sees it. */
export type MessageTone = 'room' | 'whisper' | 'suggestion' | 'note' | 'signal'

export interface TranscriptMessage {
	readonly kind: 'message'
	/** Stable for the life of the message: the client id before and after it is sent. */
	readonly key: string
	/** When it was written, in milliseconds since 1970. */
	readonly at: number
	/** Mine makes the list follow when it is added. */
	readonly side: 'mine' | 'theirs'
	/** Where it stands; as `side` says unless given (a supervisor who reads along sees the listener's side at the end). */
	readonly align?: 'start' | 'end' | undefined
	/** The name shown and spoken. */
	readonly author: string
	readonly body: string
	/** The same words as they are shown, where something in them is marked. */
	readonly shown?: ReactNode
	readonly tone?: MessageTone | undefined
	/** A word beside the name: "Supervisor", "Only you and Priya can see this". */
	readonly badge?: string | undefined
	readonly delivery?: Delivery | undefined
	/** Why it was not sent, in our words. */
	readonly reason?: string | undefined
	/** Their language, when known, so that a screen reader speaks it rightly. */
	readonly lang?: string | undefined
}

/** Something the service says inside the conversation: joined, taken over, ended. */
export interface TranscriptNotice {
	readonly kind: 'notice'
	readonly key: string
	readonly at: number
	readonly body: string
	/** Staff only: a notice the seeker does not see. */
	readonly tone?: 'room' | 'backstage' | 'supervision' | undefined
}

export type TranscriptItem = TranscriptMessage | TranscriptNotice

/** One line of the list: a heading or an item. */
export type TranscriptRow =
	| { readonly kind: 'day'; readonly key: string; readonly at: number }
	| { readonly kind: 'new'; readonly key: string }
	| { readonly kind: 'item'; readonly key: string; readonly item: TranscriptItem; readonly follows: boolean }

/** A message that follows one of the same author within this time is shown without repeating the name, in milliseconds. */
const groupMs = 5 * 60_000

/**
 * Puts day headings and the "New messages" heading between the items.
 * @param firstNewKey key of the first unread item, or null
 * @param dayOf the calendar day of an instant in the reader's time zone, as a comparable word
 */
export function transcriptRows(
	items: readonly TranscriptItem[],
	firstNewKey: string | null,
	dayOf: (at: number) => string,
): readonly TranscriptRow[] {
	const rows: TranscriptRow[] = []
	let day: string | null = null
	let before: TranscriptItem | null = null
	for (const item of items) {
		const today = dayOf(item.at)
		// The first day needs no heading: most conversations begin and end on one.
		if (day !== null && today !== day) {
			rows.push({ kind: 'day', key: `day-${today}`, at: item.at })
			before = null
		}
		day = today
		if (item.key === firstNewKey) {
			rows.push({ kind: 'new', key: 'new' })
			before = null
		}
		rows.push({ kind: 'item', key: item.key, item, follows: follows(before, item) })
		before = item
	}
	return rows
}

function follows(before: TranscriptItem | null, item: TranscriptItem): boolean {
	return (
		before?.kind === 'message' &&
		item.kind === 'message' &&
		before.author === item.author &&
		before.side === item.side &&
		before.tone === item.tone &&
		before.badge === item.badge &&
		item.at - before.at < groupMs
	)
}
