/** A message whose acknowledgement somebody saw. */
export type Acknowledged = {
	readonly conversationId: string
	readonly clientId: string
	readonly seq: number
	readonly text: string
}
/** An entry as it lies in the store; `text` is null when it does not open with the key of its conversation. */
export type Stored = {
	readonly conversationId: string
	readonly clientId: string
	readonly seq: number
	readonly text: string | null
}
/** How far a conversation says it reaches. */
export type Head = { readonly conversationId: string; readonly head: number }

export type StoredDifferences = {
	/** Acknowledged and not there. */
	readonly lost: number
	/** There, but in another place or with other words than acknowledged. */
	readonly changed: number
	/** Numbers between 1 and the head that are missing, and entries beyond the head. */
	readonly gaps: number
	/** More than one entry for one client id of a conversation. */
	readonly doubled: number
	readonly unreadable: number
}

/** Compares what was acknowledged with what lies in the room streams of the store. */
export function compareStored(acknowledged: readonly Acknowledged[], stored: readonly Stored[], heads: readonly Head[]): StoredDifferences {
	const byMark = new Map<string, Stored>()
	let doubled = 0
	for (const entry of stored) {
		const mark = `${entry.conversationId} ${entry.clientId}`
		if (byMark.has(mark)) doubled += 1
		byMark.set(mark, entry)
	}
	let lost = 0
	let changed = 0
	for (const { conversationId, clientId, seq, text } of acknowledged) {
		const entry = byMark.get(`${conversationId} ${clientId}`)
		if (!entry) lost += 1
		else if (entry.seq !== seq || (entry.text !== null && entry.text !== text)) changed += 1
	}
	return { lost, changed, gaps: gapsIn(stored, heads), doubled, unreadable: stored.filter(({ text }) => text === null).length }
}

function gapsIn(stored: readonly Stored[], heads: readonly Head[]): number {
	const numbers = new Map<string, Set<number>>()
	for (const { conversationId, seq } of stored) {
		const known = numbers.get(conversationId) ?? new Set()
		numbers.set(conversationId, known.add(seq))
	}
	let gaps = 0
	for (const { conversationId, head } of heads) {
		const known = numbers.get(conversationId) ?? new Set<number>()
		for (let seq = 1; seq <= head; seq++) if (!known.has(seq)) gaps += 1
		for (const seq of known) if (seq > head) gaps += 1
	}
	return gaps
}
