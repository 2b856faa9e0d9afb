import type { Token } from '../text/token.ts'
import { idsOfAll, type Reading, readForm } from './read-form.ts'
import { readSpaced } from './read-spaced.ts'
import type { WordId } from './vocabulary.ts'

/** Where a word stands as rules read it. */
export type Word = Omit<Token, 'form'>
/** The words of a text, and beside each all it may be. */
export type ReadWords = { readonly words: readonly Word[]; readonly ids: readonly (readonly WordId[])[] }
type Draft = { readonly words: Word[]; readonly ids: (readonly WordId[])[] }

/** What is left of `don't` when its mark became a space. */
const torn = new Set(['t', 'm', 's', 've', 'll', 're', 'd'])

/**
 * Tokens as words of the vocabulary: short forms written out, `s p a c e d` and `run together` brought back, misspelt key words recognised.
 * Every word keeps the place of what was really written.
 */
export function readWords(tokens: readonly Token[], reading: Reading): ReadWords {
	const read: Draft = { words: [], ids: [] }
	let plainUntil = 0
	/** Each form is worked out once: people repeat words, and whoever tries to slow this down repeats many. Kept for this text only. */
	let forms: Map<string, readonly (readonly WordId[])[]> | null = null
	for (let at = 0; at < tokens.length; ) {
		const token = tokens[at]
		if (token === undefined) break
		const next = tokens[at + 1]
		if (at >= plainUntil && token.form.length === 1 && next?.form.length === 1) {
			const spaced = readSpaced(tokens, at, reading.spelling)
			plainUntil = spaced.plainUntil
			if (spaced.words.length > 0) {
				addWords(read, idsOfAll(spaced.words, reading.spelling), token, tokens[at + spaced.length - 1] ?? token)
				at += spaced.length
				continue
			}
		}
		const mended = next !== undefined && torn.has(next.form) ? reading.expansions.get(`${token.form}'${next.form}`) : undefined
		if (next !== undefined && mended !== undefined) {
			addWords(read, idsOfAll(mended.split(' '), reading.spelling), token, next)
			at += 2
			continue
		}
		let known = reading.known.get(token.form) ?? forms?.get(token.form)
		if (known === undefined) {
			known = readForm(token.form, reading)
			forms ??= new Map()
			forms.set(token.form, known)
		}
		addWords(read, known, token, token)
		at += 1
	}
	return read
}

/** Adds the words that stand in the place of these tokens. Most tokens are one word, and stand for it themselves. */
function addWords({ words, ids }: Draft, all: readonly (readonly WordId[])[], token: Token, last: Token): void {
	const [only] = all
	if (all.length === 1 && token === last && only !== undefined) {
		words.push(token)
		ids.push(only)
		return
	}
	const { start, sentence, clauseStart, quoted, asked } = token
	let first = true
	for (const one of all) {
		words.push({ start, end: last.end, sentence, clauseStart: first && clauseStart, quoted, asked })
		ids.push(one)
		first = false
	}
}
