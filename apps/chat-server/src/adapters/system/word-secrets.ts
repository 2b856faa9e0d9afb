import { createHmac, randomInt } from 'node:crypto'
import type { WordSecrets } from '../../ports/word-secrets.ts'
import { keyOf } from './data-key.ts'
import { returnWordList } from './return-word-list.ts'

const count = 6

/** Drawn by the system's random numbers; none twice, so that nobody wonders whether they have written one down already. */
export const wordSecrets: WordSecrets = {
	newWords() {
		const words = new Set<string>()
		while (words.size < count) words.add(returnWordList[randomInt(returnWordList.length)] ?? '')
		return [...words]
	},
	hash: (key, use, text) => new Uint8Array(createHmac('sha256', keyOf(key)).update(`${use}\0${text}`).digest()),
}
