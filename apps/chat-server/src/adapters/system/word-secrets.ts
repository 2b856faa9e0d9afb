import { createHmac, randomInt } from 'node:crypto'
import type { WordSecrets } from '../../ports/word-secrets.ts'
import { keyOf } from './data-key.ts'
import { returnWordListOf } from './return-words/return-word-lists.ts'

/** Drawn by the system's random numbers; none twice, so that nobody wonders whether they have written one down already. */
export const wordSecrets: WordSecrets = {
	newWords(asked = 'en') {
		const { language, list, count } = returnWordListOf(asked)
		const words = new Set<string>()
		while (words.size < count) words.add(list[randomInt(list.length)] ?? '')
		return { words: [...words], language }
	},
	hash: (key, use, text) => new Uint8Array(createHmac('sha256', keyOf(key)).update(`${use}\0${text}`).digest()),
}
