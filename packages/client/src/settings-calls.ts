import type { PayloadInput } from '@akin/core/protocol/contract'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { ProgrammeId } from '@akin/core/support/ids'
import type { CallReply, Link } from './link.ts'

type Answer<N extends keyof SupervisorContract['commands'] & string> = Promise<CallReply<SupervisorContract, N>>

/** What supervisors read and coordinators change: asked when somebody looks, kept by nobody here. */
export type SettingsCalls = {
	readonly listSettings: () => Answer<'settings:list'>
	readonly openSettings: (programmeId: ProgrammeId) => Answer<'settings:open'>
	readonly listProgrammePeople: (programmeId: ProgrammeId) => Answer<'settings:people'>
	readonly readKeys: () => Answer<'keys:read'>
	readonly saveKeys: (keys: PayloadInput<SupervisorContract, 'keys:save'>['keys']) => Answer<'keys:save'>
	readonly saveSettings: (change: PayloadInput<SupervisorContract, 'settings:save'>) => Answer<'settings:save'>
	readonly proposeSettings: (proposal: PayloadInput<SupervisorContract, 'settings:propose'>) => Answer<'settings:propose'>
	readonly undoSettings: (undo: PayloadInput<SupervisorContract, 'settings:undo'>) => Answer<'settings:undo'>
}

export const settingsCalls = (link: Link<SupervisorContract>): SettingsCalls => ({
	listSettings: () => link.call('settings:list', {}),
	openSettings: (programmeId) => link.call('settings:open', { programmeId }),
	listProgrammePeople: (programmeId) => link.call('settings:people', { programmeId }),
	readKeys: () => link.call('keys:read', {}),
	saveKeys: (keys) => link.call('keys:save', { keys }),
	saveSettings: (change) => link.call('settings:save', change),
	proposeSettings: (proposal) => link.call('settings:propose', proposal),
	undoSettings: (undo) => link.call('settings:undo', undo),
})
