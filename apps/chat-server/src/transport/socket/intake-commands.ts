import type { intakeCommands as contract } from '@akin/core/protocol/intake'
import { ok } from '@akin/core/support/result'
import type { Chat } from '../../use-cases/chat.ts'
import { pauseIntake, resumeIntake } from '../../use-cases/service/pause-intake.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { SupervisorSocketSession } from './sessions.ts'

type IntakeContract = { readonly commands: typeof contract; readonly events: Record<never, never> }

/** Whether a programme takes anybody in. */
export const intakeCommands = (chat: Chat): CommandHandlers<IntakeContract, SupervisorSocketSession> => ({
	async 'intake:pause'({ actor }, { programmeId, ...pause }) {
		const paused = await pauseIntake(chat, actor, programmeId, pause)
		return paused.ok ? ok({}) : paused
	},
	async 'intake:resume'({ actor }, { programmeId }) {
		const resumed = await resumeIntake(chat, actor, programmeId)
		return resumed.ok ? ok({}) : resumed
	},
})
