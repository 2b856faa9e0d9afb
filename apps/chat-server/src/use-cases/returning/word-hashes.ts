import { readWords } from '@akin/core/returning/read-words'
import type { DataKey } from '../../ports/key-vault.ts'
import { retentionClass, utcDay } from '../../ports/retention.ts'
import type { KeyedHash } from '../../ports/return-words-store.ts'
import type { Chat } from '../chat.ts'

/** Words of a year stand until the end of the next one at most; the key that hashes them is destroyed after that. */
const keyIsKept = retentionClass(731)

const yearOf = (at: number): number => new Date(at).getUTCFullYear()

/** The hash under which new words are kept: that of this year. */
export async function newWordsHash(chat: Chat, words: readonly string[]): Promise<KeyedHash> {
	const year = yearOf(chat.clock.now())
	return { year, hash: chat.wordSecrets.hash(await keyOfThisYear(chat), 'words', readWords(words.join(' '))) }
}

/** Every hash under which these words may be kept. The same work for any words, known or not. */
export async function hashesOfWords(chat: Chat, typed: string): Promise<KeyedHash[]> {
	const words = readWords(typed)
	const year = yearOf(chat.clock.now())
	const keys = [
		[year, await keyOfThisYear(chat)],
		[year - 1, await keyOf(chat, year - 1)],
	] as const
	return keys.flatMap(([year, key]) => (key === null ? [] : [{ year, hash: chat.wordSecrets.hash(key, 'words', words) }]))
}

/** The key of today under which a place people come from is hashed to count what comes from there. */
export const sourceKeyOfToday = async (chat: Chat): Promise<Uint8Array> =>
	chat.wordSecrets.hash(await keyOfThisYear(chat), 'source-key', utcDay(chat.clock.now()))

async function keyOf(chat: Chat, year: number): Promise<DataKey | null> {
	const wrapped = await chat.returnWords.hashKey(year)
	return wrapped && (await chat.keys.unwrap(wrapped))
}

/** Made by whoever needs it first; of two nodes that do so at once both use the one that is kept. */
async function keyOfThisYear(chat: Chat): Promise<DataKey> {
	const year = yearOf(chat.clock.now())
	const known = await keyOf(chat, year)
	if (known) return known
	const { wrapped } = await chat.keys.make(utcDay(Date.UTC(year, 0, 1)), keyIsKept)
	const key = await chat.keys.unwrap(await chat.returnWords.keepHashKey(year, wrapped))
	if (key === null) throw new Error('the key of return words cannot be read: the key folder has lost it')
	return key
}
