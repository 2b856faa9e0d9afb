import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePortBase } from '../../replay/free-port-base.ts'
import { type Line, openLine } from '../proxy/line.ts'
import { type NodeProcess, nodeProcess } from './node-process.ts'
import { type PostgresControl, startPostgresControl } from './postgres-control.ts'
import { type RedisControl, startRedisControl } from './redis-control.ts'

/** Real servers on real stores with a line between every two of them, all within reach of faults. */
export type ChaosWorld = AsyncDisposable & {
	readonly nodes: readonly ChaosNode[]
	readonly postgres: PostgresControl
	readonly redis: RedisControl
	/** Where the wrapping keys are: opens what the database holds. */
	readonly keyDir: string
}
export type ChaosNode = NodeProcess & {
	readonly name: string
	/** What clients use; each leads through a line. */
	readonly origins: Readonly<Record<'seeker' | 'listener' | 'supervisor', string>>
	readonly lines: Readonly<Record<Pair, readonly Line[]>>
}
/** What a node talks to. `clients` are three lines: one for each audience. */
export type Pair = 'clients' | 'redis' | 'postgres'
export type ChaosWorldOptions = {
	readonly nodes: number
	/** Options of Node for the servers, such as `--import` of a preload. */
	readonly nodeOptions?: readonly string[]
	/** Settings of the servers on top of ours. */
	readonly env?: Readonly<Record<string, string>>
	/** For the jitter of the lines. */
	readonly random?: () => number
	/** Default true. `false` also commits without waiting, so that a killed PostgreSQL has lost what it acknowledged: never for a round that is checked. */
	readonly durable?: boolean
}

const portAttempts = 5

/** Starts everything on a fresh folder, with the demo world in it. Disposing it leaves nothing behind. */
export async function startChaosWorld({ nodes: count, nodeOptions = [], env = {}, ...options }: ChaosWorldOptions): Promise<ChaosWorld> {
	await using opening = new AsyncDisposableStack()
	const folder = mkdtempSync(join(tmpdir(), 'akin-chaos-'))
	// The private PostgreSQL may have to run as another user, who must get through.
	chmodSync(folder, 0o755)
	opening.defer(() => rmSync(folder, { recursive: true, force: true }))

	const storePorts = await freePortBase()
	const durable = options.durable ?? true
	const postgres = opening.use(await startPostgresControl({ dataDir: join(folder, 'postgres'), port: storePorts, durable }))
	const redis = opening.use(await startRedisControl({ dir: join(folder, 'redis'), port: storePorts + 1 }))
	const keyDir = join(folder, 'keys')
	const common = { AKIN_DEMO: '1', AKIN_LOG_LEVEL: 'warn', AKIN_DATA_DIR: join(folder, 'data'), AKIN_KEY_DIR: keyDir, ...env }

	const openNode = async (name: string): Promise<ChaosNode> => {
		await using parts = new AsyncDisposableStack()
		const line = async (to: number, host: string, port = 0) =>
			parts.use(await openLine({ to, host, port, ...(options.random && { random: options.random }) }))
		const portBase = await freePortBase()
		const publicBase = await freePortBase()
		const origin = (offset: number) => `http://localhost:${publicBase + offset}`
		const clients = await Promise.all([0, 1, 2].map((offset) => line(portBase + offset, 'localhost', publicBase + offset)))
		const toPostgres = await line(postgres.port, '127.0.0.1')
		const toRedis = await line(redis.port, '127.0.0.1')
		const settings = {
			...common,
			DATABASE_URL: withPort(postgres.url, toPostgres.port),
			REDIS_URL: withPort(redis.url, toRedis.port),
			AKIN_PUBLIC_PORT_BASE: String(publicBase),
		}
		const server = nodeProcess({ name, portBase, settings, nodeOptions })
		parts.defer(async () => {
			server.signal('SIGCONT')
			await server.stop('SIGTERM')
		})
		await server.start()
		opening.use(parts.move())
		return {
			...server,
			name,
			origins: { seeker: origin(0), listener: origin(1), supervisor: origin(2) },
			lines: { clients, redis: [toRedis], postgres: [toPostgres] },
		}
	}
	const openNodeSomewhere = async (name: string): Promise<ChaosNode> => {
		for (let left = portAttempts; ; left--) {
			try {
				return await openNode(name)
			} catch (error) {
				// Ports are free when they are looked for, and may be somebody else's a moment later.
				if (left === 1 || !(error instanceof Error && /EADDRINUSE|is taken by another program/.test(error.message))) throw error
			}
		}
	}
	const nodes: ChaosNode[] = []
	// One after the other: the first one makes the database and the demo world.
	for (let number = 1; number <= count; number++) nodes.push(await openNodeSomewhere(`node-${number}`))

	const resources = opening.move()
	return { nodes, postgres, redis, keyDir, [Symbol.asyncDispose]: () => resources.disposeAsync() }
}

function withPort(url: string, port: number): string {
	const changed = new URL(url)
	changed.port = String(port)
	return changed.href
}
