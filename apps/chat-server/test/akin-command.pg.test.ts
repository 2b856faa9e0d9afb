import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { asId, type StaffId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { openDatabase } from '../src/adapters/postgres/database.ts'
import { migrate } from '../src/adapters/postgres/migrate.ts'
import { createPostgresAuditLog } from '../src/adapters/postgres/postgres-audit-log.ts'
import { createPostgresSecondStepStore } from '../src/adapters/postgres/postgres-second-step-store.ts'
import { createPostgresStaffDirectory } from '../src/adapters/postgres/postgres-staff-directory.ts'
import { systemSecrets } from '../src/adapters/system/system-secrets.ts'
import { staffMember } from './support/people.ts'
import { testDatabase } from './support/test-postgres.ts'

const akin = join(import.meta.dirname, '../../../scripts/akin.ts')
const run = (args: readonly string[], settings: Readonly<Record<string, string>>) =>
	spawnSync(process.execPath, [akin, ...args], { encoding: 'utf8', env: settings })
const invite = (settings: Readonly<Record<string, string>>) => run(['invite'], settings)

test('[ID4] prints one link after another until there is a coordinator; the last one works', { timeout: 60_000 }, async () => {
	await using stack = new AsyncDisposableStack()
	const { url } = stack.use(await testDatabase({ migrate }))
	const settings = { DATABASE_URL: url, AKIN_PUBLIC_ORIGIN_SUPERVISOR: 'https://board.example.org' }
	const tokenOf = ({ stdout }: { stdout: string }) =>
		/^ {2}https:\/\/board\.example\.org\/first-coordinator#([\w-]{43})$/m.exec(stdout)?.[1] ?? ''
	const [earlier, last] = [tokenOf(invite(settings)), tokenOf(invite(settings))]

	const staff = createPostgresStaffDirectory(stack.use(openDatabase({ url, poolSize: 1 })))
	const ada = staffMember({ id: asId<StaffId>('4b9ff0f5-3d53-4f0a-9f3c-6a4c3e2d9f11'), signInName: 'ada', role: 'coordinator' })
	expect(await staff.addFirstCoordinator(systemSecrets.hash(earlier), ada, 'hash', Date.now())).toBe(false)
	expect(await staff.addFirstCoordinator(systemSecrets.hash(last), ada, 'hash', Date.now())).toBe(true)
	const refused = invite(settings)
	expect(refused).toMatchObject({ status: 2, stdout: '' })
	expect(refused.stderr).toContain('There is a coordinator already')
})

test('[ID4] sends whoever uses the embedded database to the start of the server', () => {
	const refused = invite({})
	expect(refused).toMatchObject({ status: 2, stdout: '' })
	expect(refused.stderr).toContain('prints this link itself')
})

test('[ID11] whoever runs the server takes a second step away where no second person is, and it is in the log', {
	timeout: 60_000,
}, async () => {
	await using stack = new AsyncDisposableStack()
	const { url } = stack.use(await testDatabase({ migrate }))
	const database = stack.use(openDatabase({ url, poolSize: 1 }))
	const ada = staffMember({ signInName: 'ada', role: 'coordinator' })
	await createPostgresStaffDirectory(database).add(ada, 'hash')
	const reset = (...names: string[]) => run(['reset-second-step', ...names], { DATABASE_URL: url })
	expect(reset('nobody')).toMatchObject({ status: 2, stderr: 'Nobody signs in with this name.\n' })
	expect(reset('ada')).toMatchObject({ status: 2, stderr: 'They have no second step.\n' })
	const steps = createPostgresSecondStepStore(database)
	const sealedSecret = new Uint8Array([1, 2, 3])
	await steps.setDraft(ada.id, sealedSecret, Date.now() + 60_000)
	await steps.confirm(ada.id, { sealedSecret, lastStep: 1, setUpAt: Date.now(), recoveryCodes: ['a'] })
	expect(reset('Ada')).toMatchObject({ status: 0 })
	expect(await steps.find(ada.id)).toBeNull()
	expect(await createPostgresAuditLog(database).latest(1)).toMatchObject([
		{ action: 'second_step_reset', actorId: null, detail: { subject: ada.id } },
	])
})
