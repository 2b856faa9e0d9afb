import { tokenise } from '../text/tokenise.ts'

/** A number for each word rules know. Compared instead of letters. */
export type WordId = number

/** The words of a pack: those written out, and beginnings such as `suicid*`. */
export type Vocabulary = {
	readonly idOf: Map<string, WordId>
	/** Beginnings by themselves, without the star. */
	readonly beginnings: Map<string, WordId>
	/** The shortest and longest beginning, so that no others are tried. */
	shortest: number
	longest: number
}

export const emptyVocabulary = (): Vocabulary => ({ idOf: new Map(), beginnings: new Map(), shortest: 99, longest: 0 })

/** The ids of the words of a phrase as it stands in a pack, new where unknown. */
export function learn(vocabulary: Vocabulary, phrase: string): WordId[] {
	return phrase.split(' ').flatMap((word) => {
		if (!word.endsWith('*')) return formsOf(word).map((form) => idIn(vocabulary.idOf, form, vocabulary))
		const form = formsOf(word.slice(0, -1)).join('')
		vocabulary.shortest = Math.min(vocabulary.shortest, form.length)
		vocabulary.longest = Math.max(vocabulary.longest, form.length)
		return [idIn(vocabulary.beginnings, form, vocabulary)]
	})
}

/** All ids a folded word has: its own, and those of its beginnings. */
export function idsOf(vocabulary: Vocabulary, form: string): WordId[] {
	const ids: WordId[] = []
	const own = vocabulary.idOf.get(form)
	if (own !== undefined) ids.push(own)
	for (let length = vocabulary.shortest; length <= vocabulary.longest && length <= form.length; length += 1) {
		const id = vocabulary.beginnings.get(form.slice(0, length))
		if (id !== undefined) ids.push(id)
	}
	return ids
}

/** Packs are read through the same eyes as texts: a Chinese phrase becomes its characters. A `#class` stands for itself. */
const formsOf = (word: string) => (word.startsWith('#') ? [word] : tokenise(word).map(({ form }) => form))

function idIn(map: Map<string, WordId>, form: string, { idOf, beginnings }: Vocabulary): WordId {
	const id = map.get(form) ?? idOf.size + beginnings.size
	map.set(form, id)
	return id
}
