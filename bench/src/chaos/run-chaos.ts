import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openKeyFolder } from '@akin/chat-server/adapters/system/folder-key-vault'
import { disposeOnSignal } from '../servers/dispose-on-signal.ts'
import { checkHistory } from './checker/check-history.ts'
import { faultNamed, faults } from './faults/all-faults.ts'
import type { Violation } from './history.ts'
import { asLines } from './recorder.ts'
import { type ChaosResult, type RoundReport, reportOf, summarise } from './report.ts'
import { makeCast, openStores, roundPolicy } from './round/cast.ts'
import { runRound } from './round/run-round.ts'
import { type Schedule, scheduleOf } from './schedule/schedule.ts'
import { type ChaosWorld, startChaosWorld } from './world/chaos-world.ts'

export type ChaosOptions = {
	/** Of the first round; each further one has the next. */
	readonly seed: number
	/** Null: as many as fit. */
	readonly seeds: number | null
	readonly seconds: number
	readonly nodes: number
	/** By name; empty stands for all of them, null for none. */
	readonly faults: readonly string[] | null
	/** Let each fault last as long as it is meant to, one in each round. */
	readonly fullLength: boolean
	/** Folder for the histories of rounds; null keeps none. */
	readonly keep: string | null
	readonly say: (line: string) => void
}

/** Acts of one round when the number of seeds is not given, and the least there must be. */
const usualActsMs = 16_000
const leastActsMs = 5_000
/** What a round needs beside its acts: people arrive, the last fault heals, everybody becomes quiet. */
const aroundActsMs = 9_000
/** As busy as two cores carry next to the stores. */
const size = { seats: 22, listeners: 10, supervisors: 3, probes: 2 }

/** Runs one round after the other on the same servers and stores, and checks each. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
	const { say, nodes } = options
	const kinds = options.faults === null ? [] : options.faults.length === 0 ? faults : options.faults.map(faultNamed)
	const startedAt = performance.now()
	say(`starting PostgreSQL, Redis and ${nodes} servers`)
	const starting = startChaosWorld({ nodes, env: { AKIN_DEMO: '0' } })
	using _ = disposeOnSignal(starting)
	await using world = await starting
	await using sql = openStores(world.postgres.url)
	const vault = await openKeyFolder(world.keyDir)

	const planFor = (seed: number): Schedule =>
		scheduleOf({ seed, actsMs: actsMsOf(options, kinds), nodes, ...size, faults: kinds, fullLength: options.fullLength })
	const castFor = (seed: number) => makeCast(sql, { name: roundName(seed), ...size })

	const rounds: RoundReport[] = []
	let cast = castFor(options.seed)
	const isLast = () =>
		options.seeds === null ? performance.now() - startedAt > options.seconds * 1_000 - aroundActsMs : rounds.length >= options.seeds
	do {
		const seed = options.seed + rounds.length
		const schedule = planFor(seed)
		say(`seed ${seed}: ${schedule.faults.map(({ name }) => name).join(', ') || 'no fault'}`)
		const playing = await cast
		// In good time: servers read anew every few seconds who works for what.
		cast = castFor(seed + 1)
		const played = await runRound({ world, sql, vault, cast: playing, schedule, say: (line) => say(`  ${line}`) })
		const violations = [...checkHistory(played.history, played.database, limits), ...(await endedByThemselves(world, say))]
		const report = reportOf(seed, played, violations)
		rounds.push(report)
		if (options.keep !== null) await keepRound(options.keep, seed, played)
		say(`seed ${seed}: ${report.operations} operations, ${violations.length} violations`)
		for (const { promise, what, evidence } of violations.slice(0, 10)) say(`  ${promise} ${what} ${JSON.stringify(evidence)}`)
	} while (!isLast())
	await cast
	return summarise(rounds, { nodes, faults: kinds.map(({ name }) => name), tookMs: performance.now() - startedAt })
}

/** Every fault has healed, so every server should run. One that does not is started again for the next round. */
async function endedByThemselves({ nodes }: ChaosWorld, say: (line: string) => void): Promise<Violation[]> {
	const ended = nodes.filter((node) => !node.isRunning())
	for (const node of ended) {
		say(`${node.name} has ended by itself. It said last:\n${node.printed()}`)
		await node.start()
	}
	return ended.map(({ name, lastExit }) => ({
		promise: 'M5',
		what: 'A server ended by itself.',
		evidence: { node: name, code: lastExit()?.code ?? null, signal: lastExit()?.signal ?? null },
	}))
}

const limits = {
	offerTtlMs: roundPolicy.offerTtlMs,
	seekerGoneMs: roundPolicy.seekerGraceMs + roundPolicy.seekerPlaceKeptMs,
	listenerGraceMs: roundPolicy.listenerGraceMs,
	listenerRequeueMs: roundPolicy.listenerLostRequeueMs,
}

const roundName = (seed: number): string => `chaos-${seed < 0 ? 'm' : ''}${Math.abs(seed)}`

function actsMsOf({ seeds, seconds, fullLength }: ChaosOptions, kinds: readonly { readonly fullMs: number }[]): number {
	const longest = fullLength ? Math.max(...kinds.map(({ fullMs }) => fullMs)) + leastActsMs : leastActsMs
	return Math.max(
		longest,
		seeds === null ? Math.min(usualActsMs, seconds * 1_000 - aroundActsMs) : (seconds * 1_000) / seeds - aroundActsMs,
	)
}

async function keepRound(folder: string, seed: number, { history, database }: Awaited<ReturnType<typeof runRound>>): Promise<void> {
	await mkdir(folder, { recursive: true })
	await writeFile(join(folder, `seed-${seed}.jsonl`), asLines(history))
	await writeFile(join(folder, `seed-${seed}-database.json`), JSON.stringify(database, null, '\t'))
}
