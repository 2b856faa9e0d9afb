/** Letters that are written in more than one way, as they are compared. Accents are taken off before. */
const sameLetters: ReadonlyMap<string, string> = new Map([
	['ß', 'ss'],
	['œ', 'oe'],
	['æ', 'ae'],
	['ة', 'ه'],
	['ى', 'ي'],
	['ی', 'ي'],
	['ک', 'ك'],
	['ٱ', 'ا'],
])

/**
 * [RW1] Words as they are compared: in lower case, without accents and vowel signs, parted by one space. Whatever is no letter parts words, so that commas,
 * hyphens and numbers before them do no harm. The same for every language: words of one are given on a page in another.
 */
export const readWords = (typed: string): string =>
	typed
		.normalize('NFKD')
		// Marks, and what only stretches a word or turns its direction.
		.replace(/[\p{M}\u0640\p{Cf}]+/gu, '')
		.toLowerCase()
		.replace(/[ßœæةىیکٱ]/gu, (letter) => sameLetters.get(letter) ?? letter)
		.split(/[^\p{L}]+/u)
		.filter((word) => word !== '')
		.join(' ')
