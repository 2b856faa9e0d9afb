import type { BlockId, SeekerSessionId } from '@akin/core/support/ids'
import type { BlockKey } from '../../ports/block-keys.ts'
import type { Bus } from '../../ports/bus.ts'
import { learnBlock } from '../../use-cases/block/is-blocked.ts'
import type { Chat } from '../../use-cases/chat.ts'
import { type BlockMessage, blockChannel, blockMessage, decode, encode } from './bus-messages.ts'

const textOf = (key: Uint8Array) => Buffer.from(key).toString('base64')
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))

/** The keys of blocks, from node to node: each passes once, and a node that starts asks the others for theirs. */
export function createBlockNews(chat: () => Chat, bus: Bus) {
	const tell = (message: BlockMessage) => bus.publish(blockChannel, [encode(message)])

	return {
		async made(key: BlockKey, seekerId: SeekerSessionId): Promise<void> {
			tell({ kind: 'made', blockId: key.blockId, seekerId, key: textOf(key.key), until: key.until })
			await learnBlock(chat(), key, seekerId)
		},
		lifted: (blockId: BlockId): void => tell({ kind: 'lifted', blockId }),
		/** A node that has just started knows none. */
		askAgain: (): void => tell({ kind: 'wanted' }),
		async hear(payload: Uint8Array): Promise<void> {
			const message = blockMessage.parse(decode(payload))
			const { blockKeys, clock } = chat()
			if (message.kind === 'lifted') return blockKeys.forget(message.blockId)
			if (message.kind === 'wanted') {
				for (const { blockId, key, until } of blockKeys.all(clock.now())) tell({ kind: 'key', blockId, key: textOf(key), until })
				return
			}
			const key = { blockId: message.blockId, key: bytesOf(message.key), until: message.until }
			if (message.kind === 'key') blockKeys.keep(key)
			else await learnBlock(chat(), key, message.seekerId)
		},
	}
}
export type BlockNews = ReturnType<typeof createBlockNews>
