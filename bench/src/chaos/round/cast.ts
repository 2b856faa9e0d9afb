import { randomUUID } from 'node:crypto'
import { type Database, openDatabase } from '@akin/chat-server/adapters/postgres/database'
import { createPostgresProgrammeDirectory } from '@akin/chat-server/adapters/postgres/postgres-programme-directory'
import { createPostgresSessionStore } from '@akin/chat-server/adapters/postgres/postgres-session-store'
import { createPostgresStaffDirectory } from '@akin/chat-server/adapters/postgres/postgres-staff-directory'
import { createPostgresTrainingStore } from '@akin/chat-server/adapters/postgres/postgres-training-store'
import { systemSecrets } from '@akin/chat-server/adapters/system/system-secrets'
import type { StaffRole } from '@akin/chat-server/ports/staff-directory'
import { programmeSchema } from '@akin/core/programme/programme'
import type { PolicyOverrides } from '@akin/core/programme/programme-policy'
import { asId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
import { cookieJar } from '../actors/cookie.ts'
import type { Someone } from '../actors/pages.ts'

/** Everybody who works in one round, and the services they work for. Each round has its own, so that nothing of one can be mistaken for another's. */
export type Cast = {
	readonly programmeId: ProgrammeId
	/** Where probes are sent: its people do nothing else. */
	readonly probeProgrammeId: ProgrammeId
	readonly listeners: readonly Someone[]
	readonly supervisors: readonly Someone[]
	readonly probeListeners: readonly Someone[]
	/** The seeker session that this token belongs to; null while the database cannot say. */
	readonly sessionOf: (token: string) => Promise<string | null>
}
export type CastOptions = { readonly name: string; readonly listeners: number; readonly supervisors: number; readonly probes: number }

/** Short enough that what they lead to happens within a round; the order of the numbers is the product's own. */
export const roundPolicy = {
	offerTtlMs: 4_000,
	missedOffersUntilAway: 2,
	seekerGraceMs: 14_000,
	seekerPlaceKeptMs: 10_000,
	listenerGraceMs: 14_000,
	listenerLostRequeueMs: 6_000,
	waitingLongMs: 10_000,
} satisfies PolicyOverrides

/** Probes measure the way through, so their conversations outlast everything. */
const probePolicy = {
	offerTtlMs: 4_000,
	missedOffersUntilAway: 1_000,
	seekerPlaceKeptMs: 3_600_000,
	listenerLostRequeueMs: 3_600_000,
	listenerGraceMs: 3_600_000,
} satisfies PolicyOverrides

/** Staff of a round sign in as anybody does, except that nobody waits for a password to be hashed: their sessions are stored directly. */
const noPassword = 'cannot be signed in with'
const sessionMs = 8 * 3_600_000

/** @param database the real one, not through any line */
export async function makeCast(database: Database, { name, listeners, supervisors, probes }: CastOptions): Promise<Cast> {
	const directory = createPostgresProgrammeDirectory(database)
	const staff = createPostgresStaffDirectory(database)
	const sessions = createPostgresSessionStore(database)
	const training = createPostgresTrainingStore(database)
	const programmeId = asId<ProgrammeId>(name)
	const probeProgrammeId = asId<ProgrammeId>(`${name}-probes`)
	await directory.save(programmeNamed(programmeId, roundPolicy))
	await directory.save(programmeNamed(probeProgrammeId, probePolicy))

	async function engage(role: Exclude<StaffRole, 'coordinator'>, actor: string, works: ProgrammeId): Promise<Someone> {
		const member = { id: asId<StaffId>(randomUUID()), signInName: `${name}-${actor}`, name: `${name} ${actor}`, role }
		const rights = { languages: ['en'], topics: [], programmeIds: [works], maxCapacity: 3, demo: false, suspendedAt: null, endedAt: null }
		await staff.add({ ...member, ...rights }, noPassword)
		if (role === 'listener') await training.begin(member.id, { opened: 'all', knownSince: Date.now() })
		const token = systemSecrets.newToken()
		const startedAt = Date.now()
		const session = { id: systemSecrets.newToken(), staffId: member.id, audience: role, startedAt, endsAt: startedAt + sessionMs }
		await sessions.addStaff(systemSecrets.hash(token), session)
		return { actor, role, principalId: member.id, fetch: cookieJar(`__Host-akin-${role}`, token).fetch }
	}
	const engageAll = (count: number, role: Exclude<StaffRole, 'coordinator'>, works: ProgrammeId, word: string = role) =>
		Promise.all(Array.from({ length: count }, (_, index) => engage(role, `${word}-${index + 1}`, works)))

	return {
		...{ programmeId, probeProgrammeId },
		listeners: await engageAll(listeners, 'listener', programmeId),
		supervisors: await engageAll(supervisors, 'supervisor', programmeId),
		probeListeners: await engageAll(probes, 'listener', probeProgrammeId, 'probe-listener'),
		sessionOf: async (token) => {
			const found = await sessions.findSeeker(systemSecrets.hash(token), Date.now()).catch(() => null)
			return found?.id ?? null
		},
	}
}

export const openStores = (url: string): Database => openDatabase({ url, poolSize: 4, onIdleError: () => {} })

const programmeNamed = (id: ProgrammeId, policy: PolicyOverrides) =>
	programmeSchema.parse({
		...{ id, kind: 'practice', name: id, description: 'Invented people talk here while things go wrong on purpose.' },
		...{ languages: ['en'], topics: [], hours: { kind: 'always' }, questions: ['danger'] },
		capacity: { default: 2, max: 3, whileActNow: 2 },
		// Everything is said as fast as it goes.
		limits: { maxMessageCharacters: 4_000, messagesPerMinute: 60_000, burst: 2_000 },
		...{ careRules: false, retentionDays: 30, hidden: false, policy },
	})
