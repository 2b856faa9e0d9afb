import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from 'redis'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startPrivateRedis } from './start-private-redis.ts'

let dir = ''
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'akin-redis-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

type Client = ReturnType<typeof connection>
function connection(url: string) {
	return createClient({ url, socket: { reconnectStrategy: false } }).on('error', () => {})
}

async function ask<T>(url: string, question: (client: Client) => Promise<T>): Promise<T> {
	const client = connection(url)
	await client.connect()
	try {
		return await question(client)
	} finally {
		client.destroy()
	}
}

test('answers on loopback to those who know the password', async () => {
	await using redis = await startPrivateRedis({ dir })
	expect(await ask(redis.url, (client) => client.ping())).toBe('PONG')
	await expect(ask(`redis://127.0.0.1:${redis.port}`, (client) => client.ping())).rejects.toThrow('NOAUTH')
	expect(await ask(redis.url, (client) => client.configGet('save'))).toEqual({ save: '' })
})

test('killed and brought back under the same address it has forgotten everything', async () => {
	await using first = await startPrivateRedis({ dir })
	await ask(first.url, (client) => client.set('key', 'value'))
	await first.stop('SIGKILL')
	await expect(ask(first.url, (client) => client.ping())).rejects.toThrow()
	await using second = await startPrivateRedis({ dir, port: first.port, password: first.password })
	expect(second.url).toBe(first.url)
	expect(await ask(second.url, (client) => client.get('key'))).toBeNull()
})
