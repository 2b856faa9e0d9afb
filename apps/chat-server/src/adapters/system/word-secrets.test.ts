import { readWords } from '@akin/core/returning/read-words'
import { expect, test } from 'vitest'
import { dataKeyFrom } from './data-key.ts'
import { returnWordLists } from './return-words/return-word-lists.ts'
import { wordSecrets } from './word-secrets.ts'

const key = (fill: number) => dataKeyFrom(new Uint8Array(32).fill(fill))
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** Of so many, none twice. */
const bitsOf = (list: readonly string[], count: number) =>
	Array.from({ length: count }, (_, drawn) => Math.log2(list.length - drawn)).reduce((bits, more) => bits + more, 0)

test.each(Object.entries(returnWordLists))(
	'[RW1] words in %s are 60 bits or more, each at most once and read back as it is',
	(language, { list, count }) => {
		expect(bitsOf(list, count)).toBeGreaterThanOrEqual(60)
		// None too many to write down.
		expect(bitsOf(list, count - 1)).toBeLessThan(60)
		for (const word of list) expect(word).toMatch(language === 'ar' ? /^\p{Script=Arabic}{2,10}$/u : /^[a-z]{3,10}$/)
		// No two are read as the same word, and none as two.
		const read = list.map(readWords)
		expect(read.filter((word, at) => read.indexOf(word) !== at)).toEqual([])
		expect(read.filter((word) => word.includes(' '))).toEqual([])
		const drawn = wordSecrets.newWords(language)
		expect(drawn.language).toBe(language)
		expect(new Set(drawn.words).size).toBe(count)
		for (const word of drawn.words) expect(list).toContain(word)
		expect(wordSecrets.newWords(language).words).not.toEqual(drawn.words)
	},
)

test('[RW1] words are those of English where there are none of a language', () => {
	for (const language of [undefined, 'so', 'constructor']) expect(wordSecrets.newWords(language)).toMatchObject({ language: 'en' })
	expect(wordSecrets.newWords('pt-BR').words).toHaveLength(6)
	expect(wordSecrets.newWords('ar-EG')).toMatchObject({ language: 'ar' })
})

test('nobody is given words that name harm, people close to them, or where one goes with it', () => {
	const harm = {
		en: ['kill', 'gun', 'pistol', 'knife', 'blood', 'mother', 'father', 'abuse', 'hospital', 'police', 'pill', 'end'],
		es: ['matar', 'arma', 'pistola', 'cuchillo', 'sangre', 'madre', 'padre', 'cuerda', 'puente', 'pastilla', 'fin', 'azote', 'vino'],
		de: ['tod', 'waffe', 'messer', 'blut', 'mutter', 'vater', 'seil', 'klinge', 'pille', 'ende', 'gift', 'wein', 'strick'],
		fr: ['mort', 'arme', 'couteau', 'sang', 'mere', 'pere', 'corde', 'lame', 'pilule', 'fin', 'poison', 'vin', 'pont'],
		ar: ['موت', 'سلاح', 'سكين', 'دم', 'أم', 'أب', 'حبل', 'جسر', 'دواء', 'نهاية', 'سم', 'خمر', 'مسدس'],
	}
	for (const language of ['en', 'es', 'de', 'fr', 'ar'] as const)
		for (const word of harm[language]) expect(returnWordLists[language].list).not.toContain(word)
})

test('a hash depends on the key, on the words and on what it is for', () => {
	const one = hex(wordSecrets.hash(key(1), 'words', 'garden lemon'))
	expect(hex(wordSecrets.hash(key(1), 'words', 'garden lemon'))).toBe(one)
	const others = [
		wordSecrets.hash(key(2), 'words', 'garden lemon'),
		wordSecrets.hash(key(1), 'words', 'lemon garden'),
		wordSecrets.hash(key(1), 'source-key', 'garden lemon'),
	].map(hex)
	expect(new Set([one, ...others]).size).toBe(4)
})
