import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startEmbeddedPostgres } from '@akin/chat-server/adapters/embedded/start-embedded-postgres'
import { openDatabase } from '@akin/chat-server/adapters/postgres/database'
import { migrate } from '@akin/chat-server/adapters/postgres/migrate'
import { createPostgresConversationStore } from '@akin/chat-server/adapters/postgres/postgres-conversation-store'
import { createPostgresProgrammeDirectory } from '@akin/chat-server/adapters/postgres/postgres-programme-directory'
import { demoProgrammes } from '@akin/chat-server/seed/programmes'
import type { ConversationId } from '@akin/core/support/ids'
import { type Child, startChild } from '../measure/child.ts'
import { createCpuMeter, treeOf } from '../measure/cpu-time.ts'
import { bind, serverCore } from '../measure/processors.ts'
import { connectRaw, type RawSocket } from '../measure/raw-socket.ts'
import { type Figure, figure } from '../measure/statistics.ts'
import { addConversations, changeOne } from './crowd-of-conversations.ts'

export type BoardOptions = {
	readonly supervisors: readonly number[]
	/** Live conversations, in rising order: they are added to what is there. */
	readonly conversations: readonly number[]
	readonly changes: number
	readonly windows: number
	readonly tell: (what: string) => void
}
/** For each change: processor time in microseconds, and bytes to each supervisor. */
export type BoardCost = { readonly serverMicros: Figure; readonly postgresMicros: Figure; readonly bytes: Figure }
export type BoardCell = {
	readonly conversations: number
	readonly supervisors: number
	readonly changes: BoardCost
	readonly whole: BoardCost
	/** Processor time of the whole board divided by that of the changes, server and database together. */
	readonly ratio: Figure
}
export type BoardIdle = {
	readonly changesPercent: number
	readonly wholePercent: number
	readonly conversations: number
	readonly supervisors: number
}

type Side = {
	readonly child: Child
	readonly port: number
	readonly read: () => { readonly server: number; readonly postgres: number }
	readonly sockets: RawSocket[]
	bytes: number
}
type Sample = { readonly server: number; readonly postgres: number; readonly bytes: number }

/** Long enough for what has been emitted to be written. */
const settleMs = 60
const idleMs = 10_000

/** Walks through everything that is there in big steps, the same way each time. */
function createWalk(): <T>(items: readonly T[]) => T {
	let at = 0
	return (items) => {
		at += 7_919
		const item = items[at % items.length]
		if (item === undefined) throw new RangeError('there is nothing to choose from')
		return item
	}
}

export async function runBoard(options: BoardOptions): Promise<{ cells: readonly BoardCell[]; idle: BoardIdle }> {
	const { conversations, supervisors, tell } = options
	const next = createWalk()
	await using opened = new AsyncDisposableStack()
	const folder = mkdtempSync(join(tmpdir(), 'akin-bench-'))
	chmodSync(folder, 0o755)
	opened.defer(() => rmSync(folder, { recursive: true, force: true }))
	const postgres = opened.use(await startEmbeddedPostgres({ dataDir: join(folder, 'stores') }))
	const database = opened.use(openDatabase({ url: postgres.url, poolSize: 8 }))
	await migrate(postgres.url)
	const programmes = createPostgresProgrammeDirectory(database)
	for (const programme of demoProgrammes) await programmes.save(programme)
	const store = createPostgresConversationStore(database)
	const start = async (kind: 'changes' | 'whole') => {
		const side = await startSide(kind, postgres.url)
		opened.use(side.child)
		return side
	}
	const sides = [await start('changes'), await start('whole')] as const
	bind(treeOf(postgres.pid), serverCore)

	const ids: ConversationId[] = []
	const cells: BoardCell[] = []
	for (const live of conversations) {
		tell(`${live} live conversations`)
		ids.push(...(await addConversations(store, ids.length, live)))
		await database.query('analyze conversation')
		for (const count of supervisors) {
			const samples: (readonly [Sample, Sample])[] = []
			for (const side of sides) await gather(side, count)
			for (let window = -1; window < options.windows; window++) {
				const taken = await measure(sides, options.changes, () => changeOne(store, next(ids)))
				// The first one warms up.
				if (window >= 0) samples.push(taken)
			}
			cells.push(cellOf(live, count, samples))
		}
	}
	const live = ids.length
	const count = sides[0].sockets.length
	tell('nothing changes')
	const idle = await idleShares(sides)
	return { cells, idle: { ...idle, conversations: live, supervisors: count } }
}

