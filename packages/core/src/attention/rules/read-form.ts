import { lookAlikes } from '../text/fold-character.ts'
import { readSpelling, type Spelling } from './spelling.ts'
import { idsOf, type WordId } from './vocabulary.ts'

export type Reading = {
	readonly spelling: Spelling
	readonly expansions: ReadonlyMap<string, string>
	/** What each form of the pack itself is read as, worked out beforehand: most of what people write. It never learns what they wrote. */
	readonly known: ReadonlyMap<string, readonly (readonly WordId[])[]>
}

/** Nobody means anything by a longer row of letters without a space. */
const longestForm = 300

/** How a pack reads words, made ready. */
export function readingOf(spelling: Spelling, expansions: ReadonlyMap<string, string>): Reading {
	const forms = [...spelling.vocabulary.idOf.keys(), ...expansions.keys(), ...spelling.otherWords]
	return { spelling, expansions, known: new Map(forms.map((form) => [form, readForm(form, { spelling, expansions })])) }
}

/** All that a form may be: its own words, those a short form stands for, or the key words it is a spelling of. */
export function readForm(written: string, { spelling, expansions }: Omit<Reading, 'known'>): readonly (readonly WordId[])[] {
	const form = inLatin(written)
	const expanded = expansions.get(form)
	if (expanded !== undefined) return idsOfAll(expanded.split(' '), spelling)
	const [own, classes, prefixed] = [idsOf(spelling.vocabulary, form), classIds(form, spelling), prefixedIds(form, spelling)]
	if (own.length + classes.length + prefixed.length > 0) return [[...own, ...classes, ...prefixed]]
	const guessed = form.length < 3 || form.length > longestForm ? [] : readSpelling(spelling, form)
	return guessed.length === 0 ? unknown : idsOfAll(guessed, spelling)
}

export const idsOfAll = (forms: readonly string[], { vocabulary }: Spelling) => forms.map((form) => idsOf(vocabulary, form))

/** A word written partly in letters of another alphabet that look Latin. */
const inLatin = (form: string) =>
	!isAscii(form) && /[a-z]/.test(form) ? form.replace(/[^\p{ASCII}]/gu, (letter) => lookAlikes.get(letter) ?? letter) : form
function isAscii(form: string): boolean {
	for (let at = 0; at < form.length; at += 1) if (form.charCodeAt(at) >= 0x80) return false
	return true
}

/** `#number`: figures. `#phone`: seven and more. `#address`: something with an @ inside. */
function classIds(form: string, { vocabulary }: Spelling): readonly WordId[] {
	const name = classOf(form)
	const id = name === null ? undefined : vocabulary.idOf.get(name)
	return id === undefined ? none : [id]
}

function classOf(form: string): string | null {
	const first = form.charCodeAt(0)
	if (first >= 48 && first <= 57) {
		if (/^\d+$/.test(form)) return form.length >= 7 ? '#phone' : '#number'
		if (/^\d+(?:mg|g|ml|x)$/.test(form)) return '#dose'
	}
	return form.includes('@') ? '#address' : null
}

/** What is left behind a letter that is written together with the next word. */
function prefixedIds(form: string, { vocabulary, prefixes }: Spelling): readonly WordId[] {
	if (prefixes.length === 0) return none
	return prefixes.flatMap((prefix) =>
		form.startsWith(prefix) && form.length > prefix.length + 1 ? idsOf(vocabulary, form.slice(prefix.length)) : [],
	)
}
const none: readonly WordId[] = []
/** A word that rules know nothing about. */
const unknown: readonly (readonly WordId[])[] = [none]
