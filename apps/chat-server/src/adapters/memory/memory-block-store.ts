import type { BlockId } from '@akin/core/support/ids'
import type { BlockStore, StoredBlock } from '../../ports/block-store.ts'

/** Blocks, in this process. */
export function createMemoryBlockStore(): BlockStore {
	const blocks = new Map<BlockId, StoredBlock>()
	return {
		add: async (block) => void blocks.set(block.id, { block, sourceHash: null }),
		async setSource(id, sourceHash) {
			const known = blocks.get(id)
			if (known) blocks.set(id, { ...known, sourceHash })
		},
		standing: async (now) => [...blocks.values()].filter(({ block }) => block.until > now),
		lift: async (id) => blocks.delete(id),
		async deleteEnded(now) {
			for (const { block } of blocks.values()) if (block.until <= now) blocks.delete(block.id)
		},
	}
}
