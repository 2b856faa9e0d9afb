/** The largest of those that are told, by place; null where none is more than nought. */
export function largestOf(counts: readonly (number | null)[]): { readonly at: number; readonly count: number } | null {
	let largest: { readonly at: number; readonly count: number } | null = null
	for (const [at, count] of counts.entries()) if (count !== null && count > (largest?.count ?? 0)) largest = { at, count }
	return largest
}

export const heldBackIn = (counts: readonly (number | null)[]): number => counts.filter((count) => count === null).length
