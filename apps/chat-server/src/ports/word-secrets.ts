import type { DataKey } from './key-vault.ts'

export type DrawnWords = { readonly words: readonly string[]; readonly language: string }

/** Words that open something to whoever gives them. */
export type WordSecrets = {
	/** Random words of this language, or English where there are none of it: 60 bits at least. */
	newWords(language?: string): DrawnWords
	/** HMAC-SHA-256 of a text under this key. `use` keeps what is hashed for one thing apart from what is hashed for another. */
	hash(key: DataKey, use: 'words' | 'source-key', text: string): Uint8Array
}
