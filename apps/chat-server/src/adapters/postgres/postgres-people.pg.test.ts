import { afterEach, describe, expect, it } from 'vitest'
import { auditLogContract } from '../../../test/contracts/audit-log.contract.ts'
import { invitationStoreContract } from '../../../test/contracts/invitation-store.contract.ts'
import { programmeDirectoryContract } from '../../../test/contracts/programme-directory.contract.ts'
import { secondStepStoreContract } from '../../../test/contracts/second-step-store.contract.ts'
import { blockStoreContract, intakeStoreContract, shiftMessageStoreContract } from '../../../test/contracts/service-stores.contract.ts'
import { sessionStoreContract } from '../../../test/contracts/session-store.contract.ts'
import { staffDirectoryContract } from '../../../test/contracts/staff-directory.contract.ts'
import { migratedDatabase } from '../../../test/support/migrated-database.ts'
import { staffMember } from '../../../test/support/people.ts'
import type { Database } from './database.ts'
import { createPostgresAuditLog } from './postgres-audit-log.ts'
import { createPostgresBlockStore } from './postgres-block-store.ts'
import { createPostgresIntakeStore } from './postgres-intake-store.ts'
import { createPostgresInvitationStore } from './postgres-invitation-store.ts'
import { createPostgresProgrammeDirectory } from './postgres-programme-directory.ts'
import { createPostgresSecondStepStore } from './postgres-second-step-store.ts'
import { createPostgresSessionStore } from './postgres-session-store.ts'
import { createPostgresShiftMessageStore } from './postgres-shift-message-store.ts'
import { createPostgresStaffDirectory } from './postgres-staff-directory.ts'

const opened: AsyncDisposable[] = []
async function open(): Promise<Database> {
	const migrated = await migratedDatabase()
	opened.push(migrated)
	return migrated.database
}
afterEach(async () => {
	for (const one of opened.splice(0)) await one[Symbol.asyncDispose]()
})

const newStaffOn = (database: Database) => async () => {
	const member = staffMember()
	await createPostgresStaffDirectory(database).add(member, 'x')
	return member.id
}

sessionStoreContract('postgres', async () => {
	const database = await open()
	return { store: createPostgresSessionStore(database), newStaff: newStaffOn(database) }
})
secondStepStoreContract('postgres', async () => {
	const database = await open()
	return { store: createPostgresSecondStepStore(database), newStaff: newStaffOn(database) }
})
staffDirectoryContract('postgres', async () => createPostgresStaffDirectory(await open()))
programmeDirectoryContract('postgres', async () => createPostgresProgrammeDirectory(await open()))
blockStoreContract('postgres', async () => createPostgresBlockStore(await open()))
intakeStoreContract('postgres', async () => createPostgresIntakeStore(await open()))
shiftMessageStoreContract('postgres', async () => createPostgresShiftMessageStore(await open()))
invitationStoreContract('postgres', async () => {
	const database = await open()
	return { store: createPostgresInvitationStore(database), staff: createPostgresStaffDirectory(database) }
})
auditLogContract('postgres', async () => createPostgresAuditLog(await open()))

describe('the people tables', () => {
	it('[P7] refuse every change of the audit log', async () => {
		const database = await open()
		const log = createPostgresAuditLog(database)
		await log.append([{ at: 0, actorId: null, action: 'signed_in', conversationId: null, detail: {} }])
		for (const change of ["UPDATE audit SET action = 'x'", 'DELETE FROM audit', 'TRUNCATE audit']) {
			await expect(database.query(change)).rejects.toThrow(/only be added to/)
		}
		expect(await log.latest(5)).toHaveLength(1)
	})

	it('[P5] have no place for an address, a device or a token', async () => {
		const database = await open()
		const rows = await database.query<{ name: string; type: string }>(
			"SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_schema = 'public'",
		)
		expect(rows.filter(({ type }) => type === 'inet' || type === 'cidr')).toEqual([])
		expect(
			rows.filter(({ name }) => /(?:^|_)(?:ip|addr|address|agent|user_agent|device|token|fingerprint|email|phone)$/.test(name)),
		).toEqual([])
	})
})
