import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultAlertPolicy } from '@akin/core/supervision/alert-policy'
import { freePort } from '../../src/adapters/embedded/free-port.ts'
import { migrate } from '../../src/adapters/postgres/migrate.ts'
import { type ChatServer, startChatServer } from '../../src/chat-server.ts'
import type { Config } from '../../src/config.ts'
import { createLogger } from '../../src/observability/logger.ts'
import type { Audience } from '../../src/ports/session-store.ts'
import { type BreakableLine, breakableLine } from './breakable-line.ts'
import { testDatabase } from './test-postgres.ts'

export type TestServers = AsyncDisposable & {
	readonly nodes: readonly ChatServer[]
	readonly databaseUrl: string
	/** Every line that any node logged, as text. */
	readonly logged: readonly string[]
	/** In front of the first node's ports, for the audiences asked for. */
	readonly lines: Partial<Readonly<Record<Audience, BreakableLine>>>
	/** In front of the database, when asked for. */
	readonly databaseLine: BreakableLine | null
	/** Stops a node as Ctrl-C would, or starts one more on the same stores. */
	stop(index: number): Promise<void>
	/** Stops a node and starts it again under its addresses; `whileDown` happens in between. */
	restart(index: number, whileDown?: () => Promise<void>): Promise<void>
	start(): Promise<ChatServer>
}

export type TestServerOptions = {
	/** How the servers learn where people come from; by default they do not look. */
	readonly addresses?: Config['addresses']
	readonly nodes?: number
	/** Shares live state through this Redis, or each node through its own line to it; without it there can be one node only. */
	readonly redisUrl?: string | ((node: number) => string)
	/** Audiences that reach the first node through a line that can be cut. */
	readonly behindLines?: readonly Audience[]
	/** A database of the test's own, where it looks at the files behind it; by default a fresh one on the run's PostgreSQL. */
	readonly databaseUrl?: string
	/** Puts a line that can be cut in front of the database. */
	readonly lineToDatabase?: boolean
	/** What each node takes on, where a test needs less than a real one does. */
	readonly admission?: Config['admission']
	/** When alerts call more people, and how whoever is on call is reached; by default as it comes, and not at all. */
	readonly alerts?: Config['alerts']
	readonly onCall?: Config['onCall']
}

type Ports = Record<Audience, number>

/** Real servers on free ports over a fresh database with the demo world, for as long as a test needs them. */
export async function startTestServers(options: TestServerOptions = {}): Promise<TestServers> {
	const { nodes = 1, redisUrl, behindLines = [], lineToDatabase = false, admission = {} } = options
	const { alerts = defaultAlertPolicy, onCall = { webhook: null, email: null } } = options
	const database = options.databaseUrl
		? { url: options.databaseUrl, [Symbol.asyncDispose]: async () => {} }
		: await testDatabase({ migrate })
	const databaseLine = lineToDatabase ? await breakableLine(database.url) : null
	const lines: Partial<Record<Audience, BreakableLine>> = {}
	const origins: Record<Audience, string | null> = { seeker: null, listener: null, supervisor: null }
	const firstPorts: Ports = { seeker: 0, listener: 0, supervisor: 0 }
	for (const audience of behindLines) {
		firstPorts[audience] = await freePort()
		const line = await breakableLine(`http://localhost:${firstPorts[audience]}/`)
		lines[audience] = line
		origins[audience] = new URL(line.url).origin
	}
	const folder = mkdtempSync(join(tmpdir(), 'akin-server-'))
	const logged: string[] = []
	// Test files share one Redis: nothing of theirs may meet.
	const redisPrefix = `test-${randomBytes(6).toString('hex')}:`
	const running: ChatServer[] = []

	async function begin(node: number, ports: Ports): Promise<ChatServer> {
		const logger = createLogger({ level: 'debug', destination: { write: (line: string) => void logged.push(line) } })
		return startChatServer(
			{
				dataDir: join(folder, 'data'),
				keyDir: join(folder, 'keys'),
				host: 'localhost',
				alerts,
				onCall,
				addresses: options.addresses ?? { from: 'nowhere' },
				secondStep: 'nobody',
				ports,
				origins: node === 0 ? origins : { seeker: null, listener: null, supervisor: null },
				databaseUrl: databaseLine?.url ?? database.url,
				redisUrl: (typeof redisUrl === 'function' ? redisUrl(node) : redisUrl) ?? null,
				embeddedForPeople: false,
				anchors: { file: null, webhook: null },
				redisPrefix,
				demo: true,
				demoPast: false,
				reset: false,
				logLevel: 'debug',
				nodeId: `node-${node + 1}`,
				demoHostPort: null,
				leaveTo: 'https://elsewhere.example/',
				admission,
			},
			{ logger, drainMs: 50 },
		)
	}
	async function start(): Promise<ChatServer> {
		const server = await begin(running.length, running.length === 0 ? firstPorts : { seeker: 0, listener: 0, supervisor: 0 })
		running.push(server)
		return server
	}
	const portsOf = (node: number, { urls }: ChatServer): Ports => {
		const port = (audience: Audience) => (node === 0 && firstPorts[audience]) || Number(new URL(urls[audience]).port)
		return { seeker: port('seeker'), listener: port('listener'), supervisor: port('supervisor') }
	}
	for (let node = 0; node < nodes; node++) await start()

	return {
		nodes: running,
		databaseUrl: database.url,
		logged,
		lines,
		databaseLine,
		start,
		async restart(index, whileDown) {
			const server = running[index]
			if (!server) throw new Error('no such node')
			await server[Symbol.asyncDispose]()
			await whileDown?.()
			running[index] = await begin(index, portsOf(index, server))
		},
		async stop(index) {
			await running[index]?.[Symbol.asyncDispose]()
			running.splice(index, 1)
		},
		async [Symbol.asyncDispose]() {
			for (const server of running) await server[Symbol.asyncDispose]()
			for (const line of Object.values(lines)) await line[Symbol.asyncDispose]()
			await databaseLine?.[Symbol.asyncDispose]()
			await database[Symbol.asyncDispose]()
			rmSync(folder, { recursive: true, force: true })
		},
	}
}
