import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DiskCall, traceProgram } from './trace-disk.ts'

const module = import.meta.resolve('@akin/chat-server/adapters/embedded/start-embedded-postgres')
const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0

let folder = ''
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'akin-first-'))
	// PostgreSQL may have to run as another user, who must get through.
	chmodSync(folder, 0o755)
})
afterEach(() => rmSync(folder, { recursive: true }))

const flushOf = (calls: readonly DiskCall[], path: string, after: number) =>
	calls.find((call) => call.name === 'fsync' && call.path === path && call.at >= after)

// Skipped, and counted as such, where strace is missing or may not trace.
describe.runIf(canTrace)('what the first start of an embedded server makes survives a power cut before anything is stored in it', () => {
	test('the data folder, the password, then the database under its name', async () => {
		const dataDir = join(folder, 'data')
		const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(module)})
			await (await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} }))[Symbol.asyncDispose]()`
		const calls = await traceProgram([process.execPath, '--input-type=module', '-e', script], join(folder, 'trace'))

		const named = calls.find(({ name, path }) => /^rename/.test(name) && path.endsWith(` → ${join(dataDir, 'postgres')}`))
		expect(named).toBeDefined()
		const before = calls.filter(({ endedAt }) => endedAt <= (named?.at ?? 0))
		expect(flushOf(before, folder, 0), 'the name of the data folder').toBeDefined()
		const password = flushOf(before, join(dataDir, 'postgres-password'), 0)
		expect(password, 'the password').toBeDefined()
		expect(flushOf(before, dataDir, password?.endedAt ?? 0), 'the name of the password').toBeDefined()
		expect(flushOf(calls, dataDir, named?.endedAt ?? 0), 'the name of the database').toBeDefined()
		const control = before.filter(({ path }) => path.startsWith(join(dataDir, 'postgres.new')))
		expect(
			control.some(({ name }) => name === 'fsync'),
			'what initdb wrote',
		).toBe(true)
	}, 60_000)
})
