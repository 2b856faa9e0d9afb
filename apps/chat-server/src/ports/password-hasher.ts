/** Slow, memory-hard hashes of passwords. Calls queue up, so that many sign-ins at once cannot exhaust memory. */
export type PasswordHasher = {
	/** A self-describing hash, different at every call. */
	hash(password: string): Promise<string>

	/** Null stands for "there is no such account": takes as long as a real comparison and answers false. */
	verify(password: string, hash: string | null): Promise<boolean>
}
