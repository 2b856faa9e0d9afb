import type { Instant } from '@akin/core/support/instant'
import type { InvitationStore } from '../ports/invitation-store.ts'
import type { PasswordHasher } from '../ports/password-hasher.ts'
import type { PracticeStore } from '../ports/practice-store.ts'
import type { ProgrammeDirectory } from '../ports/programme-directory.ts'
import type { Secrets } from '../ports/secrets.ts'
import type { StaffDirectory } from '../ports/staff-directory.ts'
import type { TrainingStore } from '../ports/training-store.ts'
import { demoInvitation } from './invitation.ts'
import { demoCoordinators, demoLearners, demoListeners, demoPassword, demoPeople, demoSupervisors } from './people.ts'
import { demoProgrammes } from './programmes.ts'
import { seedTraining } from './training.ts'

export type SeededStores = {
	readonly programmes: ProgrammeDirectory
	readonly staff: StaffDirectory
	readonly training: Pick<TrainingStore, 'begin' | 'passLesson'>
	readonly practice: Pick<PracticeStore, 'finish'>
	readonly invitations: Pick<InvitationStore, 'add'>
	readonly hasher: PasswordHasher
	readonly secrets: Secrets
}

/** The database belongs to real people. `message` is a sentence for the person who runs the server. */
export class NotADemoDatabase extends Error {
	override readonly name = 'NotADemoDatabase'
}

/** The database belongs to the demo world. `message` is a sentence for the person who runs the server. */
export class DemoDatabase extends Error {
	override readonly name = 'DemoDatabase'
}

/**
 * Fills an empty database with the demo world, or brings the demo world of an earlier start up to date. Several nodes may do it at once.
 *
 * @returns true to one node only, the one that made a world where there was none
 * @throws NotADemoDatabase, having changed nothing, when somebody or some service is not part of the demo.
 */
export async function seedDemoWorld(stores: SeededStores, now: Instant): Promise<boolean> {
	const { programmes, staff, hasher } = stores
	const people = await staff.all()
	const services = await programmes.all()
	const ours = new Set(demoProgrammes.map(({ id }) => id))
	if (people.some(({ demo }) => !demo) || services.some(({ id }) => !ours.has(id))) {
		throw new NotADemoDatabase(
			'This database has people or programmes of its own, so it is not filled with the demo world. Use another one, or set AKIN_DEMO=0.',
		)
	}

	for (const programme of demoProgrammes) await programmes.save(programme)
	const known = new Set(people.map(({ id }) => id))
	const missing = demoPeople.filter(({ id }) => !known.has(id))
	const [first, ...others] = missing
	if (!first) return false
	// One hash for all: the password is printed on the console anyway, and a first start should not take seconds.
	const passwordHash = await hasher.hash(demoPassword)
	const isFirst = await staff.add(first, passwordHash)
	for (const person of others) await staff.add(person, passwordHash)
	for (const { id, role } of missing) if (role === 'listener') await seedTraining(stores, id, now)
	// Nobody has the link, as nobody but who invited ever has.
	if (isFirst) await stores.invitations.add(demoInvitation(now), stores.secrets.hash(stores.secrets.newToken()))
	return isFirst && missing.length === demoPeople.length
}

/**
 * For a server that is not a demo: the passwords of demo people are printed in this repository.
 *
 * @throws DemoDatabase when there is anybody of the demo world.
 */
export async function refuseDemoWorld(staff: StaffDirectory): Promise<void> {
	if (!(await staff.all()).some(({ demo }) => demo)) return
	throw new DemoDatabase(
		'This database holds the demo world, whose passwords everybody knows. Start with AKIN_DEMO=1, or use another database.',
	)
}

/** How to sign in to the demo world, a line for each kind of people, for the console. */
export function describeDemoSignIns(): readonly string[] {
	const names = (people: readonly { readonly signInName: string }[]) => people.map(({ signInName }) => signInName).join(', ')
	return [
		`listeners      ${names(demoListeners)}`,
		`learners       ${names(demoLearners)}`,
		`supervisors    ${names(demoSupervisors)}`,
		`coordinator    ${names(demoCoordinators)}`,
		`password       ${demoPassword} (for everybody)`,
	]
}
