import type { ListenerContract } from '@akin/core/protocol/listener'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import { ok } from '@akin/core/support/result'
import type { Chat } from '../../use-cases/chat.ts'
import { answerQuiz } from '../../use-cases/training/answer-quiz.ts'
import { listLearners } from '../../use-cases/training/list-learners.ts'
import { ownTrainingOf } from '../../use-cases/training/own-training.ts'
import { takeTrainingStep } from '../../use-cases/training/take-training-step.ts'
import { declared } from './declared.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { ListenerSocketSession, SupervisorSocketSession } from './sessions.ts'

type Own = Extract<keyof ListenerContract['commands'], `training:${string}`>
type Decided = Extract<keyof SupervisorContract['commands'], `training:${string}`>

/** What a listener asks about their own training. */
export const ownTrainingHandlers = (chat: Chat): Pick<CommandHandlers<ListenerContract, ListenerSocketSession>, Own> => ({
	async 'training:look'({ actor }) {
		return ok({ training: await ownTrainingOf(chat, actor) })
	},
	async 'training:answer'({ actor }, given) {
		const marked = await answerQuiz(chat, actor, given)
		return marked.ok ? ok({ ...marked.value, training: await ownTrainingOf(chat, actor) }) : marked
	},
})

/** What coordinators see and decide. */
export const trainingHandlers = (chat: Chat): Pick<CommandHandlers<SupervisorContract, SupervisorSocketSession>, Decided> => ({
	async 'training:list'(session) {
		const listed = await listLearners(chat, session)
		return listed.ok ? ok({ learners: [...listed.value] }) : listed
	},
	async 'training:sign-off'(session, { listener, version, note, rung }) {
		const taken = await takeTrainingStep(chat, session, { listener, version, note, step: { kind: 'sign_off', rung } })
		if (taken.ok) return ok({ learner: taken.value })
		return declared(taken, ['coordinators_only', 'listener_not_found', 'changed_meanwhile', 'not_ready'], 'not_ready')
	},
	async 'training:send-back'(session, { listener, version, note, rung }) {
		const taken = await takeTrainingStep(chat, session, { listener, version, note, step: { kind: 'send_back', rung } })
		if (taken.ok) return ok({ learner: taken.value })
		return declared(taken, ['coordinators_only', 'listener_not_found', 'changed_meanwhile', 'not_above'], 'not_above')
	},
})
