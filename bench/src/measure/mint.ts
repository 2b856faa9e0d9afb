import { randomUUID } from 'node:crypto'
import { type Database, openDatabase } from '@akin/chat-server/adapters/postgres/database'
import { createPostgresSessionStore } from '@akin/chat-server/adapters/postgres/postgres-session-store'
import { createPostgresStaffDirectory } from '@akin/chat-server/adapters/postgres/postgres-staff-directory'
import { createPostgresTrainingStore } from '@akin/chat-server/adapters/postgres/postgres-training-store'
import { systemSecrets } from '@akin/chat-server/adapters/system/system-secrets'
import type { Audience, StaffAudience } from '@akin/chat-server/ports/session-store'
import type { StaffRole } from '@akin/chat-server/ports/staff-directory'
import { asId, type ProgrammeId, type SeekerSessionId, type StaffId } from '@akin/core/support/ids'

/** The hidden service of the demo world whose limits on messages are far above what a bench sends. */
export const benchProgramme = asId<ProgrammeId>('replay')

/** Makes people who may connect at once, through the server's own adapters: thousands of sign-ins would measure the password hash. */
export type Mint = AsyncDisposable & {
	readonly database: Database
	/** Tickets that each open one socket of a seeker nobody has seen before. */
	seekers(count: number): Promise<readonly string[]>
	/** Tickets of new staff members. `capacity` is the most conversations a listener may hold, 3 at most. */
	staff(role: StaffRole, count: number, capacity?: number): Promise<readonly string[]>
}

const hours = 3_600_000
const atOnce = 200

export function openMint(databaseUrl: string): Mint {
	const database = openDatabase({ url: databaseUrl, poolSize: 8 })
	const sessions = createPostgresSessionStore(database)
	const directory = createPostgresStaffDirectory(database)
	const training = createPostgresTrainingStore(database)
	const standing = () => ({ startedAt: Date.now(), endsAt: Date.now() + hours })

	async function ticketFor(audience: Audience, principal: Parameters<typeof sessions.addTicket>[2]): Promise<string> {
		const ticket = systemSecrets.newToken()
		await sessions.addTicket(systemSecrets.hash(ticket), audience, principal, Date.now() + hours)
		return ticket
	}
	async function seeker(): Promise<string> {
		const id = asId<SeekerSessionId>(randomUUID())
		await sessions.addSeeker(systemSecrets.hash(systemSecrets.newToken()), { id, ...standing() })
		return ticketFor('seeker', { kind: 'seeker', sessionId: id })
	}
	async function member(role: StaffRole, maxCapacity: number): Promise<string> {
		const id = asId<StaffId>(randomUUID())
		const name = `Bench ${id.slice(0, 8)}`
		const known = { languages: ['en'], topics: [], programmeIds: [benchProgramme], demo: true, suspendedAt: null, endedAt: null }
		// Nobody signs in with it: the session is made here.
		await directory.add({ id, signInName: `bench-${id}`, name, role, maxCapacity, ...known }, 'no password')
		if (role === 'listener') await training.begin(id, { opened: 'all', knownSince: Date.now() })
		const audience: StaffAudience = role === 'listener' ? 'listener' : 'supervisor'
		const sessionId = randomUUID()
		await sessions.addStaff(systemSecrets.hash(systemSecrets.newToken()), { id: sessionId, staffId: id, audience, ...standing() })
		return ticketFor(audience, { kind: 'staff', staffId: id, sessionId })
	}
	return {
		database,
		seekers: (count) => many(count, seeker),
		staff: (role, count, capacity = 1) => many(count, () => member(role, capacity)),
		[Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
	}
}

async function many<T>(count: number, make: () => Promise<T>): Promise<T[]> {
	const made: T[] = []
	while (made.length < count) made.push(...(await Promise.all(Array.from({ length: Math.min(atOnce, count - made.length) }, make))))
	return made
}
