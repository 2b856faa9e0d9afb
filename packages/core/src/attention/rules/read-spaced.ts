import type { Token } from '../text/token.ts'
import { holdsKeyWord, type Spelling, takeApart } from './spelling.ts'

/** A row of single letters at least this long may be a word with spaces in it. */
const fewestLetters = 3
/** A row is looked at in pieces of this length, which overlap by more than the longest key word. */
const mostLetters = 40
const overlap = 15

/** The words, none where the letters are only letters, in so many tokens; and the token up to which no others need be tried. */
export type Spaced = { readonly words: readonly string[]; readonly length: number; readonly plainUntil: number }

/** Letters with spaces between them, as many as come out as words with a key word among them: `k i l l`. */
export function readSpaced(tokens: readonly Token[], from: number, spelling: Spelling): Spaced {
	let letters = ''
	for (let at = from; at < tokens.length && letters.length < mostLetters; at += 1) {
		const form = tokens[at]?.form ?? ''
		if (form.length !== 1 || form > '\u024f' || tokens[at]?.sentence !== tokens[from]?.sentence) break
		letters += form
	}
	const length = letters.length
	const plain = { words: [], length, plainUntil: from }
	if (length < fewestLetters) return plain
	if (!holdsKeyWord(spelling, letters)) return { ...plain, plainUntil: length === mostLetters ? from + length - overlap : from + length }
	const words = spelling.keyWords.includes(letters) ? [letters] : takeApart(spelling, letters)
	return { words: words ?? [], length, plainUntil: from }
}
