import type { ListenerContract } from '@akin/core/protocol/listener'
import { ok } from '@akin/core/support/result'
import type { Chat } from '../../use-cases/chat.ts'
import { answerShadow } from '../../use-cases/training/answer-shadow.ts'
import { askShadow } from '../../use-cases/training/ask-shadow.ts'
import { endShadowsOf } from '../../use-cases/training/end-shadows.ts'
import { ownTrainingOf } from '../../use-cases/training/own-training.ts'
import { listHosts } from '../../use-cases/training/shadow-hosts.ts'
import { declared } from './declared.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { ListenerSocketSession } from './sessions.ts'

type Shadow = Extract<keyof ListenerContract['commands'], `shadow:${string}`>

/** Reading along to learn: the learner's side, and the answer of the listener whose conversation it is. */
export const shadowHandlers = (chat: Chat): Pick<CommandHandlers<ListenerContract, ListenerSocketSession>, Shadow> => ({
	async 'shadow:hosts'({ actor }) {
		const listed = await listHosts(chat, actor)
		return listed.ok ? ok({ hosts: [...listed.value] }) : listed
	},
	async 'shadow:ask'({ actor }, { listener }) {
		const asked = await askShadow(chat, actor, listener)
		return asked.ok ? ok({ training: await ownTrainingOf(chat, actor) }) : asked
	},
	async 'shadow:leave'({ actor }) {
		await endShadowsOf(chat, actor.id, 'learner_left')
		return ok({ training: await ownTrainingOf(chat, actor) })
	},
	async 'shadow:answer'({ actor }, { conversationId, shadowId, accepts }) {
		const answered = await answerShadow(chat, actor, conversationId, { id: shadowId, accepts })
		if (answered.ok) return ok({})
		return declared(answered, ['conversation_not_found', 'not_the_handler', 'shadow_gone'], 'shadow_gone')
	},
})
