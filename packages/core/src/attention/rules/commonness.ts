import { parsePhrase } from './parse-pattern.ts'

/**
 * How common a concept is likely to be in what people write, from how often its words stand in the pack's own phrases: there too, "i" and "to"
 * are everywhere and "pills" are not. A phrase is as common as its rarest word, a concept as its phrases together.
 */
export function commonnessOf(phrasesOfConcepts: readonly (readonly string[])[]): number[] {
	const parsed = phrasesOfConcepts.map((phrases) => phrases.map(parsePhrase))
	const uses = new Map<string, number>()
	for (const phrase of parsed.flat())
		for (const { choices } of phrase) for (const word of choices) uses.set(word, (uses.get(word) ?? 0) + 1)
	const usesOf = (word: string) => uses.get(word) ?? 0
	return parsed.map((phrases) =>
		phrases
			.map((phrase) => {
				const needed = phrase.filter(({ optional }) => !optional)
				return Math.min(...needed.map(({ choices }) => choices.reduce((sum, word) => sum + usesOf(word), 0)))
			})
			.reduce((sum, uses) => sum + uses, 0),
	)
}
