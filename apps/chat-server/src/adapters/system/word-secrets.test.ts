import { expect, test } from 'vitest'
import { dataKeyFrom } from './data-key.ts'
import { returnWordList } from './return-word-list.ts'
import { wordSecrets } from './word-secrets.ts'

const key = (fill: number) => dataKeyFrom(new Uint8Array(32).fill(fill))
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('[RW1] six words are 60 bits or more, each of the list at most once in it and read back as it is', () => {
	expect(new Set(returnWordList).size).toBe(returnWordList.length)
	expect([0, 1, 2, 3, 4, 5].reduce((bits, drawn) => bits + Math.log2(returnWordList.length - drawn), 0)).toBeGreaterThanOrEqual(60)
	for (const word of returnWordList) expect(word).toMatch(/^[a-z]{3,8}$/)
	const words = wordSecrets.newWords()
	expect(new Set(words).size).toBe(6)
	for (const word of words) expect(returnWordList).toContain(word)
	expect(wordSecrets.newWords()).not.toEqual(words)
})

test('nobody is given words that name harm, people close to them, or where one goes with it', () => {
	for (const word of ['kill', 'gun', 'pistol', 'knife', 'blood', 'mother', 'father', 'abuse', 'hospital', 'police', 'pill', 'end'])
		expect(returnWordList).not.toContain(word)
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
