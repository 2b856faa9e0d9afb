import { arabic } from './arabic.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { spanish } from './spanish.ts'

/** What words are drawn from in each language, and how many, so that they are 60 bits or more: more where the list is shorter. */
export const returnWordLists = {
	en: { list: english, count: 6 },
	es: { list: spanish, count: 7 },
	de: { list: german, count: 7 },
	fr: { list: french, count: 6 },
	ar: { list: arabic, count: 7 },
} as const

const hasList = (language: string): language is keyof typeof returnWordLists => Object.hasOwn(returnWordLists, language)

/** The list of a language, by its tag; that of English where there is none. */
export function returnWordListOf(tag: string): { readonly language: string; readonly list: readonly string[]; readonly count: number } {
	const primary = tag.split('-')[0] ?? ''
	const language = hasList(primary) ? primary : 'en'
	return { language, ...returnWordLists[language] }
}
