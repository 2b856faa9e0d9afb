/** Lets one node of many do a chore. It saves work, nothing depends on it: two nodes doing the same chore must be harmless. */
export type Leadership = {
	/** True when this node holds, or has just taken, the chore for the next `ttlMs`. */
	hold(chore: string, ttlMs: number): Promise<boolean>
}
