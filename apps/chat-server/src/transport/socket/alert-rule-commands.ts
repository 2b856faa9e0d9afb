import type { alertRuleCommands as contract } from '@akin/core/protocol/alert-rules'
import { ok } from '@akin/core/support/result'
import type { Chat } from '../../use-cases/chat.ts'
import { lookAtAlertRules, restoreRule } from '../../use-cases/supervision/alert-rules.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { SupervisorSocketSession } from './sessions.ts'

type AlertRuleContract = { readonly commands: typeof contract; readonly events: Record<never, never> }

/** What alerts are worth, and which of them are to stop. */
export const alertRuleCommands = (chat: Chat): CommandHandlers<AlertRuleContract, SupervisorSocketSession> => ({
	async 'alerts:look'({ actor }, { programmeId }) {
		const looked = await lookAtAlertRules(chat, actor, programmeId)
		if (!looked.ok) return looked
		const { programmes, rules } = looked.value
		return ok({ ...looked.value, programmes: [...programmes], rules: [...rules] })
	},
	async 'alerts:restore-rule'({ actor }, payload) {
		const restored = await restoreRule(chat, actor, payload)
		return restored.ok ? ok({}) : restored
	},
})
