import type { SeekerActor } from '@akin/core/access/actor'
import { type Block, type BlockMatch, blockAgainst } from '@akin/core/block/block'
import type { ReturnWordsId, SeekerSessionId } from '@akin/core/support/ids'
import type { BlockKey } from '../../ports/block-keys.ts'
import type { StoredBlock } from '../../ports/block-store.ts'
import type { Chat } from '../chat.ts'

/** [BL2] [BL3] The block that keeps this request out, or null. */
export async function blockOf(chat: Chat, actor: SeekerActor, inDanger: boolean): Promise<Block | null> {
	const now = chat.clock.now()
	const standing = await chat.blocks.standing(now)
	const goesByWords = standing.some(({ block }) => block.returnWordsId !== null)
	const held = goesByWords ? await chat.returnWords.heldBy(actor.id, now) : null
	return blockAgainst(
		standing.flatMap((stored) => matchOf(chat, actor, held?.id ?? null, stored) ?? []),
		inDanger,
		now,
	)
}

function matchOf(chat: Chat, actor: SeekerActor, words: ReturnWordsId | null, { block, sourceHash }: StoredBlock): BlockMatch | null {
	if (block.seekerId === actor.id) return { block, by: 'session' }
	if (words !== null && block.returnWordsId === words) return { block, by: 'words' }
	const key = chat.blockKeys.of(block.id)
	if (sourceHash === null || key === null) return null
	return chat.sources.matches(key, actor.id, sourceHash) ? { block, by: 'source' } : null
}

/** [P5] A block was made, here or on another node: whoever hosts the person keeps a hash of where they come from, and nothing else. */
export async function learnBlock(chat: Chat, key: BlockKey, seekerId: SeekerSessionId): Promise<void> {
	chat.blockKeys.keep(key)
	const hash = chat.sources.hash(key.key, seekerId)
	if (hash !== null) await chat.blocks.setSource(key.blockId, hash)
}
