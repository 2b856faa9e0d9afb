/**
 * What became of messages that were counted from 1 on: every number must be seen once and in order. The cost of a number that comes as
 * expected is one comparison, so that counting does not slow the generator down.
 */
export type Sequence = {
	/** The next number that came; true when it was new and, so far, in its place. */
	see(number: number): boolean
	/** Numbers up to `sent` that never came. */
	lost(sent: number): number
	readonly counted: { readonly seen: number; readonly duplicated: number; readonly reordered: number }
}

export function createSequence(): Sequence {
	let highest = 0
	const missing = new Set<number>()
	const counted = { seen: 0, duplicated: 0, reordered: 0 }
	return {
		counted,
		see(number) {
			if (number === highest + 1) {
				highest = number
				counted.seen += 1
				return true
			}
			if (number <= highest && !missing.delete(number)) {
				counted.duplicated += 1
				return false
			}
			counted.seen += 1
			if (number < highest) {
				counted.reordered += 1
				return false
			}
			for (let skipped = highest + 1; skipped < number; skipped++) missing.add(skipped)
			highest = number
			return true
		},
		lost: (sent) => missing.size + Math.max(0, sent - highest),
	}
}

/** What a run came to. A figure counts only when nothing is lost, doubled, out of order or refused. */
export type Tally = {
	readonly sent: number
	readonly acknowledged: number
	readonly arrived: number
	readonly lost: number
	readonly duplicated: number
	readonly reordered: number
	readonly refused: number
}
export const emptyTally: Tally = { sent: 0, acknowledged: 0, arrived: 0, lost: 0, duplicated: 0, reordered: 0, refused: 0 }

export const addTallies = (a: Tally, b: Tally): Tally => ({
	sent: a.sent + b.sent,
	acknowledged: a.acknowledged + b.acknowledged,
	arrived: a.arrived + b.arrived,
	lost: a.lost + b.lost,
	duplicated: a.duplicated + b.duplicated,
	reordered: a.reordered + b.reordered,
	refused: a.refused + b.refused,
})

export const isFaultless = ({ lost, duplicated, reordered, refused }: Tally): boolean => lost + duplicated + reordered + refused === 0
