import { randomBytes } from 'node:crypto'
import type { BlockId } from '@akin/core/support/ids'
import type { BlockKey, BlockKeys } from '../../ports/block-keys.ts'

/** The only home that keys of blocks have, in production too: what is nowhere else is gone with the process. */
export function createMemoryBlockKeys(): BlockKeys {
	const keys = new Map<BlockId, BlockKey>()
	return {
		make(blockId, until) {
			const made = { blockId, key: new Uint8Array(randomBytes(32)), until }
			keys.set(blockId, made)
			return made
		},
		keep: (key) => void keys.set(key.blockId, key),
		of: (blockId) => keys.get(blockId)?.key ?? null,
		all(now) {
			for (const { blockId, until } of keys.values()) if (until <= now) keys.delete(blockId)
			return [...keys.values()]
		},
		forget: (blockId) => void keys.delete(blockId),
	}
}
