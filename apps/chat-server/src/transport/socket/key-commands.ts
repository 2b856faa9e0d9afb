import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import { ok } from '@akin/core/support/result'
import type { Chat } from '../../use-cases/chat.ts'
import { readOwnKeys, saveOwnKeys } from '../../use-cases/supervision/own-keys.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { SupervisorSocketSession } from './sessions.ts'

export const keyHandlers = (chat: Chat): Pick<CommandHandlers<SupervisorContract, SupervisorSocketSession>, 'keys:read' | 'keys:save'> => ({
	async 'keys:read'({ actor }) {
		return ok({ keys: await readOwnKeys(chat, actor) })
	},
	async 'keys:save'({ actor }, { keys }) {
		const saved = await saveOwnKeys(chat, actor, keys)
		return saved.ok ? ok({ keys: saved.value }) : saved
	},
})
