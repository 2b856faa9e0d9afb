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
	/** Each form is worked out once: people repeat words, and whoever tries to slow this down repeats many. */
	const forms = new Map<string, WordId[][]>()
	for (let at = 0; at < tokens.length; ) {
		const token = tokens[at]
		if (token === undefined) break
		const spaced = at < plainUntil ? null : readSpaced(tokens, at, reading.spelling)
		plainUntil = spaced?.plainUntil ?? plainUntil
		if (spaced !== null && spaced.words.length > 0) {
			words.push(...wordsFor(idsOfAll(spaced.words, reading.spelling), token, tokens[at + spaced.length - 1] ?? token))
			at += spaced.length
			continue
		}
		const next = tokens[at + 1]
		const mended = next !== undefined && torn.has(next.form) ? reading.expansions.get(`${token.form}'${next.form}`) : undefined
		if (next !== undefined && mended !== undefined) {
			words.push(...wordsFor(idsOfAll(mended.split(' '), reading.spelling), token, next))
			at += 2
			continue
		}
		const known = forms.get(token.form) ?? readForm(token.form, reading)
		forms.set(token.form, known)
		words.push(...wordsFor(known, token, token))
		at += 1
	}
	return words
}

/** All that a form may be: its own words, those a short form stands for, or the key words it is a spelling of. */
function readForm(written: string, { spelling, expansions }: Reading): WordId[][] {
	const form = inLatin(written)
	const expanded = expansions.get(form)
	if (expanded !== undefined) return idsOfAll(expanded.split(' '), spelling)
	const ids = [...idsOf(spelling.vocabulary, form), ...classIds(form, spelling), ...prefixedIds(form, spelling)]
	if (ids.length > 0 || form.length < 3 || form.length > longestForm) return [ids]
	const guessed = readSpelling(spelling, form)
	return guessed.length === 0 ? [ids] : idsOfAll(guessed, spelling)
}

const idsOfAll = (forms: readonly string[], { vocabulary }: Spelling) => forms.map((form) => idsOf(vocabulary, form))

/** The words that stand in the place of these tokens. */
function wordsFor(words: readonly (readonly WordId[])[], first: Token, last: Token): Word[] {
	const { form: _, ...place } = first
	return words.map((ids, at) => ({ ...place, end: last.end, clauseStart: at === 0 && first.clauseStart, ids }))
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
