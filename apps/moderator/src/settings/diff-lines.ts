/** One thing that settings say, in words: a topic, the hours of a Monday, a number. */
export type Line = { readonly key: string; readonly label: string; readonly text: string }
/** The same thing before and after; null where it is not there. */
export type DiffLine = { readonly key: string; readonly label: string; readonly before: string | null; readonly after: string | null }

/** What differs between two descriptions of one setting, in the order of the later one; what is gone comes last. */
export function diffLines(before: readonly Line[], after: readonly Line[]): readonly DiffLine[] {
	const was = new Map(before.map((line) => [line.key, line.text]))
	const is = new Set(after.map(({ key }) => key))
	return [
		...after
			.filter(({ key, text }) => was.get(key) !== text)
			.map(({ key, label, text }) => ({ key, label, before: was.get(key) ?? null, after: text })),
		...before.filter(({ key }) => !is.has(key)).map(({ key, label, text }) => ({ key, label, before: text, after: null })),
	]
}
