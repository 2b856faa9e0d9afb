import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../src/adapters/postgres/migrate.ts'
import { type ChatServer, startChatServer } from '../../src/chat-server.ts'
import { createLogger } from '../../src/observability/logger.ts'
import { testDatabase } from './test-postgres.ts'

export type TestServers = AsyncDisposable & {
	readonly nodes: readonly ChatServer[]
	readonly databaseUrl: string
	/** Every line that any node logged, as text. */
	readonly logged: readonly string[]
	/** Stops a node as Ctrl-C would, or starts one more on the same stores. */
	stop(index: number): Promise<void>
	start(): Promise<ChatServer>
}

export type TestServerOptions = {
	readonly nodes?: number
	/** Shares live state through this Redis; without it there can be one node only. */
	readonly redisUrl?: string
}

/** Real servers on free ports over a fresh database with the demo world, for as long as a test needs them. */
export async function startTestServers({ nodes = 1, redisUrl }: TestServerOptions = {}): Promise<TestServers> {
	const database = await testDatabase({ migrate })
	const folder = mkdtempSync(join(tmpdir(), 'akin-server-'))
	const logged: string[] = []
	// Test files share one Redis: nothing of theirs may meet.
	const redisPrefix = `test-${randomBytes(6).toString('hex')}:`
	const running: ChatServer[] = []

	async function start(): Promise<ChatServer> {
		const logger = createLogger({ level: 'debug', destination: { write: (line: string) => void logged.push(line) } })
		const server = await startChatServer(
			{
				dataDir: join(folder, 'data'),
				keyDir: join(folder, 'keys'),
				host: 'localhost',
				ports: { seeker: 0, listener: 0, supervisor: 0 },
				origins: { seeker: null, listener: null, supervisor: null },
				databaseUrl: database.url,
				redisUrl: redisUrl ?? null,
				redisPrefix,
				demo: true,
				reset: false,
				logLevel: 'debug',
				nodeId: `node-${running.length + 1}`,
			},
			{ logger, drainMs: 50 },
		)
		running.push(server)
		return server
	}
	for (let node = 0; node < nodes; node++) await start()

	return {
		nodes: running,
		databaseUrl: database.url,
		logged,
		start,
		async stop(index) {
			await running[index]?.[Symbol.asyncDispose]()
			running.splice(index, 1)
		},
		async [Symbol.asyncDispose]() {
			for (const server of running) await server[Symbol.asyncDispose]()
			await database[Symbol.asyncDispose]()
			rmSync(folder, { recursive: true, force: true })
		},
	}
}
