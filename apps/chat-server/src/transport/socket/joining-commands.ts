import type { joiningCommands as contract } from '@akin/core/protocol/joining'
import { ok } from '@akin/core/support/result'
import type { Chat } from '../../use-cases/chat.ts'
import { invite, withdrawInvitation } from '../../use-cases/joining/invite.ts'
import { lookAtPeople, shownInvitation } from '../../use-cases/joining/look-at-people.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { SupervisorSocketSession } from './sessions.ts'

type JoiningContract = { readonly commands: typeof contract; readonly events: Record<never, never> }

/** Who works here, and who may join. */
export const joiningCommands = (chat: Chat): CommandHandlers<JoiningContract, SupervisorSocketSession> => ({
	'people:look': (session) => lookAtPeople(chat, session),
	async 'people:invite'(session, payload) {
		const invited = await invite(chat, session, payload)
		if (!invited.ok) return invited
		const { link, invitation } = invited.value
		return ok({ link, invitation: shownInvitation(invitation, chat.clock.now()) })
	},
	async 'people:withdraw-invitation'(session, { invitationId }) {
		const withdrawn = await withdrawInvitation(chat, session, invitationId)
		return withdrawn.ok ? ok({}) : withdrawn
	},
})
