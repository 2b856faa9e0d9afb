/** One word of a phrase: any of these, and whether it may be missing. */
export type PhraseWord = { readonly choices: readonly string[]; readonly optional: boolean }
export type Phrase = readonly PhraseWord[]

/** One place in a pattern: a named concept, or words of its own; before it at most `gap` other words. */
export type PatternPart = { readonly gap: number } & ({ readonly concept: string } | { readonly phrase: string })
export type Pattern = {
	readonly parts: readonly PatternPart[]
	readonly atClauseStart: boolean
	readonly atSentenceEnd: boolean
	readonly asked: boolean
}

/** A pattern that cannot be read. `message` says which and why, for whoever wrote it. */
export class WrongPattern extends Error {
	override readonly name = 'WrongPattern'
}

/** A gap wider than this joins words that have nothing to do with each other. */
const widestGap = 12
/** A phrase in a pack is not longer than this, so that each word of a text is looked at a bounded number of times. */
export const longestPhrase = 16

/**
 * Reads a pattern. It is a row of words and `<concepts>`; `..3` lets up to three words stand between, `a/b` is either, `[x]` may be missing,
 * `^` in front wants the beginning of a clause, at the end `$` the end of a sentence and `?` a sentence with a question mark. Nothing repeats without bound, so nothing can blow up.
 */
export function parsePattern(source: string): Pattern {
	const items = source.trim().split(/\s+/)
	const parts: PatternPart[] = []
	let own: string[] = []
	let gap = 0
	const atClauseStart = items[0] === '^'
	const atSentenceEnd = items.at(-1) === '$'
	const asked = items.at(-1) === '?'
	const add = (part: { concept: string } | { phrase: string }) => {
		parts.push({ ...part, gap })
		gap = 0
	}
	const addOwn = () => {
		if (own.length > 0) add({ phrase: own.join(' ') })
		own = []
	}
	for (const item of items.slice(atClauseStart ? 1 : 0, atSentenceEnd || asked ? -1 : undefined)) {
		const concept = /^<([a-z0-9-]+)>$/.exec(item)?.[1]
		const wide = /^\.\.(\d+)$/.exec(item)?.[1]
		if (concept !== undefined) {
			addOwn()
			add({ concept })
		} else if (wide !== undefined) {
			addOwn()
			gap = Number(wide)
			if (gap > widestGap || parts.length === 0) throw new WrongPattern(`"${source}" has a gap that is too wide, or at its beginning.`)
		} else if (/[<>^$?]/.test(item) || item.startsWith('..')) throw new WrongPattern(`"${source}" has "${item}", which is not a word.`)
		else own.push(item)
	}
	addOwn()
	if (parts.length === 0 || gap > 0) throw new WrongPattern(`"${source}" has no words, or ends with a gap.`)
	return { parts, atClauseStart, atSentenceEnd, asked }
}

/** Reads a row of words with `a/b` choices and `[x]` optional words. At least one word must be there. */
export function parsePhrase(source: string): Phrase {
	const phrase = source
		.trim()
		.split(/\s+/)
		.map((item): PhraseWord => {
			const optional = /^\[(.+)\]$/.exec(item)?.[1]
			return { choices: (optional ?? item).split('/'), optional: optional !== undefined }
		})
	if (phrase.length > longestPhrase) throw new WrongPattern(`"${source}" has more than ${longestPhrase} words in a row.`)
	if (phrase.every(({ optional }) => optional)) throw new WrongPattern(`"${source}" has no word that must be there.`)
	if (phrase.some(({ choices }) => choices.some((word) => word === '' || /[[\]]/.test(word))))
		throw new WrongPattern(`"${source}" has an empty choice or a stray bracket.`)
	return phrase
}
