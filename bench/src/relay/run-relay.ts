import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startPrivateRedis } from '@akin/chat-server/adapters/embedded/start-private-redis'
import { startBaseline } from '../measure/baseline.ts'
import { benchProgramme, openMint } from '../measure/mint.ts'
import { allCores, bind, serverCore } from '../measure/processors.ts'
import { type Store, type Subject, startSubject } from '../measure/subject.ts'
import type { Settled } from './generator.ts'
import { missingEntries } from './missing-entries.ts'
import { createParty, type Party, type Window } from './party.ts'

export type RelayOptions = {
	readonly pairs: number
	readonly nodes: 1 | 2
	readonly store: Store
	readonly windows: number
	readonly windowMs: number
	/** Before the first window of each phase; a second more in the open loop, where code is compiled more slowly. */
	readonly warmUpMs: number
	/** Messages a second in the open loop. */
	readonly rate: number
	/** Measures the baseline against itself: the error of the harness. */
	readonly aa: boolean
	/** For the server under test, for instance `--cpu-prof`. */
	readonly nodeArgs: readonly string[]
	readonly tell: (what: string) => void
}

/** Both parties in one window. */
export type Round = { readonly subject: Window; readonly baseline: Window }
export type RelayResult = {
	/** Both at once on one processor, each as fast as it can. */
	readonly saturated: readonly Round[]
	/** One after the other, each with the whole machine. */
	readonly alone: readonly Round[]
	/** Both at once, so many messages a second each. */
	readonly paced: readonly Round[]
	readonly subject: Settled
	readonly baseline: Settled
	/** Acknowledged entries that do not stand in the database, or stand twice; null without a database. */
	readonly missing: number | null
}

const pacedWarmUpExtraMs = 1_000

/** Runs all phases. @throws when a server or a generator ends before its time */
export async function runRelay(options: RelayOptions): Promise<RelayResult> {
	const { windows, windowMs, warmUpMs, rate, tell } = options
	await using opened = new AsyncDisposableStack()
	tell('starting servers, one processor for both')
	const { baseline, subject, server } = await openParties(options, opened)
	const both = [subject, baseline]
	const each = <T>(act: (party: Party) => Promise<T>) => Promise.all(both.map(act))

	const measure = async (): Promise<Round[]> => {
		await each((party) => party.window())
		const rounds: Round[] = []
		for (let window = 0; window < windows; window++) {
			await pause(windowMs)
			const [one, other] = await each((party) => party.window())
			if (one && other) rounds.push({ subject: one, baseline: other })
		}
		return rounds
	}

	tell('as fast as they can, at the same time')
	await each((party) => party.closedLoop())
	await pause(warmUpMs)
	const saturated = await measure()
	await each((party) => party.settle())

	tell(`${rate} messages a second each, at the same time`)
	await each((party) => party.openLoop(rate))
	await pause(warmUpMs + pacedWarmUpExtraMs)
	const paced = await measure()
	await each((party) => party.settle())

	tell('as fast as they can, in turns, with the whole machine')
	for (const party of both) {
		party.bindServers(allCores)
		bind([party.generator.pid], allCores)
	}
	const alone = await inTurns(subject, baseline, Math.ceil(windows / 2), { windowMs, warmUpMs: warmUpMs / 3 })

	const [subjectEnd, baselineEnd] = await each((party) => party.settle())
	if (!subjectEnd || !baselineEnd) throw new Error('a party is missing')
	const missing = server && (await missingEntries(server.databaseUrl, subjectEnd.acknowledged))
	return { saturated, paced, alone, subject: subjectEnd, baseline: baselineEnd, missing }
}

async function inTurns(
	subject: Party,
	baseline: Party,
	rounds: number,
	{ windowMs, warmUpMs }: Pick<RelayOptions, 'windowMs' | 'warmUpMs'>,
): Promise<Round[]> {
	const turn = async (party: Party): Promise<Window> => {
		await party.closedLoop()
		await pause(warmUpMs)
		await party.window()
		await pause(windowMs)
		const window = await party.window()
		await party.settle()
		return window
	}
	const measured: Round[] = []
	for (let round = 0; round < rounds; round++) measured.push({ subject: await turn(subject), baseline: await turn(baseline) })
	return measured
}

async function openParties(options: RelayOptions, opened: AsyncDisposableStack) {
	const { aa } = options
	if (aa) return { subject: await bareParty(options, opened), baseline: await bareParty(options, opened), server: null }
	const server = opened.use(await startSubject({ ...options, cores: serverCore }))
	return { subject: await akinParty(options, server, opened), baseline: await bareParty(options, opened), server }
}

/** With two nodes every pair is split between them. */
async function akinParty({ pairs, nodes }: RelayOptions, server: Subject, opened: AsyncDisposableStack): Promise<Party> {
	await using mint = openMint(server.databaseUrl)
	const [seekers, listeners] = await Promise.all([mint.seekers(pairs), mint.staff('listener', pairs)])
	const [first, last] = [server.nodes[0], server.nodes[nodes - 1]]
	if (!first || !last) throw new Error('a node is missing')
	const ports = { seekerPort: first.ports.seeker, listenerPort: last.ports.listener }
	const plan = { kind: 'akin', programmeId: benchProgramme, seekers, listeners, ...ports } as const
	try {
		return opened.use(await createParty(plan, server.cpu, server.bindTo))
	} catch (error) {
		const printed = server.nodes.map(({ child }) => child.printed()).join('\n')
		throw new Error(`The pairs did not come together. The servers printed:\n${printed}`, { cause: error })
	}
}

async function bareParty({ pairs, nodes }: RelayOptions, opened: AsyncDisposableStack): Promise<Party> {
	const env: Record<string, string> = {}
	const pids: number[] = []
	if (nodes > 1) {
		const dir = mkdtempSync(join(tmpdir(), 'akin-bench-redis-'))
		opened.defer(() => rmSync(dir, { recursive: true, force: true }))
		const redis = opened.use(await startPrivateRedis({ dir }))
		bind([redis.pid], serverCore)
		env.REDIS_URL = redis.url
		pids.push(redis.pid)
	}
	const servers = [opened.use(await startBaseline({ name: 'bare-relay', cores: serverCore, env }))]
	if (nodes > 1) servers.push(opened.use(await startBaseline({ name: 'bare-relay', cores: serverCore, env })))
	const [first, last] = [servers[0], servers[nodes - 1]]
	if (!first || !last) throw new Error('a node is missing')
	const serverPids = servers.map(({ child }) => child.pid)
	const plan = { kind: 'bare', pairs, ports: [first.port, last.port] } as const
	const cpu = { server: () => serverPids, ...(pids.length > 0 && { redis: () => pids }) }
	return opened.use(await createParty(plan, cpu, (cores) => bind([...serverPids, ...pids], cores)))
}
