import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@akin/chat-server/adapters/embedded/start-embedded-postgres'
import { startPrivateRedis } from '@akin/chat-server/adapters/embedded/start-private-redis'
import { freePortBase } from '../replay/free-port-base.ts'
import { type ServerProcess, startServerProcess } from '../replay/server-process.ts'
import { disposeOnSignal } from '../servers/dispose-on-signal.ts'
import { startFront } from './front.ts'

export type Nodes = AsyncDisposable & {
	readonly nodes: readonly ServerProcess[]
	/** Where people come in: behind it any node that listens. */
	readonly origins: ServerProcess['origins']
	readonly databaseUrl: string
}

/**
 * Real servers on one PostgreSQL and one Redis, behind one address for each audience when they are several. They hold the demo world. A
 * signal stops them all before it ends this process.
 */
export async function startNodes(count: number, more: Readonly<Record<string, string>> = {}): Promise<Nodes> {
	const starting = openNodes(count, more)
	using untilStarted = new DisposableStack()
	untilStarted.use(disposeOnSignal(starting))
	const { nodes, origins, databaseUrl, [Symbol.asyncDispose]: dispose } = await starting
	const listening = untilStarted.move()
	return {
		...{ nodes, origins, databaseUrl },
		async [Symbol.asyncDispose]() {
			using _ = listening
			await dispose()
		},
	}
}

async function openNodes(count: number, more: Readonly<Record<string, string>>): Promise<Nodes> {
	await using opening = new AsyncDisposableStack()
	const folder = mkdtempSync(join(tmpdir(), 'akin-drain-'))
	// The embedded PostgreSQL may have to run as another user, who must get through.
	chmodSync(folder, 0o755)
	opening.defer(() => rmSync(folder, { recursive: true, force: true }))
	const stores = {
		DATABASE_URL: opening.use(await startEmbeddedPostgres({ dataDir: join(folder, 'stores') })).url,
		REDIS_URL: opening.use(await startPrivateRedis({ dir: join(folder, 'redis') })).url,
	}
	const bases: number[] = []
	for (let number = 0; number < count; number++) bases.push(await freePortBase())
	const fronts = []
	for (const offset of [0, 1, 2]) fronts.push(opening.use(await startFront(() => bases.map((base) => base + offset))))
	const addresses = count === 1 ? [0, 1, 2].map((offset) => (bases[0] ?? 0) + offset) : fronts.map(({ port }) => port)
	const [seeker = '', listener = '', supervisor = ''] = addresses.map((port) => `http://localhost:${port}`)
	const settings = {
		...{ AKIN_DEMO: '1', AKIN_LOG_LEVEL: 'warn', AKIN_DATA_DIR: join(folder, 'data') },
		...{ AKIN_PUBLIC_ORIGIN_SEEKER: seeker, AKIN_PUBLIC_ORIGIN_LISTENER: listener, AKIN_PUBLIC_ORIGIN_SUPERVISOR: supervisor },
		...{ ...stores, ...more },
	}
	const nodes: ServerProcess[] = []
	opening.defer(async () => void (await Promise.all(nodes.map((node) => node.stop('SIGTERM')))))
	for (const [index, portBase] of bases.entries()) nodes.push(await startServerProcess({ name: `node-${index + 1}`, portBase, settings }))
	const resources = opening.move()
	return {
		nodes,
		origins: { seeker, listener, supervisor },
		databaseUrl: stores.DATABASE_URL,
		[Symbol.asyncDispose]: () => resources.disposeAsync(),
	}
}