async function startSide(kind: 'changes' | 'whole', databaseUrl: string): Promise<Side> {
	const child = await startChild({
		...{ file: 'bench/src/board/board-server.ts', cores: serverCore },
		env: { DATABASE_URL: databaseUrl, BOARD_KIND: kind },
	})
	const { port, backend } = await child.ask<{ port: number; backend: number }>('start')
	const read = createCpuMeter({ server: () => [child.pid], postgres: () => [backend] })
	return {
		...{ child, port, sockets: [], bytes: 0 },
		read: () => {
			const { server, postgres } = read()
			return { server: server ?? 0, postgres: postgres ?? 0 }
		},
	}
}

/** Brings the number of supervisors who look at the board to `count`. */
async function gather(side: Side, count: number): Promise<void> {
	if (side.sockets.length > count) {
		await side.child.ask('away')
		for (const socket of side.sockets) socket.destroy()
		side.sockets.length = 0
	}
	while (side.sockets.length < count) {
		const socket = await connectRaw({
			...{ port: side.port, namespace: '/supervisor', origin: `http://localhost:${side.port}`, auth: {} },
			onEvent: (_buffer, from, to) => {
				side.bytes += to - from
			},
		})
		await socket.ask('session:open', {})
		side.sockets.push(socket)
	}
}

/** The same changes for both, one after the other; who is told first takes turns. */
async function measure(sides: readonly [Side, Side], changes: number, change: () => Promise<void>): Promise<readonly [Sample, Sample]> {
	const used: [Sample, Sample] = [nothing, nothing]
	for (let n = 0; n < changes; n++) {
		await change()
		for (const index of n % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
			const side = sides[index]
			const [cpu, bytes] = [side.read(), side.bytes]
			await side.child.ask('changed')
			await pause(settleMs)
			const after = side.read()
			used[index] = plus(used[index], {
				...{ server: after.server - cpu.server, postgres: after.postgres - cpu.postgres },
				bytes: (side.bytes - bytes) / side.sockets.length,
			})
		}
	}
	return [per(used[0], changes), per(used[1], changes)]
}

const nothing: Sample = { server: 0, postgres: 0, bytes: 0 }
const plus = (a: Sample, b: Sample): Sample => ({
	server: a.server + b.server,
	postgres: a.postgres + b.postgres,
	bytes: a.bytes + b.bytes,
})
const per = (sum: Sample, count: number): Sample => ({
	server: sum.server / count,
	postgres: sum.postgres / count,
	bytes: sum.bytes / count,
})

function cellOf(conversations: number, supervisors: number, samples: readonly (readonly [Sample, Sample])[]): BoardCell {
	const cost = (index: 0 | 1): BoardCost => ({
		serverMicros: figure(samples.map((pair) => pair[index].server / 1_000)),
		postgresMicros: figure(samples.map((pair) => pair[index].postgres / 1_000)),
		bytes: figure(samples.map((pair) => pair[index].bytes)),
	})
	const total = ({ server, postgres }: Sample) => server + postgres
	return {
		...{ conversations, supervisors, changes: cost(0), whole: cost(1) },
		ratio: figure(samples.map(([changes, whole]) => total(whole) / total(changes))),
	}
}

/** Both do what they do of their own accord: look once a second and say that the board stands; the other sends it every five seconds. */
async function idleShares([changes, whole]: readonly [Side, Side]): Promise<{ changesPercent: number; wholePercent: number }> {
	const before = [changes.read(), whole.read()] as const
	for (let ms = 0; ms < idleMs; ms += 1_000) {
		await changes.child.ask(ms % 5_000 === 0 ? 'confirm' : 'changed')
		if (ms % 5_000 === 0) await whole.child.ask('changed')
		await pause(1_000)
	}
	const after = [changes.read(), whole.read()] as const
	const percent = (index: 0 | 1) => {
		const [from, to] = [before[index], after[index]]
		return ((to.server + to.postgres - from.server - from.postgres) / (idleMs * 1e6)) * 100
	}
	return { changesPercent: percent(0), wholePercent: percent(1) }
}
