import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@akin/chat-server/adapters/embedded/start-embedded-postgres'
import { startPrivateRedis } from '@akin/chat-server/adapters/embedded/start-private-redis'
import { disposeOnSignal } from '../servers/dispose-on-signal.ts'
import { freePortBase } from './free-port-base.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'

export type Servers = AsyncDisposable & { readonly nodes: readonly ServerProcess[] }

/**
 * The real server in processes of its own, on a fresh folder that goes with it: one node in the embedded default, several on a private
 * PostgreSQL and Redis. All of them hold the demo world. Until they are disposed of, a signal stops them all before it ends this process.
 */
export async function startServers(count: number): Promise<Servers> {
	const starting = openServers(count)
	using untilStarted = new DisposableStack()
	untilStarted.use(disposeOnSignal(starting))
	const servers = await starting
	const listening = untilStarted.move()
	return {
		nodes: servers.nodes,
		async [Symbol.asyncDispose]() {
			using _ = listening
			await servers[Symbol.asyncDispose]()
		},
	}
}

async function openServers(count: number): Promise<Servers> {
	await using opening = new AsyncDisposableStack()
	const folder = mkdtempSync(join(tmpdir(), 'akin-replay-'))
	// The embedded PostgreSQL may have to run as another user, who must get through.
	chmodSync(folder, 0o755)
	opening.defer(() => rmSync(folder, { recursive: true, force: true }))

	const settings: Record<string, string> = { AKIN_DEMO: '1', AKIN_LOG_LEVEL: 'warn', AKIN_DATA_DIR: join(folder, 'data') }
	if (count > 1) {
		settings.DATABASE_URL = opening.use(await startEmbeddedPostgres({ dataDir: join(folder, 'stores') })).url
		settings.REDIS_URL = opening.use(await startPrivateRedis({ dir: join(folder, 'redis') })).url
	}
	const nodes: ServerProcess[] = []
	opening.defer(async () => void (await Promise.all(nodes.map((node) => node.stop('SIGTERM')))))
	// One after the other: the first one makes the database and the demo world.
	for (let number = 1; number <= count; number++) {
		nodes.push(await startServerProcess({ name: `node-${number}`, portBase: await freePortBase(), settings }))
	}

	const resources = opening.move()
	return { nodes, [Symbol.asyncDispose]: () => resources.disposeAsync() }
}
