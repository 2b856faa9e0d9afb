/**
 * One character as rules see it: without case, accents, vowel marks and width; several where it decomposes; none where it is only a mark or
 * invisible. Apostrophes of every shape become `'`.
 */
export function foldCharacter(character: string): string {
	const code = character.charCodeAt(0)
	if (code < 0x80) return code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : character
	const known = special.get(character)
	if (known !== undefined) return known
	if (code >= 0x4e00 && code <= 0x9fff) return character
	return character.normalize('NFKD').replace(unseen, '').toLowerCase()
}

const unseen = /[\p{M}\p{Cf}]/gu

/** What decomposition does not bring together: apostrophes, letters that are written either way in Arabic, the stretched stroke, German ß. */
const special: ReadonlyMap<string, string> = new Map([
	...['’', '‘', 'ʼ', '´', '`', '＇', '‛'].map((mark) => [mark, "'"] as const),
	['ة', 'ه'],
	['ى', 'ي'],
	['ـ', ''],
	['ß', 'ss'],
	['ı', 'i'],
	['ø', 'o'],
	['…', '…'],
])

/** Letters of other alphabets that look Latin, for words written partly in them. */
export const lookAlikes: ReadonlyMap<string, string> = new Map([
	...Object.entries({ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ѕ: 's', ԁ: 'd', к: 'k', ο: 'o', α: 'a', ι: 'i' }),
])
