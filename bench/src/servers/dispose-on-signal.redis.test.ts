import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'

const disposeOnSignal = pathToFileURL(join(import.meta.dirname, 'dispose-on-signal.ts')).href
const startPrivateRedis = import.meta.resolve('@akin/chat-server/adapters/embedded/start-private-redis')

const folders: string[] = []
afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Starts a Redis as a bench does, says its process id, and waits for the end. */
const program = (dir: string) => `
	import { disposeOnSignal } from ${JSON.stringify(disposeOnSignal)}
	import { startPrivateRedis } from ${JSON.stringify(startPrivateRedis)}
	const starting = startPrivateRedis({ dir: ${JSON.stringify(dir)} })
	using _ = disposeOnSignal(starting)
	await using redis = await starting
	process.stdout.write(String(redis.pid))
	await new Promise((resolve) => setTimeout(resolve, 60_000))
`

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops what was started before it ends the program', async (signal) => {
	const dir = mkdtempSync(join(tmpdir(), 'akin-signal-'))
	folders.push(dir)
	const child = spawn(process.execPath, ['--input-type=module', '-e', program(dir)], { stdio: ['ignore', 'pipe', 'inherit'] })
	const [said] = await once(child.stdout, 'data')
	const redis = Number(String(said))
	expect(isAlive(redis)).toBe(true)

	const ended = once(child, 'exit')
	child.kill(signal)
	expect(await ended).toEqual([130, null])
	for (let look = 0; look < 100 && isAlive(redis); look++) await pause(20)
	expect(isAlive(redis)).toBe(false)
})

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0)
		return true
	} catch {
		return false
	}
}
