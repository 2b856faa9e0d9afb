import type { GivenWords, StandingWords } from '@akin/core/returning/standing-words'
import type { ProgrammeId, ReturnWordsId, SeekerSessionId, StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

/** The hash of words, and of which year its key is. */
export type KeyedHash = { readonly year: number; readonly hash: Uint8Array }

/** What six words lead to. Nothing in it says whose it is, or which conversation they come from. */
export type StoredReturnWords = StandingWords<KeyedHash> & {
	readonly id: ReturnWordsId
	readonly programmeId: ProgrammeId
	/** Whom they talked with; null where no listener was in it. */
	readonly listenerId: StaffId | null
	/** The sign-in that made or gave them last; forgotten after a day. */
	readonly holder: SeekerSessionId | null
	readonly heldAt: Instant
	readonly endsAt: Instant
	/** What the person wrote for themselves, under a key of its own. */
	readonly summary: { readonly wrappedKey: Uint8Array; readonly sealed: Uint8Array } | null
}

/** A sign-in holds one at most: adding or giving lets go of what it held before. Those that have ended are not found. */
export type ReturnWordsStore = {
	add(words: StoredReturnWords): Promise<void>
	/** Locks what one of these hashes leads to and keeps what `change` makes of it; with null it stays as it is. Null: they lead nowhere. */
	give(
		hashes: readonly KeyedHash[],
		now: Instant,
		change: (stored: StoredReturnWords, given: GivenWords) => Promise<StoredReturnWords | null>,
	): Promise<StoredReturnWords | null>
	heldBy(holder: SeekerSessionId, now: Instant): Promise<StoredReturnWords | null>
	/** Locks what this sign-in holds and keeps what `change` makes of it. False: it holds none. */
	change(holder: SeekerSessionId, now: Instant, change: (stored: StoredReturnWords) => Promise<StoredReturnWords>): Promise<boolean>
	/** Deletes what this sign-in holds, with the wrapped key of what was written. False: it holds none. */
	erase(holder: SeekerSessionId): Promise<boolean>
	deleteEnded(now: Instant): Promise<void>
	/** Forgets who holds what has not been made or given since. */
	forgetHolders(heldBefore: Instant): Promise<void>

	/** The wrapped key of a year's hashes; null when there is none. */
	hashKey(year: number): Promise<Uint8Array | null>
	/** Keeps it if there is none yet, and answers the one that is kept. */
	keepHashKey(year: number, wrapped: Uint8Array): Promise<Uint8Array>
}
