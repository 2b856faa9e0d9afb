import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DiskCall, traceProgram } from './trace-disk.ts'

const module = import.meta.resolve('@akin/chat-server/adapters/system/folder-key-vault')
const retention = import.meta.resolve('@akin/chat-server/ports/retention')
const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0

let folder = ''
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'akin-keys-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Opens a key folder, takes a data key from it, and ends: all that happens before anything sealed with it is acknowledged. */
async function takeKey(keyDir: string): Promise<DiskCall[]> {
	const script = `const { openKeyFolder } = await import(${JSON.stringify(module)})
		const { utcDay, retentionClass } = await import(${JSON.stringify(retention)})
		await (await openKeyFolder(${JSON.stringify(keyDir)})).newDataKey(utcDay(0), retentionClass(30))`
	return traceProgram([process.execPath, '--input-type=module', '-e', script], join(folder, 'trace'))
}

/** Whether a flush of this file or folder begins after that call has ended. */
const isFlushedAfter = (calls: readonly DiskCall[], path: string, earlier: DiskCall | undefined) =>
	earlier !== undefined && calls.some((call) => call.name === 'fsync' && call.path === path && call.at >= earlier.endedAt)

// Skipped, and counted as such, where strace is missing or may not trace.
describe.runIf(canTrace)('[M1] a wrapping key is on disk before anything sealed under it can be acknowledged', () => {
	test('a new key: its bytes, its name, and the folders that were made for it', async () => {
		const keyDir = join(folder, 'deep', 'keys')
		const calls = await takeKey(keyDir)
		const linked = calls.find(({ name, path }) => /^link/.test(name) && path.endsWith('.key'))
		const [draft = ''] = linked?.path.split(' → ') ?? []
		expect(calls.some(({ name, path, endedAt }) => name === 'fsync' && path === draft && endedAt <= (linked?.at ?? 0))).toBe(true)
		expect(isFlushedAfter(calls, keyDir, linked), 'the name of the key').toBe(true)
		const made = calls.filter(({ name }) => /^mkdir/.test(name))
		expect(made.map(({ path }) => path)).toEqual([dirname(keyDir), keyDir])
		for (const call of made) expect(isFlushedAfter(calls, dirname(call.path), call), `the name of ${call.path}`).toBe(true)
	})

	test('a key that somebody else has made: its name may not be on disk yet', async () => {
		const keyDir = join(folder, 'keys')
		await takeKey(keyDir)
		const calls = await takeKey(keyDir)
		expect(calls.filter(({ name }) => /^link/.test(name))).toEqual([])
		const opened = calls.find(({ name, path }) => /^rename/.test(name) && path.endsWith('.akin-keys'))
		expect(isFlushedAfter(calls, keyDir, opened)).toBe(true)
	})
})
