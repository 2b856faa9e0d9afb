import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** The United States' school grade of an English text after Flesch and Kincaid. */
export function readingGrade(text: string): number {
	const words = text.match(/[\p{L}\d’']+/gu) ?? []
	if (words.length === 0) return 0
	const sentences = text.split(/[.?:;]+(?:\s|$)/).filter((sentence) => /\p{L}/u.test(sentence))
	return fleschKincaid({
		sentence: Math.max(1, sentences.length),
		word: words.length,
		syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
	})
}
