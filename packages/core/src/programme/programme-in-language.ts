type Written = {
	readonly name: string
	readonly description: string
	readonly topics: readonly { readonly code: string; readonly label: string }[]
	/** Missing: it is in one language, and nobody says which. */
	readonly texts?: ReadonlyTexts | undefined
}
type ReadonlyTexts = {
	readonly written: string
	readonly others: readonly {
		readonly language: string
		readonly name: string
		readonly description: string
		readonly topics: readonly { readonly code: string; readonly label: string }[]
	}[]
}

/** Some words, and which language they are in where that is not the one asked for; null where it is, or nobody knows. */
export type Words = { readonly text: string; readonly otherThanAsked: string | null }

/** A programme in words, as somebody reads it who asks for a language. */
export type WordsOfProgramme = {
	readonly name: Words
	readonly description: Words
	readonly topics: readonly { readonly code: string; readonly label: Words }[]
	/** The language of what is not there in the one asked for; null where all of it is. */
	readonly otherThanAsked: string | null
}

/** [PT4] In the language asked for, or another kind of it ("pt" reads "pt-BR"); what is not there in it, as it was written first. */
export function programmeInLanguage({ name, description, topics, texts }: Written, asked: string): WordsOfProgramme {
	const text = texts && textIn(texts.others, asked)
	const fallback = texts && !isOfLanguage(texts.written, asked) ? texts.written : null
	const either = (translated: string | undefined, written: string): Words =>
		translated === undefined || translated.trim() === ''
			? { text: written, otherThanAsked: written === '' ? null : fallback }
			: { text: translated, otherThanAsked: null }
	const shown = {
		name: either(text?.name, name),
		description: either(text?.description, description),
		topics: topics.map(({ code, label }) => ({ code, label: either(text?.topics.find((one) => one.code === code)?.label, label) })),
	}
	const all = [shown.name, shown.description, ...shown.topics.map(({ label }) => label)]
	return { ...shown, otherThanAsked: all.find(({ otherThanAsked }) => otherThanAsked !== null)?.otherThanAsked ?? null }
}

/** The one in the language itself, or in another kind of it. */
export const textIn = <T extends { readonly language: string }>(texts: readonly T[], asked: string): T | undefined =>
	texts.find(({ language }) => language === asked) ?? texts.find(({ language }) => isOfLanguage(language, asked))

const isOfLanguage = (tag: string, asked: string): boolean => tag.split('-')[0] === asked.split('-')[0]
