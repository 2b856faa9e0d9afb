/** A gap in words that were prepared: `{{their words}}`. `from` and `to` are places in the text, for a box to select. */
export type Placeholder = { readonly name: string; readonly from: number; readonly to: number }

const gap = /\{\{([^{}\n]{1,40})\}\}/gu

/** [PT1] What somebody still has to fill in or take out, in the order of the text. */
export const placeholdersIn = (text: string): readonly Placeholder[] =>
	[...text.matchAll(gap)].map((match) => ({ name: (match[1] ?? '').trim(), from: match.index, to: match.index + match[0].length }))

/** [PT2] Whether there is a brace that belongs to no placeholder, or one without a name. */
export const hasStrayBraces = (text: string): boolean =>
	/[{}]/u.test(text.replace(gap, '')) || placeholdersIn(text).some(({ name }) => name === '')
