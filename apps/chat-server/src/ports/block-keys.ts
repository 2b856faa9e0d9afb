import type { BlockId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'

/** The key under which one block compares where people come from. Passes between nodes once, and is never stored. */
export type BlockKey = { readonly blockId: BlockId; readonly key: Uint8Array; readonly until: Instant }

/** In memory only, on every node, for as long as the block (P5). */
export type BlockKeys = {
	make(blockId: BlockId, until: Instant): BlockKey
	keep(key: BlockKey): void
	of(blockId: BlockId): Uint8Array | null
	/** Those that still matter at `now`; all others are forgotten. */
	all(now: Instant): readonly BlockKey[]
	forget(blockId: BlockId): void
}
