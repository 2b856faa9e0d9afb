import type { ListenerContract } from '@akin/core/protocol/listener'
import { ok } from '@akin/core/support/result'
import type { Chat } from '../../use-cases/chat.ts'
import { finishRolePlay } from '../../use-cases/practice/finish-role-play.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { ListenerSocketSession } from './sessions.ts'

type PracticeCommand = Extract<keyof ListenerContract['commands'], `practice:${string}`>

/** What a listener's practice room asks. */
export const practiceHandlers = (chat: Chat): Pick<CommandHandlers<ListenerContract, ListenerSocketSession>, PracticeCommand> => ({
	async 'practice:list'({ actor }) {
		return ok({ finished: [...(await chat.practice.finishedBy(actor.id))] })
	},
	async 'practice:finish'({ actor }, { rolePlay }) {
		const finished = await finishRolePlay(chat, actor, rolePlay)
		return finished.ok ? ok({ finished: [...finished.value] }) : finished
	},
})
