/** A round number that is at least `most`, and the steps up to it: what an axis is labelled with. */
export function axisUpTo(most: number): { readonly top: number; readonly ticks: readonly number[] } {
	const wanted = Math.max(1, most) / 4
	const magnitude = 10 ** Math.floor(Math.log10(wanted))
	const step = Math.max(1, magnitude * ([1, 2, 5, 10].find((factor) => factor * magnitude >= wanted) ?? 10))
	const count = Math.max(1, Math.ceil(most / step))
	return { top: step * count, ticks: Array.from({ length: count + 1 }, (_, index) => step * index) }
}

/** Where something lies in the picture, whose upper left corner is 0 0. */
export type Plot = { readonly width: number; readonly height: number; readonly top: number; readonly count: number }

export const yOf = (value: number, { height, top }: Plot): number => height - (value / top) * height
/** The middle of one of the columns that stand side by side. */
export const xOf = (index: number, { width, count }: Plot): number => ((index + 0.5) * width) / count

/** Line pieces through what is known; where nothing is known there is no line. */
export function linePath(values: readonly (number | null)[], plot: Plot): string {
	return values
		.map((value, index) => {
			if (value === null) return ''
			const before = index > 0 ? values[index - 1] : null
			return `${before === null || before === undefined ? 'M' : 'L'}${xOf(index, plot).toFixed(1)} ${yOf(value, plot).toFixed(1)}`
		})
		.join('')
}
