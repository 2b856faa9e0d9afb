import { createInterface } from 'node:readline'
import { EmbeddedStoreError } from '@akin/chat-server/adapters/embedded/embedded-store-error'
import { startEmbeddedPostgres } from '@akin/chat-server/adapters/embedded/start-embedded-postgres'
import { startClusterRedis } from './leftover-redis.ts'
import { NodeProcess } from './node-process.ts'
import { startStickyProxy } from './sticky-proxy.ts'

const audiences = ['seeker', 'listener', 'supervisor'] as const
const say = (line: string) => console.log(line)

/** Two servers on one PostgreSQL and one Redis behind a sticky proxy, until a signal or `quit`. */
async function runCluster(options: { reset: boolean; portBase: number; dataDir: string }): Promise<void> {
	await using resources = new AsyncDisposableStack()
	const postgres = resources.use(await startEmbeddedPostgres({ dataDir: options.dataDir, reset: options.reset, log: say }))
	const redis = resources.use(await startClusterRedis(options.dataDir))

	const environment = {
		AKIN_DEMO: '1',
		AKIN_DEMO_PAST: '1',
		...process.env,
		DATABASE_URL: postgres.url,
		REDIS_URL: redis.url,
		AKIN_DATA_DIR: options.dataDir,
		AKIN_PUBLIC_PORT_BASE: String(options.portBase),
	}
	// The greeting with the demo sign-ins is worth reading once; after that only what is logged.
	let isGreeted = false
	const nodes = [1, 2].map((number) => {
		const name = `node-${number}`
		const printed = (line: string) => {
			if (line.startsWith('{')) say(`${name} | ${line}`)
			else if (!isGreeted) say(line)
		}
		return new NodeProcess({ name, portBase: options.portBase + number * 10, environment, printed, gone: say })
	})
	resources.defer(async () => void (await Promise.all(nodes.map((node) => node.stop('SIGTERM')))))
	// One after the other: the first one brings the database up to date and makes the demo world.
	for (const node of nodes) {
		await node.start()
		isGreeted = true
	}

	for (const [index, audience] of audiences.entries()) {
		const upstreams = () => nodes.map(({ name, portBase, state }) => ({ name, port: portBase + index, ready: state === 'ready' }))
		resources.use(await startStickyProxy({ port: options.portBase + index, cookie: `__Host-akin-${audience}`, upstreams }))
	}
	sayWhatToDo(options.portBase, nodes)
	await untilAskedToStop(nodes)
	say('Stopping: the servers finish what they are doing …')
}

function sayWhatToDo(portBase: number, nodes: NodeProcess[]): void {
	say('')
	say('Two servers, one PostgreSQL, one Redis, and a proxy in front that keeps every session on one server:')
	for (const [index, audience] of audiences.entries()) say(`  ${audience.padEnd(10)} http://localhost:${portBase + index}`)
	say('')
	sayState(nodes)
	say('Type: kill 1 · start 1 · stop 1 (drains) · status · quit.  Or kill a process from another terminal.')
}

function sayState(nodes: NodeProcess[]): void {
	for (const { name, pid, state } of nodes) say(`  ${name}  ${state}${pid ? `, process ${pid}` : ''}`)
}

async function untilAskedToStop(nodes: NodeProcess[]): Promise<void> {
	const asked = Promise.withResolvers<void>()
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => asked.resolve())
	const terminal = createInterface({ input: process.stdin })
	terminal.on('line', (line) => {
		if (line.trim() === 'quit') asked.resolve()
		else void obey(line.trim(), nodes).catch((error: unknown) => say(error instanceof Error ? error.message : String(error)))
	})
	await asked.promise
	terminal.close()
}

async function obey(line: string, nodes: NodeProcess[]): Promise<void> {
	const [verb = '', number = ''] = line.split(/\s+/)
	const node = nodes[Number(number) - 1]
	if (verb === 'kill' && node) await node.stop('SIGKILL')
	else if (verb === 'stop' && node) await node.stop('SIGTERM')
	else if (verb === 'start' && node) await node.start()
	else if (verb !== '' && verb !== 'status') say('Commands: kill N · start N · stop N · status · quit')
	if (verb !== '') sayState(nodes)
}

try {
	await runCluster(JSON.parse(process.argv[2] ?? '{}'))
} catch (error) {
	if (!(error instanceof Error)) throw error
	const code = 'code' in error ? error.code : undefined
	if (code === 'EADDRINUSE') console.error('A port is taken by another program. Stop it, or choose other ports with --port-base N.')
	else console.error(error instanceof EmbeddedStoreError ? error.sentence : error.message)
	process.exitCode = 1
}
