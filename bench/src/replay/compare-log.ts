import type { Turn } from './read-conversations.ts'

/** How what somebody was shown differs from what was said. */
export type Differences = {
	/** Said and not shown. */
	readonly lost: number
	/** Shown more often than said, words nobody said among them. */
	readonly duplicated: number
	/** Shown, but not where they belong: the fewest messages that would have to move. */
	readonly reordered: number
}

export const noDifferences: Differences = { lost: 0, duplicated: 0, reordered: 0 }

export const addDifferences = (a: Differences, b: Differences): Differences => ({
	lost: a.lost + b.lost,
	duplicated: a.duplicated + b.duplicated,
	reordered: a.reordered + b.reordered,
})

export const isSame = ({ lost, duplicated, reordered }: Differences): boolean => lost + duplicated + reordered === 0

/**
 * Compares what one end shows with what was said, message by message: who said it and every character. The same words said twice are two
 * messages; the first said is looked for where the first is shown.
 */
export function compareLog(said: readonly Turn[], shown: readonly Turn[]): Differences {
	const places = new Map<string, number[]>()
	for (const [place, turn] of said.entries()) {
		const key = keyOf(turn)
		const known = places.get(key)
		if (known) known.push(place)
		else places.set(key, [place])
	}
	const order: number[] = []
	let duplicated = 0
	for (const turn of shown) {
		const place = places.get(keyOf(turn))?.shift()
		if (place === undefined) duplicated += 1
		else order.push(place)
	}
	const lost = said.length - order.length
	return { lost, duplicated, reordered: order.length - longestRising(order) }
}

const keyOf = ({ role, text }: Turn): string => `${role}:${text}`

/** The length of the longest subsequence that rises: what need not be moved. */
function longestRising(numbers: readonly number[]): number {
	/** `ends[n]`: the smallest number on which a rising subsequence of n + 1 can end. */
	const ends: number[] = []
	for (const number of numbers) {
		const at = ends.findIndex((end) => end >= number)
		if (at === -1) ends.push(number)
		else ends[at] = number
	}
	return ends.length
}
