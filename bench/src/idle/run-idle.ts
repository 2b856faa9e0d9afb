import { setTimeout as pause } from 'node:timers/promises'
import { startBaseline } from '../measure/baseline.ts'
import { startChild } from '../measure/child.ts'
import { type CpuReading, createCpuMeter } from '../measure/cpu-time.ts'
import { benchProgramme, openMint } from '../measure/mint.ts'
import { allCores, bind, generatorCore, serverCore } from '../measure/processors.ts'
import { startSubject } from '../measure/subject.ts'
import type { Settled } from '../relay/generator.ts'
import { createParty } from '../relay/party.ts'
import type { Round } from '../relay/run-relay.ts'
import { type Gathering, gather, idleShare, type QuietSide, type Weight, weigh } from './quiet-side.ts'

export type IdleOptions = {
	readonly sockets: number
	/** People who talk while the others are idle. */
	readonly pairs: number
	readonly rate: number
	readonly windows: number
	readonly windowMs: number
	/** For the server under test, for instance `--max-semi-space-size=64`. */
	readonly nodeArgs: readonly string[]
	readonly tell: (what: string) => void
}
/** What one of the two came to. Bytes and microseconds are for each socket. */
export type Crowd = {
	readonly rssBytes: number | null
	readonly pssBytes: number | null
	readonly heapBytes: number
	/** All that Node holds outside the heap, for instance buffers. */
	readonly externalBytes: number
	/** Processor time of all its server processes to connect one, while the other connects its own on the same processor. */
	readonly connectCpuMicros: CpuReading
	/** With the whole machine for itself. */
	readonly connectsPerSecond: number
	readonly refusedFirst: number
	/** Share of one processor, in percent, while nobody says anything. */
	readonly idleCpuPercent: number | null
	/** Sockets that were gone in the end. */
	readonly gone: number
}
export type IdleResult = {
	readonly subject: Crowd
	readonly baseline: Crowd
	readonly paced: readonly Round[]
	readonly talk: { readonly subject: Settled; readonly baseline: Settled }
}
const atOnce = 64
const idleSeconds = 10
const warmUpMs = 4_000
const settleMs = 1_500

export async function runIdle(options: IdleOptions): Promise<IdleResult> {
	const { sockets, pairs, rate, windows, windowMs, nodeArgs, tell } = options
	await using opened = new AsyncDisposableStack()
	tell('starting servers, one processor for both')
	const subject = opened.use(await startSubject({ nodes: 1, store: 'external', cores: serverCore, nodeArgs }))
	const baseline = opened.use(await startBaseline({ name: 'bare-relay', cores: serverCore }))
	const [node] = subject.nodes
	if (!node) throw new Error('the node is missing')
	const mint = opened.use(openMint(subject.databaseUrl))
	tell(`making ${sockets} people`)
	const [tickets, talkers, listeners] = [await mint.seekers(sockets), await mint.seekers(pairs), await mint.staff('listener', pairs)]

	const unused = tickets.values()
	const crowd = async () => opened.use(await startChild({ file: 'bench/src/idle/crowd.ts', cores: generatorCore }))
	const sides: readonly [QuietSide, QuietSide] = [
		{
			...{ server: node.child, crowd: await crowd(), readCpu: createCpuMeter(subject.cpu), bindTo: subject.bindTo },
			plan: (count) => ({
				kind: 'akin',
				port: node.ports.seeker,
				atOnce,
				tickets: Array.from({ length: count }, () => unused.next().value ?? ''),
			}),
		},
		{
			...{ server: baseline.child, crowd: await crowd(), readCpu: createCpuMeter({ server: () => [baseline.child.pid] }) },
			bindTo: (cores) => bind([baseline.child.pid], cores),
			plan: (count) => ({ kind: 'bare', port: baseline.port, atOnce, count }),
		},
	]
	const each = <T>(act: (side: QuietSide) => Promise<T>) => Promise.all([act(sides[0]), act(sides[1])])

	const empty = await each(weigh)
	tell('connecting half of them, both servers at the same time')
	const together = await each((side) => gather(side, sockets >> 1))
	tell('connecting the other half, in turns, with the whole machine')
	const alone: Gathering[] = []
	for (const side of sides) {
		for (const cores of [allCores, serverCore]) {
			side.bindTo(cores)
			if (cores === serverCore) continue
			bind([side.crowd.pid], allCores)
			alone.push(await gather(side, sockets - (sockets >> 1)))
			bind([side.crowd.pid], generatorCore)
		}
	}
	await pause(settleMs)
	const full = await each(weigh)
	tell('nobody says anything')
	const idleCpu = await each((side) => idleShare(side, idleSeconds))

	tell(`${rate} messages a second beside them`)
	const subjectPlan = { kind: 'akin', programmeId: benchProgramme, seekers: talkers, listeners } as const
	const ports = { seekerPort: node.ports.seeker, listenerPort: node.ports.listener }
	const talking = [
		opened.use(await createParty({ ...subjectPlan, ...ports }, subject.cpu, () => {})),
		opened.use(
			await createParty({ kind: 'bare', pairs, ports: [baseline.port, baseline.port] }, { server: () => [baseline.child.pid] }, () => {}),
		),
	] as const
	await Promise.all(talking.map((party) => party.openLoop(rate)))
	await pause(warmUpMs)
	await Promise.all(talking.map((party) => party.window()))
	const paced: Round[] = []
	for (let window = 0; window < windows; window++) {
		await pause(windowMs)
		const [one, other] = await Promise.all([talking[0].window(), talking[1].window()])
		paced.push({ subject: one, baseline: other })
	}
	const [subjectTalk, baselineTalk] = await Promise.all([talking[0].settle(), talking[1].settle()])
	const here = await each((side) => side.crowd.ask<number>('here'))

	const crowdOf = (at: 0 | 1): Crowd => {
		const [before, after] = [empty[at], full[at]]
		const per = (name: keyof Weight) => (after[name] - before[name]) / sockets
		return {
			...{ rssBytes: orNull(per('rss')), pssBytes: orNull(per('pss')), heapBytes: per('heap'), externalBytes: per('external') },
			connectCpuMicros: together[at].cpuMicros,
			connectsPerSecond: (alone[at]?.connected ?? 0) / (alone[at]?.seconds ?? 1),
			refusedFirst: together[at].refusedFirst + (alone[at]?.refusedFirst ?? 0),
			idleCpuPercent: idleCpu[at],
			gone: sockets - here[at],
		}
	}
	return { subject: crowdOf(0), baseline: crowdOf(1), paced, talk: { subject: subjectTalk, baseline: baselineTalk } }
}

const orNull = (number: number): number | null => (Number.isNaN(number) ? null : number)
