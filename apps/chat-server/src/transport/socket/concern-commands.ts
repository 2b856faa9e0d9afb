import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import { ok } from '@akin/core/support/result'
import type { Chat } from '../../use-cases/chat.ts'
import { answerConcern, readConcern } from '../../use-cases/concern/answer-concern.ts'
import { listConcerns } from '../../use-cases/concern/list-concerns.ts'
import { raiseConcern } from '../../use-cases/concern/raise-concern.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { SupervisorSocketSession } from './sessions.ts'

type ConcernCommand = Extract<keyof SupervisorContract['commands'], `concern:${string}`>

/** What a supervisor asks of concerns. */
export const concernCommands = (chat: Chat): Pick<CommandHandlers<SupervisorContract, SupervisorSocketSession>, ConcernCommand> => ({
	async 'concern:raise'({ actor }, said) {
		const raised = await raiseConcern(chat, actor, said)
		return raised.ok ? ok({}) : raised
	},
	async 'concern:list'({ actor }) {
		const concerns = await listConcerns(chat, actor)
		return ok({ concerns, open: concerns.filter(({ state }) => state.kind !== 'closed').length })
	},
	async 'concern:count'({ actor }) {
		return ok({ open: await chat.concerns.countOpen(actor.programmeIds) })
	},
	async 'concern:look'({ actor }, { concernId }) {
		const looked = await answerConcern(chat, actor, concernId, { kind: 'look_at' })
		return looked.ok ? ok({ concern: looked.value }) : looked
	},
	async 'concern:read'({ actor }, { concernId }) {
		const read = await readConcern(chat, actor, concernId)
		return read.ok ? ok({ words: read.value }) : read
	},
	async 'concern:close'({ actor }, { concernId, outcome }) {
		const closed = await answerConcern(chat, actor, concernId, { kind: 'close', outcome })
		return closed.ok ? ok({ concern: closed.value }) : closed
	},
})
