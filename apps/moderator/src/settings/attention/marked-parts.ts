export type MarkedPart = { readonly start: number; readonly text: string; readonly marked: boolean }

/** A text in pieces, those within any of the spans marked. Put together again they are the text. */
export function markedParts(text: string, spans: readonly (readonly [number, number])[]): readonly MarkedPart[] {
	const edges = [...new Set([0, text.length, ...spans.flat()])].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b)
	return edges.slice(0, -1).map((start, at) => {
		const end = edges[at + 1] ?? text.length
		return { start, text: text.slice(start, end), marked: spans.some(([from, to]) => from <= start && end <= to) }
	})
}
