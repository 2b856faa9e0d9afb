import { asId, type ProgrammeId } from '../support/ids.ts'
import type { alertRuleCommands } from './alert-rules.ts'
import type { CommandData, PayloadInput } from './contract.ts'

type Commands = typeof alertRuleCommands
type Fixtures = {
	readonly [N in keyof Commands]: {
		readonly payload: PayloadInput<{ commands: Commands; events: Record<never, never> }, N>
		readonly result: CommandData<{ commands: Commands; events: Record<never, never> }, N>
	}
}

const programmeId = asId<ProgrammeId>('night-line')
const rule = 'en.hopeless'

/** An example of everything about what alerts are worth. */
export const alertRuleFixtures: Fixtures = {
	'alerts:look': {
		payload: { programmeId: null },
		result: {
			programmes: [{ id: programmeId, name: 'Night line' }],
			programmeId,
			rules: [
				{
					...{ rule, kind: 'hopelessness', canRetire: true },
					week: { raised: 2, actedOn: 0, notNeeded: 1, open: 1 },
					month: { raised: 9, actedOn: 1, notNeeded: 7, open: 1 },
					retired: { reason: 'It is about homework here, nearly always.', byName: 'Ruth', at: 1_700_000_000_000 },
				},
			],
		},
	},
	'alerts:restore-rule': { payload: { programmeId, rule }, result: {} },
}
