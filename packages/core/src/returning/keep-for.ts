import type { Person } from '../conversation/conversation.ts'
import type { Instant } from '../support/instant.ts'

/** For whom somebody who came back is kept, and until when at most. */
export type KeptFor = { readonly listener: Person; readonly until: Instant }

/** What is known of the listener somebody talked with before. */
export type FormerListener = Person & {
	/** On shift in this programme, seen lately, neither paused nor resting. */
	readonly isHere: boolean
	readonly speaks: readonly string[]
}

/** [RW2] Whether, and until when, a request is kept for the listener somebody talked with before. */
export function keepFor(
	listener: FormerListener | null,
	request: { readonly language: string; readonly inDanger: boolean },
	minutes: number,
	now: Instant,
): KeptFor | null {
	if (listener === null || request.inDanger || minutes === 0) return null
	if (!listener.isHere || !listener.speaks.includes(request.language)) return null
	return { listener: { id: listener.id, name: listener.name }, until: now + minutes * 60_000 }
}
