import { setTimeout as pause } from 'node:timers/promises'
import type { Database as Sql } from '@akin/chat-server/adapters/postgres/database'
import type { KeyVault } from '@akin/chat-server/ports/key-vault'
import { listenAs } from '../actors/listener.ts'
import type { OpenPage } from '../actors/pages.ts'
import { openProbes } from '../actors/probes.ts'
import { type Lived, liveAs } from '../actors/seeker.ts'
import type { Stage } from '../actors/stage.ts'
import { superviseAs } from '../actors/supervisor.ts'
import type { Database, History, HistoryRecord, Phase } from '../history.ts'
import { createRecorder } from '../recorder.ts'
import type { Life, Schedule } from '../schedule/schedule.ts'
import type { ChaosWorld } from '../world/chaos-world.ts'
import { becomeQuiet, type Heads } from './become-quiet.ts'
import type { Cast } from './cast.ts'
import { readDatabase } from './read-database.ts'
import { readTickets } from './read-tickets.ts'
import { strikeFaults } from './strike-faults.ts'
import { watchLoad } from './watch-load.ts'

export type RoundOptions = {
	readonly world: ChaosWorld
	/** The database itself, not through any line. */
	readonly sql: Sql
	readonly vault: KeyVault
	readonly cast: Cast
	readonly schedule: Schedule
	readonly say: (line: string) => void
}
export type RoundResult = { readonly history: History; readonly database: Database }

/** One schedule from the first page to the last look at the database. */
export async function runRound({ world, sql, vault, cast, schedule, say }: RoundOptions): Promise<RoundResult> {
	const recorder = createRecorder()
	const phase = (name: Phase) => recorder.record({ kind: 'phase', at: recorder.now(), phase: name, wallMs: Date.now() })
	const clock = createActClock(schedule.actsMs)
	const pages = new Set<OpenPage>()
	const defects: unknown[] = []
	const onDefect = (error: unknown) => void defects.push(error)
	/** The history up to one moment, and the database as it was at that moment: whatever the servers do by themselves meanwhile is left out. */
	const lastLook = async (): Promise<RoundResult> => {
		const records: HistoryRecord[] = []
		for (let look = 1; ; look++) {
			const heads = await becomeQuiet(stage, sql)
			const tickets = await readTickets(world.redis, cast, heads)
			records.push(...recorder.take())
			const over = { kind: 'phase', at: recorder.now(), phase: 'over', wallMs: Date.now() } as const
			const database = { ...(await readDatabase(sql, vault, cast)), tickets }
			if (look === mostLooks || isAsBefore(database, heads)) return { history: [...records, over], database }
		}
	}
	const stage: Stage = { nodes: world.nodes, recorder, cast, pages, until: clock.until, isOver: clock.isOver, onDefect }

	phase('warm_up')
	const probes = await openProbes(stage)
	using _ = watchLoad(world, recorder)
	phase('acts')
	clock.begin()
	const lived: Lived[] = []
	const striking = strikeFaults(stage, world, schedule.faults, probes, say)
	const acting = Promise.all([
		Promise.all(cast.listeners.map((someone, index) => listenAs(stage, someone, at(schedule.listeners, index)))),
		Promise.all(cast.supervisors.map((someone, index) => superviseAs(stage, someone, at(schedule.supervisors, index)))),
		...schedule.seats.map((lives, seat) => takeSeat(stage, seat, lives, lived)),
	] as const)
	await Promise.all([clock.over, striking.healed])

	phase('healing')
	const [listeners, closeSupervisors] = await acting
	phase('quiet')
	await becomeQuiet(stage, sql)
	striking.giveUp()
	await striking.recorded
	const { history, database } = await lastLook()

	for (const life of lived) life.close()
	for (const listener of listeners) listener.close()
	for (const close of closeSupervisors) close()
	probes.close()
	await Promise.all(lived.map(({ leave }) => leave()))
	if (defects.length > 0) throw new AggregateError(defects, 'The driver itself failed; the round proves nothing.')
	return { history, database }
}

const mostLooks = 5
const isAsBefore = ({ conversations }: Database, heads: Heads): boolean =>
	conversations.length === heads.size &&
	conversations.every(({ id, version, heads: now }) => {
		const then = heads.get(id)
		return then?.version === version && then.room === now.room && then.backstage === now.backstage && then.supervision === now.supervision
	})

/** One seeker after the other. The page of the one before stands open until the next one comes. */
async function takeSeat(stage: Stage, seat: number, lives: readonly Life[], lived: Lived[]): Promise<void> {
	let before: Lived | null = null
	for (const [index, life] of lives.entries()) {
		if (!(await stage.until(life.startMs))) return
		before?.close()
		before = await liveAs(stage, `seeker-${seat + 1}-${index + 1}`, life)
		lived.push(before)
	}
}

/** Times of the acts, and the end of all of them at once. */
function createActClock(actsMs: number) {
	const ended = Promise.withResolvers<void>()
	let beganAt = 0
	let isOver = false
	return {
		begin: () => {
			beganAt = performance.now()
			void pause(actsMs).then(() => {
				isOver = true
				ended.resolve()
			})
		},
		over: ended.promise,
		isOver: () => isOver,
		until: async (atMs: number): Promise<boolean> => {
			const wait = beganAt + atMs - performance.now()
			if (wait > 0) await Promise.race([pause(Math.min(wait, actsMs)), ended.promise])
			return !isOver
		},
	}
}

function at<T>(items: readonly T[], index: number): T {
	const item = items[index]
	if (item === undefined) throw new Error(`there is no number ${index}`)
	return item
}
