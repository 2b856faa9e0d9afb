/** A count of people; null where it is held back. */
export type Told = number | null

/** Fewer people than this are nobody's statistic. */
export const fewestTold = 5

const isSmall = (count: number) => count > 0 && count < fewestTold

/**
 * [RP2] The parts of a whole whose total is told. Small parts are held back. Where those are all the same, the smallest others are as well: the
 * rule looks at sizes and not at places, so every way to deal what is held back out again looks the same from outside, and none can be told from
 * the others. Where nothing is left to hide them behind, no part is told.
 */
export function partsTold(parts: readonly number[]): readonly Told[] {
	const small = parts.filter(isSmall)
	if (small.length === 0) return parts
	if (new Set(small).size > 1) return parts.map((count) => (isSmall(count) ? null : count))
	const others = parts.filter((count) => count >= fewestTold)
	if (others.length === 0) return parts.map(() => null)
	const smallest = Math.min(...others)
	return parts.map((count) => (isSmall(count) || count === smallest ? null : count))
}

/** The one table that its total gives away: one person in each part. Then even the total is too much. */
export const isGivenAway = (parts: readonly number[]): boolean => parts.length > 0 && parts.every((count) => count === 1)

/** [RP5] The total itself: nothing of fewer than five. */
export const totalTold = (parts: readonly number[]): Told => {
	const total = parts.reduce((sum, count) => sum + count, 0)
	return total < fewestTold ? null : total
}

/** [RP3] Groups of parts, each with its total, which are parts of a whole themselves. A group that is held back shows nothing of its parts. */
export function groupsTold(groups: readonly (readonly number[])[]): readonly { readonly total: Told; readonly parts: readonly Told[] }[] {
	const totals = partsTold(groups.map((parts) => parts.reduce((sum, count) => sum + count, 0)))
	return groups.map((parts, at) => {
		const total = totals[at] ?? null
		return { total, parts: total === null ? parts.map(() => null) : partsTold(parts) }
	})
}

/** [RP4] How many were asked: near enough to judge a share by, and not enough to count anybody who is left over. */
export const nearestFive = (count: number): number => Math.round(count / 5) * 5
