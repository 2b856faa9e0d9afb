import { asId, type InvitationId, type ProgrammeId, type StaffId } from '../support/ids.ts'
import type { CommandData, PayloadInput } from './contract.ts'
import type { joiningCommands } from './joining.ts'

type Commands = typeof joiningCommands
type Fixtures = {
	readonly [N in keyof Commands]: {
		readonly payload: PayloadInput<{ commands: Commands; events: Record<never, never> }, N>
		readonly result: CommandData<{ commands: Commands; events: Record<never, never> }, N>
	}
}

const programmeId = asId<ProgrammeId>('night-line')
const invitationId = asId<InvitationId>('99999999-9999-4999-8999-999999999999')
const invited = { forName: 'Noor', role: 'listener', programmeIds: [programmeId], maxCapacity: 1 } as const
const invitation = {
	...{ ...invited, programmeIds: [programmeId], id: invitationId, byName: 'Ada', invitedAt: 1_700_000_000_000 },
	...{ expiresAt: 1_700_604_800_000, standing: 'open' as const },
} as const

/** An example of everything about who works here. */
export const joiningFixtures: Fixtures = {
	'people:look': {
		payload: {},
		result: {
			people: [
				{
					...{ id: asId<StaffId>('22222222-2222-4222-8222-222222222222'), name: 'Ruth', signInName: 'ruth', role: 'supervisor' },
					...{ languages: ['en'], programmeIds: [programmeId], suspended: false, ended: false, demo: false, secondStep: true },
				},
			],
			invitations: [invitation],
			programmes: [{ id: programmeId, name: 'Night line' }],
		},
	},
	'people:invite': {
		payload: { forName: 'Noor', as: 'listener', programmeIds: [programmeId], maxCapacity: 1 },
		result: { link: 'https://desk.example.org/#/join/x2m0b1vS5q8uYt3kQe7wZr9p', invitation },
	},
	'people:withdraw-invitation': { payload: { invitationId }, result: {} },
}
