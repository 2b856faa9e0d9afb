import type { rosterCommands as contract } from '@akin/core/protocol/roster'
import { ok } from '@akin/core/support/result'
import type { Chat } from '../../use-cases/chat.ts'
import { sendShiftMessage, withdrawShiftMessage } from '../../use-cases/service/shift-messages.ts'
import { giveRest, holdBack, liftRest, limitListener } from '../../use-cases/supervision/look-after-listener.ts'
import { lookAtRoster } from '../../use-cases/supervision/look-at-roster.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { SupervisorSocketSession } from './sessions.ts'

type RosterContract = { readonly commands: typeof contract; readonly events: Record<never, never> }

/** Looking after the listeners. */
export const rosterCommands = (chat: Chat): CommandHandlers<RosterContract, SupervisorSocketSession> => ({
	'roster:look': async ({ actor }) => ok({ roster: await lookAtRoster(chat, actor) }),

	async 'roster:message'({ actor }, { programmeId, text }) {
		const sent = await sendShiftMessage(chat, actor, programmeId, text)
		return sent.ok ? ok({ id: sent.value }) : sent
	},
	async 'roster:withdraw-message'({ actor }, { messageId }) {
		const withdrawn = await withdrawShiftMessage(chat, actor, messageId)
		return withdrawn.ok ? ok({}) : withdrawn
	},
	async 'roster:rest'({ actor }, { listener, minutes }) {
		const given = await giveRest(chat, actor, listener, minutes)
		return given.ok ? ok({}) : given
	},
	async 'roster:hold-back'({ actor }, { listener, ...hold }) {
		const held = await holdBack(chat, actor, listener, hold)
		return held.ok ? ok({}) : held
	},
	async 'roster:lift-rest'({ actor }, { listener }) {
		const lifted = await liftRest(chat, actor, listener)
		return lifted.ok ? ok({}) : lifted
	},
	async 'roster:limit'({ actor }, { listener, capacity }) {
		const limited = await limitListener(chat, actor, listener, capacity)
		return limited.ok ? ok({}) : limited
	},
})
