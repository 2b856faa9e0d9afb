/** The middle of the numbers; the mean of the two middle ones when their count is even. @throws RangeError when there are none */
export function median(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((a, b) => a - b)
	const upper = sorted[sorted.length >> 1]
	const lower = sorted[(sorted.length - 1) >> 1]
	if (upper === undefined || lower === undefined) throw new RangeError('there is no median of nothing')
	return (lower + upper) / 2
}

/** A figure as it is reported: the median of the windows and how far they lie apart. */
export type Figure = { readonly median: number; readonly min: number; readonly max: number; readonly windows: readonly number[] }

/** @throws RangeError when there are no windows */
export function figure(windows: readonly number[]): Figure {
	return { median: median(windows), min: Math.min(...windows), max: Math.max(...windows), windows }
}

/** `1.52 (1.47–1.60)`. */
export function written({ median, min, max }: Figure, digits = 2): string {
	return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`
}
