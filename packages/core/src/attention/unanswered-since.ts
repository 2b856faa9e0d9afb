import type { Instant } from '../support/instant.ts'

type LastWords = { readonly enqueuedAt: Instant; readonly seekerLastWroteAt: Instant | null; readonly staffLastWroteAt: Instant | null }

/** [AT5] When the person last wrote, or joined the queue: since then they have had no words from anybody. Null when staff wrote last. */
export function unansweredSince({ enqueuedAt, seekerLastWroteAt, staffLastWroteAt }: LastWords): Instant | null {
	const asked = seekerLastWroteAt ?? enqueuedAt
	return staffLastWroteAt !== null && staffLastWroteAt >= asked ? null : asked
}
