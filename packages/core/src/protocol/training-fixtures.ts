import { asId, type StaffId } from '../support/ids.ts'
import { lessonIds } from '../training/lesson-ids.ts'
import type { CommandContract, CommandData, PayloadInput } from './contract.ts'
import type { Learner, OwnTraining, trainingCommands } from './training.ts'

type Part = Readonly<Record<string, CommandContract>>
type Fixtures<Commands extends Part> = {
	readonly [N in keyof Commands & string]: {
		readonly payload: PayloadInput<{ commands: Commands; events: Record<never, never> }, N>
		readonly result: CommandData<{ commands: Commands; events: Record<never, never> }, N>
	}
}

const now = 1_700_000_000_000
const month = 30 * 24 * 3_600_000
const tove = asId<StaffId>('77777777-7777-4777-8777-777777777777')

/** The person is invented. */
const standing: Omit<OwnTraining, 'shadow'> = {
	...{ rung: 'buddy', opened: 'buddy' },
	lessons: lessonIds.map((lesson) => ({ lesson, knownSince: now - month, dueAt: now + 11 * month })),
	rolePlays: { finished: 4, needed: 3 },
	shadowed: { finished: 3, needed: 3 },
	next: { kind: 'sign_off', rung: 'solo' },
	dueAt: now + 11 * month,
	steps: [{ kind: 'sign_off', rung: 'buddy', byName: 'Lena', at: now, note: 'You gave them time. Go on like that.' }],
}
export const ownTrainingFixture: OwnTraining = { ...standing, shadow: { kind: 'asking', listenerName: 'Sam', expiresAt: now + 120_000 } }
const learner: Learner = { id: tove, name: 'Tove', programmes: ['Someone to talk to'], version: 2, ...standing }

export const trainingFixtures: Fixtures<typeof trainingCommands> = {
	'training:list': { payload: {}, result: { learners: [learner] } },
	'training:sign-off': { payload: { listener: tove, version: 2, rung: 'solo', note: null }, result: { learner } },
	'training:send-back': {
		payload: { listener: tove, version: 2, rung: 'practice', note: 'Two more talks with Kit, please.' },
		result: { learner },
	},
}
