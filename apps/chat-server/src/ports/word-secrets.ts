import type { DataKey } from './key-vault.ts'

/** Words that open something to whoever gives them. */
export type WordSecrets = {
	/** Six random words, 60 bits at least. */
	newWords(): readonly string[]
	/** HMAC-SHA-256 of a text under this key. `use` keeps what is hashed for one thing apart from what is hashed for another. */
	hash(key: DataKey, use: 'words' | 'source-key', text: string): Uint8Array
}
