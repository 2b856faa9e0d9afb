import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PrivateRedis, startPrivateRedis } from '@akin/chat-server/adapters/embedded/start-private-redis'
import { createClient } from 'redis'

/** A private Redis for the cluster. One that a killed cluster left running is stopped first. */
export async function startClusterRedis(dataDir: string): Promise<PrivateRedis> {
	const note = join(dataDir, 'redis-url')
	if (existsSync(note)) await shutDown(readFileSync(note, 'utf8'))
	const redis = await startPrivateRedis({ dir: join(dataDir, 'redis') })
	writeFileSync(note, redis.url, { mode: 0o600 })
	return {
		...redis,
		async [Symbol.asyncDispose]() {
			await redis[Symbol.asyncDispose]()
			rmSync(note, { force: true })
		},
	}
}

async function shutDown(url: string): Promise<void> {
	const client = createClient({ url, socket: { reconnectStrategy: false, connectTimeout: 1000 } }).on('error', () => {})
	try {
		await client.connect()
		await client.sendCommand(['SHUTDOWN', 'NOSAVE'])
	} catch {
		// Nobody there any more, or it hung up on us because it obeyed.
	} finally {
		client.destroy()
	}
}
