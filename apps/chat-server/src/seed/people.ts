import { asId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
import type { StaffMember } from '../ports/staff-directory.ts'
import { demoProgrammes } from './programmes.ts'

/** Known to everybody who reads this file, which is why a demo database is never used for anything else. */
export const demoPassword = 'demo-only-password'

const replay = asId<ProgrammeId>('replay')
const open = demoProgrammes.filter(({ hidden }) => !hidden).map(({ id }) => id)
const some = (...ids: string[]) => ids.map((id) => asId<ProgrammeId>(id))

/** Everybody here is invented. Ids are fixed, so that seeding twice adds nobody twice. */
const idOf = (number: number) => asId<StaffId>(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)

type Invented = Pick<StaffMember, 'signInName' | 'name'> & Partial<StaffMember>

const demo = (number: number, person: Invented): StaffMember => ({
	id: idOf(number),
	role: 'listener',
	languages: ['en'],
	topics: [],
	programmeIds: open,
	maxCapacity: 2,
	demo: true,
	suspendedAt: null,
	endedAt: null,
	...person,
})

export const demoListeners: readonly StaffMember[] = [
	demo(1, { signInName: 'sam', name: 'Sam', topics: ['lonely', 'anxiety', 'exams', 'starting', 'homesick', 'worn_out'], maxCapacity: 3 }),
	demo(2, {
		signInName: 'noor',
		name: 'Noor',
		languages: ['en', 'ar'],
		topics: ['family', 'grief', 'new_language', 'papers', 'faith', 'hard_event'],
	}),
	demo(3, {
		signInName: 'alex',
		name: 'Alex',
		languages: ['en', 'es'],
		topics: ['low_mood', 'self_harm', 'suicide', 'slip', 'alcohol', 'confidence'],
	}),
	demo(4, {
		signInName: 'inma',
		name: 'Inma',
		languages: ['es', 'en'],
		topics: ['people', 'homesick', 'job', 'next_step', 'relationship'],
		programmeIds: some('talk', 'new-here', 'mentoring'),
	}),
	demo(5, {
		signInName: 'jonah',
		name: 'Jonah',
		topics: ['gambling', 'drugs', 'slip', 'long_illness', 'helping_somebody'],
		programmeIds: some('recovery', 'talk'),
	}),
	demo(6, {
		signInName: 'wren',
		name: 'Wren',
		topics: ['a_death', 'mistake', 'worn_out', 'violence', 'team', 'leading'],
		programmeIds: some('peers-at-work', 'mentoring', 'study'),
	}),
]

/** One on each rung below the last of the ladder of trust. */
export const demoLearners: readonly StaffMember[] = [
	demo(11, { signInName: 'tove', name: 'Tove', topics: ['lonely'], programmeIds: some('talk', 'study') }),
	demo(12, { signInName: 'kofi', name: 'Kofi', topics: ['exams'], programmeIds: some('talk', 'study') }),
	demo(13, { signInName: 'mei', name: 'Mei', topics: ['family'], programmeIds: some('talk', 'new-here') }),
	demo(14, { signInName: 'luca', name: 'Luca', topics: ['low_mood'], programmeIds: some('talk'), maxCapacity: 1 }),
	demo(15, { signInName: 'ana', name: 'Ana', topics: ['grief'], programmeIds: some('talk'), maxCapacity: 1 }),
]

export const demoSupervisors: readonly StaffMember[] = [
	demo(101, { signInName: 'priya', name: 'Priya', role: 'supervisor', languages: ['en', 'es'] }),
	demo(102, { signInName: 'amir', name: 'Amir', role: 'supervisor', languages: ['en', 'ar'] }),
]

export const demoCoordinators: readonly StaffMember[] = [
	demo(201, { signInName: 'lena', name: 'Lena', role: 'coordinator' }),
	demo(202, { signInName: 'mina', name: 'Mina', role: 'coordinator' }),
]

/** Who replayed conversations are played by. They see nothing of the other services, and the other services nothing of them. */
export const replayListeners: readonly StaffMember[] = Array.from({ length: 24 }, (_, i) => {
	const number = String(i + 1).padStart(2, '0')
	return demo(1_001 + i, { signInName: `replay-${number}`, name: `Replay ${number}`, programmeIds: [replay], maxCapacity: 3 })
})
export const replaySupervisors: readonly StaffMember[] = [
	demo(1_101, { signInName: 'replay-supervisor', name: 'Replay', role: 'supervisor', programmeIds: [replay] }),
]

export const demoPeople: readonly StaffMember[] = [
	...demoListeners,
	...demoLearners,
	...demoSupervisors,
	...demoCoordinators,
	...replayListeners,
	...replaySupervisors,
]
