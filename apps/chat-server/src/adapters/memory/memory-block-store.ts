import type { BlockId } from '@akin/core/support/ids'
import type { BlockStore, StoredBlock } from '../../ports/block-store.ts'

/** Blocks, in this process. */
export function createMemoryBlockStore(): BlockStore {
	const blocks = new Map<BlockId, StoredBlock>()
	return {
		async add(block) {
			const before = [...blocks.values()].find(
				(one) => one.block.seekerId === block.seekerId && one.block.programmeId === block.programmeId && one.block.until > block.at,
			)
			if (before && before.block.until >= block.until) return { block: before.block, outcome: 'stands' }
			const kept = before ? { ...before, block: { ...block, id: before.block.id } } : { block, sourceHash: null }
			blocks.set(kept.block.id, kept)
			return { block: kept.block, outcome: before ? 'extended' : 'made' }
		},
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
