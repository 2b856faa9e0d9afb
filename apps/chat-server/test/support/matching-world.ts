import { randomBytes, randomUUID } from 'node:crypto'
import { asId, type ProgrammeId } from '@akin/core/support/ids'
import { createMemoryRateLimiter } from '../../src/adapters/memory/memory-rate-limiter.ts'
import { type Database, openDatabase } from '../../src/adapters/postgres/database.ts'
import { createPostgresAuditLog } from '../../src/adapters/postgres/postgres-audit-log.ts'
import { createPostgresInvitationStore } from '../../src/adapters/postgres/postgres-invitation-store.ts'
import { createPostgresProgrammeDirectory } from '../../src/adapters/postgres/postgres-programme-directory.ts'
import { createPostgresSecondStepStore } from '../../src/adapters/postgres/postgres-second-step-store.ts'
import { createPostgresSessionStore } from '../../src/adapters/postgres/postgres-session-store.ts'
import { createPostgresStaffDirectory } from '../../src/adapters/postgres/postgres-staff-directory.ts'
import { createPostgresTrainingStore } from '../../src/adapters/postgres/postgres-training-store.ts'
import { otpauthOneTimeCodes } from '../../src/adapters/system/otpauth-one-time-codes.ts'
import { secondStepVault } from '../../src/adapters/system/second-step-key.ts'
import { systemSecrets } from '../../src/adapters/system/system-secrets.ts'
import { defaultSessionLimits } from '../../src/ports/session-limits.ts'
import type { StaffMember } from '../../src/ports/staff-directory.ts'
import { issueSocketTicket } from '../../src/use-cases/session/issue-socket-ticket.ts'
import { openStaffSession } from '../../src/use-cases/session/open-staff-session.ts'
import type { SignIns } from '../../src/use-cases/session/sign-ins.ts'
import { startSeekerSession } from '../../src/use-cases/session/start-seeker-session.ts'
import { staffMember } from './people.ts'
import { quickHasher } from './sign-ins.ts'

export type SignedIn = AsyncDisposable & {
	readonly database: Database
	/** Listeners of the hidden programme, with these capacities. */
	addListeners(capacities: readonly number[]): Promise<readonly StaffMember[]>
	seekerTicket(): Promise<string>
	listenerTicket(member: StaffMember): Promise<string>
}

/** Lets thousands in by the use cases that the HTTP routes call, without the HTTP. */
export function signInTo(databaseUrl: string): SignedIn {
	const database = openDatabase({ url: databaseUrl })
	const clock = { now: () => Date.now() }
	const staff = createPostgresStaffDirectory(database)
	const training = createPostgresTrainingStore(database)
	const signIns: SignIns = {
		...{ clock, staff, secrets: systemSecrets, hasher: quickHasher, easilyGuessed: () => false, limits: defaultSessionLimits },
		ids: { next: () => asId(randomUUID()) },
		sessions: createPostgresSessionStore(database),
		limiter: createMemoryRateLimiter(clock),
		invitations: createPostgresInvitationStore(database),
		programmes: { all: () => createPostgresProgrammeDirectory(database).all() },
		audit: createPostgresAuditLog(database),
		secondStep: {
			...{
				store: createPostgresSecondStepStore(database),
				vault: secondStepVault(randomBytes(32)),
				codes: otpauthOneTimeCodes,
				rule: 'nobody',
			},
		},
	}
	return {
		database,
		async addListeners(capacities) {
			const members = capacities.map((maxCapacity) => staffMember({ maxCapacity, demo: true, programmeIds: [asId<ProgrammeId>('replay')] }))
			for (const member of members) {
				await staff.add(member, 'never used')
				await training.begin(member.id, { opened: 'all', knownSince: clock.now() })
			}
			return members
		},
		async seekerTicket() {
			const { session } = await startSeekerSession(signIns, null)
			return (await issueSocketTicket(signIns, 'seeker', { kind: 'seeker', sessionId: session.id })).ticket
		},
		async listenerTicket(member) {
			const { session } = await openStaffSession(signIns, 'listener', member)
			return (await issueSocketTicket(signIns, 'listener', { kind: 'staff', staffId: member.id, sessionId: session.id })).ticket
		},
		[Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
	}
}
