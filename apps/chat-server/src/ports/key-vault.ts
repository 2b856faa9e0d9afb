import type { Instant } from '@akin/core/support/instant'

declare const dataKeyBrand: unique symbol
/** The key of one conversation, unwrapped. Opaque, so that it can be neither logged nor stored by accident. */
export type DataKey = { readonly [dataKeyBrand]: true }

declare const retentionClassBrand: unique symbol
/** How long what is sealed is promised to be kept, for instance `d30`: thirty days; or the hold it is kept for. Made by `retentionClass` and `holdKeyName`. */
export type RetentionClass = string & { readonly [retentionClassBrand]: true }

declare const utcDayBrand: unique symbol
/** A day of UTC, `2026-11-20`. Made by `utcDay`. */
export type UtcDay = string & { readonly [utcDayBrand]: true }

/** Names a wrapping key: there is one for every day and retention class. */
export type WrappingKeyName = { readonly day: UtcDay; readonly retentionClass: RetentionClass }

/**
 * Wrapping keys, kept apart from the database and from every backup of it. Destroying one makes everything sealed under it unreadable,
 * in backups as well (P4).
 *
 * All operations throw a fault when the keys cannot be reached.
 */
export type KeyVault = {
	/** A fresh data key and its wrapped form, which is safe to store. Makes the day's wrapping key, once across nodes, if there is none. */
	newDataKey(day: UtcDay, retentionClass: RetentionClass): Promise<{ readonly dataKey: DataKey; readonly wrapped: Uint8Array }>

	/** The data key again, or null when its wrapping key was destroyed or the bytes were tampered with. Reads the vault each time: cache it. */
	unwrap(wrapped: Uint8Array): Promise<DataKey | null>

	/**
	 * The same data key wrapped by another wrapping key, which is made if there is none: what was wrapped before goes with its key, and this
	 * stays. Null where `unwrap` answers null.
	 */
	rewrap(wrapped: Uint8Array, name: WrappingKeyName): Promise<Uint8Array | null>

	/** When the wrapping key of this goes; null for what is not a wrapped key. Says nothing of whether it is still there. */
	endsAt(wrapped: Uint8Array): Instant | null

	/** Destroys this wrapping key before its time; false when it was gone already. */
	destroy(name: WrappingKeyName): Promise<boolean>

	/** Destroys every wrapping key whose time is over and names them. A key of day D and class `d30` goes 30 days after the end of D. */
	destroyExpired(now: Instant): Promise<readonly WrappingKeyName[]>
}
