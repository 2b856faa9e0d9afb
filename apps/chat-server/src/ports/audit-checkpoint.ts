import type { Instant } from '@akin/core/support/instant'
import type { AuditEntry } from './audit-log.ts'

/** An entry with its place: places rise, and some are left out where a write was given up. */
export type PlacedEntry = AuditEntry & { readonly n: number }

/** What a checkpoint says, in the order in which it is signed. Hashes are SHA-256 in hexadecimal. */
export type CheckpointedRange = {
	/** 1 for the first, then one more each. */
	readonly number: number
	/** Covers every place after this one … */
	readonly after: number
	/** … up to and including this one. */
	readonly upTo: number
	readonly entries: number
	/** The Merkle root of the entries in the order of their places. */
	readonly root: string
	/** The hash of the checkpoint before; of the first, 64 zeros. */
	readonly previous: string
	readonly at: Instant
}

/** A signed range. Whoever kept one somewhere else can tell whether anything before it was changed since. */
export type AuditCheckpoint = CheckpointedRange & {
	readonly hash: string
	/** Ed25519 over the same bytes as the hash, in hexadecimal. */
	readonly signature: string
}

export type CheckpointStore = {
	/**
	 * Hands the entries that no checkpoint covers to `make`, at most `most` of them, with nobody adding to them meanwhile, and keeps the checkpoint it
	 * answers. Null when every entry is covered.
	 */
	checkpointNext(
		most: number,
		make: (last: AuditCheckpoint | null, entries: readonly PlacedEntry[]) => AuditCheckpoint,
	): Promise<AuditCheckpoint | null>
	last(): Promise<AuditCheckpoint | null>
	/** The first `count` with a number above `after`. */
	checkpointsAfter(after: number, count: number): Promise<readonly AuditCheckpoint[]>
	/** Entries after one place, up to another, by place. */
	entriesBetween(after: number, upTo: number): Promise<readonly PlacedEntry[]>
	/** How many entries lie after a place. */
	countAfter(place: number): Promise<number>
}

/** Makes and checks what a checkpoint rests on. */
export type AuditSigner = {
	/** SHA-256 in hexadecimal. */
	hash(...parts: readonly Uint8Array[]): string
	sign(bytes: Uint8Array): string
	isSigned(bytes: Uint8Array, signature: string): boolean
}

/** A checkpoint by its number, and which one of that number it is. */
export type KeptCheckpoint = { readonly number: number; readonly hash: string }

/** A place away from the database that checkpoints are copied to, in their order. */
export type AnchorKeeper = {
	readonly channel: 'file' | 'webhook'
	/** The last one that was kept. Null for none. */
	lastKept(): Promise<KeptCheckpoint | null>
	/** The highest number of which it holds the very checkpoint that `hashOf` answers; 0 for none. Only asked where the last one is another. */
	lastShared(hashOf: (number: number) => Promise<string | null>): Promise<number>
	/** Resolves when they are kept. Rejects otherwise; they are then given again. */
	keep(checkpoints: readonly AuditCheckpoint[]): Promise<void>
}
