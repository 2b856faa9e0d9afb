declare const secretHash: unique symbol
/** What is stored of a token: its SHA-256. Enough, as tokens are 256 random bits. */
export type SecretHash = string & { readonly [secretHash]: true }

/** Tokens that open something to whoever holds them. Only their hashes are ever stored. */
export type Secrets = {
	/** 256 random bits, base64url. */
	newToken(): string
	hash(token: string): SecretHash
}
