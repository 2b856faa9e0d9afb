import { tokenise } from '../text/tokenise.ts'

/** A number for each word rules know. Compared instead of letters. */
export type WordId = number

/** The words of a pack: those written out, and beginnings such as `suicid*`. */
export type Vocabulary = {
	readonly idOf: Map<string, WordId>
	/** Beginnings by themselves, without the star. */
	readonly beginnings: Map<string, WordId>
	/** The same by their first letter, so that no others are tried; one that is only a star, and begins every word, by none. */
	readonly byFirst: Map<string, string[]>
}

export const emptyVocabulary = (): Vocabulary => ({ idOf: new Map(), beginnings: new Map(), byFirst: new Map() })

/** The ids of the words of a phrase as it stands in a pack, new where unknown. */
export function learn(vocabulary: Vocabulary, phrase: string): WordId[] {
	return phrase.split(' ').flatMap((word) => {
		if (!word.endsWith('*')) return formsOf(word).map((form) => idIn(vocabulary.idOf, form, vocabulary))
		const form = formsOf(word.slice(0, -1)).join('')
		if (!vocabulary.beginnings.has(form)) vocabulary.byFirst.set(form.charAt(0), [...(vocabulary.byFirst.get(form.charAt(0)) ?? []), form])
		return [idIn(vocabulary.beginnings, form, vocabulary)]
	})
}

/** All ids a folded word has: its own, and those of its beginnings. */
export function idsOf({ idOf, beginnings, byFirst }: Vocabulary, form: string): readonly WordId[] {
	const own = idOf.get(form)
	let ids: WordId[] | null = own === undefined ? null : [own]
	const addBegun = (listed: readonly string[] | undefined): void => {
		if (listed === undefined) return
		for (const beginning of listed) {
			const id = form.startsWith(beginning) ? beginnings.get(beginning) : undefined
			if (id === undefined) continue
			if (ids === null) ids = [id]
			else ids.push(id)
		}
	}
	addBegun(byFirst.get(form.charAt(0)))
	addBegun(byFirst.get(''))
	return ids ?? none
}

const none: readonly WordId[] = []

/** Packs are read through the same eyes as texts: a Chinese phrase becomes its characters. A `#class` stands for itself. */
const formsOf = (word: string) => (word.startsWith('#') ? [word] : tokenise(word).map(({ form }) => form))

function idIn(map: Map<string, WordId>, form: string, { idOf, beginnings }: Vocabulary): WordId {
	const id = map.get(form) ?? idOf.size + beginnings.size
	map.set(form, id)
	return id
}
