import type { blockCommands as contract } from '@akin/core/protocol/block'
import { ok } from '@akin/core/support/result'
import { blockPerson, unblockPerson } from '../../use-cases/block/block-person.ts'
import type { Chat } from '../../use-cases/chat.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { SupervisorSocketSession } from './sessions.ts'

type BlockContract = { readonly commands: typeof contract; readonly events: Record<never, never> }

/** Keeping somebody from starting for a while. */
export const blockCommands = (chat: Chat): CommandHandlers<BlockContract, SupervisorSocketSession> => ({
	async 'person:block'({ actor }, { conversationId, ...block }) {
		const blocked = await blockPerson(chat, actor, conversationId, block)
		return blocked.ok ? ok({ until: blocked.value.block.until, outcome: blocked.value.outcome }) : blocked
	},
	async 'person:unblock'({ actor }, { blockId }) {
		const lifted = await unblockPerson(chat, actor, blockId)
		return lifted.ok ? ok({}) : lifted
	},
})
