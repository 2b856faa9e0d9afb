import type { SettingsView } from '@akin/core/protocol/settings'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import { ok, type Result } from '@akin/core/support/result'
import type { Chat } from '../../use-cases/chat.ts'
import { changeSettings, undoSettings } from '../../use-cases/settings/change-settings.ts'
import { proposeSettings } from '../../use-cases/settings/propose-settings.ts'
import { listSettings, openSettings, peopleOf } from '../../use-cases/settings/read-settings.ts'
import type { CommandHandlers } from './register-commands.ts'
import type { SupervisorSocketSession } from './sessions.ts'

type SettingsHandlers = Pick<
	CommandHandlers<SupervisorContract, SupervisorSocketSession>,
	'settings:list' | 'settings:open' | 'settings:people' | 'settings:save' | 'settings:propose' | 'settings:undo'
>

const shown = <E>(read: Result<SettingsView, E>): Result<{ view: SettingsView }, E> => (read.ok ? ok({ view: read.value }) : read)

export const settingsHandlers = (chat: Chat): SettingsHandlers => ({
	async 'settings:list'(session) {
		return ok({ programmes: [...(await listSettings(chat, session))] })
	},
	async 'settings:open'(session, { programmeId }) {
		return shown(await openSettings(chat, session, programmeId))
	},
	async 'settings:people'(session, { programmeId }) {
		const people = await peopleOf(chat, session, programmeId)
		return people.ok ? ok({ people: [...people.value] }) : people
	},
	async 'settings:save'(session, payload) {
		return shown(await changeSettings(chat, session, payload))
	},
	async 'settings:propose'(session, payload) {
		return shown(await proposeSettings(chat, session, payload))
	},
	async 'settings:undo'(session, payload) {
		return shown(await undoSettings(chat, session, payload))
	},
})
