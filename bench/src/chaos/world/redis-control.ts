import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startPrivateRedis } from '@akin/chat-server/adapters/embedded/start-private-redis'
import { createClient } from 'redis'

/** A Redis of our own that can be killed, emptied, and brought back as it was some time ago, under the same address. */
export type RedisControl = AsyncDisposable & {
	/** Redis itself, not through any line. Its password is in it: never log it. */
	readonly url: string
	readonly port: number
	pid(): number
	isRunning(): boolean
	kill(): Promise<void>
	/** Resolves when it answers; at once when it runs. Empty, unless a snapshot lies in its folder. */
	start(): Promise<void>
	/** Sends commands over a connection of its own. */
	ask<T>(question: (client: RedisClient) => Promise<T>): Promise<T>
	/** Writes everything there is into the snapshot that the next start reads. */
	saveSnapshot(): Promise<void>
	dropSnapshot(): void
}
export type RedisClient = ReturnType<typeof connection>

const connection = (url: string) => createClient({ url, socket: { reconnectStrategy: false } }).on('error', () => {})

export async function startRedisControl({ dir, port }: { dir: string; port: number }): Promise<RedisControl> {
	const first = await startPrivateRedis({ dir, port })
	const { url, password } = first
	let server: typeof first | null = first
	let pid = first.pid
	const snapshot = join(dir, 'dump.rdb')
	const kill = async () => {
		const ending = server
		server = null
		await ending?.stop('SIGKILL')
	}
	const ask = async <T>(question: (client: RedisClient) => Promise<T>): Promise<T> => {
		const client = connection(url)
		await client.connect()
		try {
			return await question(client)
		} finally {
			client.destroy()
		}
	}
	return {
		url,
		port,
		pid: () => pid,
		isRunning: () => server !== null,
		kill,
		async start() {
			if (server !== null) return
			server = await startPrivateRedis({ dir, port, password })
			pid = server.pid
		},
		ask,
		async saveSnapshot() {
			await ask((client) => client.sendCommand(['SAVE']))
			if (!existsSync(snapshot)) throw new Error('Redis saved, but there is no snapshot')
		},
		dropSnapshot: () => rmSync(snapshot, { force: true }),
		[Symbol.asyncDispose]: kill,
	}
}
