import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { clusterFolder } from '@akin/chat-server/adapters/embedded/cluster-folder'
import { clusterOwner } from '@akin/chat-server/adapters/embedded/create-cluster'
import { unprivilegedAccount } from '@akin/chat-server/adapters/embedded/os-account'
import { startEmbeddedPostgres } from '@akin/chat-server/adapters/embedded/start-embedded-postgres'
import { startPrivateRedis } from '@akin/chat-server/adapters/embedded/start-private-redis'
import { freePortBase } from '../replay/free-port-base.ts'
import { disposeOnSignal } from '../servers/dispose-on-signal.ts'
import { type Child, startChild } from './child.ts'
import { type CpuGroups, descendantsOf, treeOf } from './cpu-time.ts'
import { bind, type Cores } from './processors.ts'

/** `external`: PostgreSQL and Redis beside the server, as in production. `embedded`: what `npm start` runs, one process and its PostgreSQL. */
export type Store = 'external' | 'embedded'
export type SubjectOptions = {
	readonly nodes: number
	readonly store: Store
	/** Where servers, PostgreSQL and Redis run. */
	readonly cores: Cores
	readonly nodeArgs?: readonly string[]
	readonly settings?: Readonly<Record<string, string>>
}
export type SubjectNode = {
	readonly child: Child
	readonly ports: { readonly seeker: number; readonly listener: number; readonly supervisor: number }
}

/** The real server in processes of its own on a fresh folder, with the demo world, ready to be measured. */
export type Subject = AsyncDisposable & {
	readonly nodes: readonly SubjectNode[]
	readonly databaseUrl: string
	/** Its processes by what they are: `server`, `postgres`, `redis`. */
	readonly cpu: CpuGroups
	/** Binds all its processes. */
	bindTo(cores: Cores): void
}

const readyWithinMs = 60_000

/** How many may arrive each second is a setting; what is measured is how many could. */
const openDoors = { AKIN_ARRIVALS_PER_SECOND: '100000' }

/** What each port is called in the headers of a request: the server checks it. */
export const originOf = (port: number): string => `http://localhost:${port}`

/** Starts it. A signal that ends the bench stops it first. @throws Error with what a server printed that does not get ready */
export async function startSubject(options: SubjectOptions): Promise<Subject> {
	const starting = start(options)
	using untilStarted = new DisposableStack()
	untilStarted.use(disposeOnSignal(starting))
	const subject = await starting
	const listening = untilStarted.move()
	return {
		...subject,
		async [Symbol.asyncDispose]() {
			using _ = listening
			await subject[Symbol.asyncDispose]()
		},
	}
}

async function start({ nodes: count, store, cores, nodeArgs = [], settings = {} }: SubjectOptions): Promise<Subject> {
	if (store === 'embedded' && count > 1) throw new Error('several nodes need stores of their own')
	await using opening = new AsyncDisposableStack()
	const folder = mkdtempSync(join(tmpdir(), 'akin-bench-'))
	// The embedded PostgreSQL may have to run as another user, who must get through.
	chmodSync(folder, 0o755)
	opening.defer(() => rmSync(folder, { recursive: true, force: true }))
	const dataDir = join(folder, 'data')
	const env: Record<string, string> = {
		AKIN_DEMO: '1',
		AKIN_LOG_LEVEL: 'warn',
		AKIN_DATA_DIR: dataDir,
		AKIN_HOST: '127.0.0.1',
		...openDoors,
		...settings,
	}

	let postgres = (): readonly number[] => nodes.flatMap(({ child }) => descendantsOf(child.pid))
	let redis = (): readonly number[] => []
	let databaseUrl = (): string => embeddedUrl(dataDir)
	if (store === 'external') {
		const database = opening.use(await startEmbeddedPostgres({ dataDir: join(folder, 'stores') }))
		const live = opening.use(await startPrivateRedis({ dir: join(folder, 'redis') }))
		postgres = () => treeOf(database.pid)
		redis = () => [live.pid]
		databaseUrl = () => database.url
		env.DATABASE_URL = database.url
		env.REDIS_URL = live.url
		bind([...postgres(), ...redis()], cores)
	}
	const nodes: SubjectNode[] = []
	opening.defer(async () => void (await Promise.all(nodes.map(({ child }) => child.stop()))))
	// One after the other: the first one makes the database and the demo world.
	for (let number = 1; number <= count; number++) {
		const base = await freePortBase()
		const own = { AKIN_NODE: `node-${number}`, AKIN_PORT_BASE: String(base) }
		const child = await startChild({ file: 'apps/chat-server/src/main.ts', cores, nodeArgs, env: { ...env, ...own } })
		nodes.push({ child, ports: { seeker: base, listener: base + 1, supervisor: base + 2 } })
		await ready(child, base)
	}
	const server = () => nodes.map(({ child }) => child.pid)
	const resources = opening.move()
	return {
		nodes,
		databaseUrl: databaseUrl(),
		cpu: { server, postgres, redis },
		bindTo: (cores) => bind([...server(), ...postgres(), ...redis()], cores),
		[Symbol.asyncDispose]: () => resources.disposeAsync(),
	}
}

async function ready(child: Child, port: number): Promise<void> {
	for (const giveUpAt = Date.now() + readyWithinMs; child.isRunning() && Date.now() < giveUpAt; await pause(50)) {
		const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { headers: { host: `localhost:${port}` } }).catch(() => null)
		if (answer?.ok) return
	}
	await child.stop('SIGKILL')
	throw new Error(`The server did not get ready. It printed:\n${child.printed()}`)
}

/** How to reach the PostgreSQL that a server has started for itself. */
function embeddedUrl(dataDir: string): string {
	const { folder, passwordFile } = clusterFolder(dataDir, unprivilegedAccount())
	const password = readFileSync(passwordFile, 'utf8').trim()
	const [, , , port] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
	return `postgresql://${clusterOwner}:${password}@127.0.0.1:${port}/${clusterOwner}`
}
