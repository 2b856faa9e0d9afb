import { lookAlikes } from '../text/fold-character.ts'
import type { Token } from '../text/token.ts'
import { readSpaced } from './read-spaced.ts'
import { readSpelling, type Spelling } from './spelling.ts'
import { idsOf, type WordId } from './vocabulary.ts'

/** A word as rules read it: where it stands, and all it may be. */
export type Word = Omit<Token, 'form'> & { readonly ids: readonly WordId[] }

export type Reading = { readonly spelling: Spelling; readonly expansions: ReadonlyMap<string, string> }

/** Nobody means anything by a longer row of letters without a space. */
const longestForm = 300
/** What is left of `don't` when its mark became a space. */
const torn = new Set(['t', 'm', 's', 've', 'll', 're', 'd'])

/**
 * Tokens as words of the vocabulary: short forms written out, `s p a c e d` and `run together` brought back, misspelt key words recognised.
 * Every word keeps the place of what was really written.
 */
export function readWords(tokens: readonly Token[], reading: Reading): Word[] {
	const words: Word[] = []
	let plainUntil = 0
	for (let at = 0; at < tokens.length; ) {
		const token = tokens[at]
		if (token === undefined) break
		const spaced = at < plainUntil ? null : readSpaced(tokens, at, reading.spelling)
		plainUntil = spaced?.plainUntil ?? plainUntil
		if (spaced !== null && spaced.words.length > 0) {
			words.push(...wordsFor(spaced.words, token, tokens[at + spaced.length - 1] ?? token, reading.spelling))
			at += spaced.length
			continue
		}
		const next = tokens[at + 1]
		const mended = next !== undefined && torn.has(next.form) ? reading.expansions.get(`${token.form}'${next.form}`) : undefined
		if (next !== undefined && mended !== undefined) {
			words.push(...wordsFor(mended.split(' '), token, next, reading.spelling))
			at += 2
			continue
		}
		words.push(...readToken(token, reading))
		at += 1
	}
	return words
}

function readToken(token: Token, { spelling, expansions }: Reading): Word[] {
	const form = inLatin(token.form)
	const expanded = expansions.get(form)
	if (expanded !== undefined) return wordsFor(expanded.split(' '), token, token, spelling)
	const ids = [...idsOf(spelling.vocabulary, form), ...classIds(form, spelling), ...prefixedIds(form, spelling)]
	if (ids.length > 0 || form.length < 3 || form.length > longestForm) return [{ ...token, ids }]
	const guessed = readSpelling(spelling, form)
	return guessed.length === 0 ? [{ ...token, ids }] : wordsFor(guessed, token, token, spelling)
}

function wordsFor(forms: readonly string[], first: Token, last: Token, { vocabulary }: Spelling): Word[] {
	const { form: _, ...place } = first
	return forms.map((form, at) => ({
		...place,
		end: last.end,
		clauseStart: at === 0 && first.clauseStart,
		ids: idsOf(vocabulary, form),
	}))
}

/** A word written partly in letters of another alphabet that look Latin. */
const inLatin = (form: string) =>
	notAscii.test(form) && /[a-z]/.test(form) ? form.replace(/[^\p{ASCII}]/gu, (letter) => lookAlikes.get(letter) ?? letter) : form
const notAscii = /[^\p{ASCII}]/u

/** `#number`: figures. `#phone`: seven and more. `#address`: something with an @ inside. */
function classIds(form: string, { vocabulary }: Spelling): WordId[] {
	const classes: string[] = []
	if (/^\d+$/.test(form)) classes.push(form.length >= 7 ? '#phone' : '#number')
	else if (/^\d+(?:mg|g|ml|x)$/.test(form)) classes.push('#dose')
	else if (form.includes('@')) classes.push('#address')
	return classes.flatMap((name) => vocabulary.idOf.get(name) ?? [])
}

function prefixedIds(form: string, { vocabulary, prefixes }: Spelling): WordId[] {
	return prefixes.flatMap((prefix) =>
		form.startsWith(prefix) && form.length > prefix.length + 1 ? idsOf(vocabulary, form.slice(prefix.length)) : [],
	)
}
