import { setTimeout as pause } from 'node:timers/promises'
import { startChild } from '../measure/child.ts'
import { benchProgramme, openMint } from '../measure/mint.ts'
import { generatorCore, serverCore } from '../measure/processors.ts'
import { type Figure, figure } from '../measure/statistics.ts'
import { startSubject } from '../measure/subject.ts'
import type { AkinPlan } from '../relay/akin-pairs.ts'
import type { Look, Settled } from './crowd.ts'

export type OverloadOptions = {
	readonly pairs: number
	readonly windows: number
	readonly windowMs: number
	/** How many times what it can take is offered. */
	readonly times: number
	/** Whether people wait as the product's client does, or send whatever they are told. */
	readonly manners: boolean
	readonly nodeArgs: readonly string[]
	readonly settings?: Readonly<Record<string, string>>
	readonly tell: (what: string) => void
}
/** Rates are messages a second. Each window of overload stands beside the window of peak just before it. */
export type OverloadResult = {
	readonly manners: boolean
	readonly accepted: number
	/** Acknowledged, and not in the database or there twice. */
	readonly lost: number
	readonly doubled: number
	readonly unanswered: number
	readonly times: number
	readonly people: number
	readonly peak: Figure
	readonly offered: Figure
	readonly goodput: Figure
	/** Goodput in overload as a part of the peak. */
	readonly ratio: Figure
	readonly refused: Readonly<Record<string, number>>
	/** Milliseconds from sending to the refusal, at worst one in a hundred. */
	readonly refusedP99: Figure | null
	readonly acceptedP99: Figure
	readonly withoutTime: number
	/** How late the generator was, at worst, in milliseconds. */
	readonly lagMost: number
}

/** Under way in all while the peak is measured: the server never waits for the generator, and has no reason to refuse any. */
const inFlight = 200
const warmUpMs = 3_000
const settleMs = 500

/** Measures what a server can take, then offers it several times as much, and so on in turn. */
export async function runOverload({
	pairs,
	windows,
	windowMs,
	times,
	manners,
	nodeArgs,
	settings = {},
	tell,
}: OverloadOptions): Promise<OverloadResult> {
	await using opened = new AsyncDisposableStack()
	tell('starting a server on one processor')
	const subject = opened.use(await startSubject({ nodes: 1, store: 'external', cores: serverCore, nodeArgs, settings }))
	const [node] = subject.nodes
	if (!node) throw new Error('the node is missing')
	const mint = opened.use(openMint(subject.databaseUrl))
	const crowd = opened.use(await startChild({ file: 'bench/src/overload/crowd.ts', cores: generatorCore }))
	const plan: AkinPlan = {
		...{ kind: 'akin', programmeId: benchProgramme, seekers: await mint.seekers(pairs), listeners: await mint.staff('listener', pairs) },
		...{ seekerPort: node.ports.seeker, listenerPort: node.ports.listener },
	}
	const people = await crowd.ask<number>('connect', plan)

	const window = async (question: string, given: unknown): Promise<Look> => {
		await crowd.ask(question, given)
		await pause(settleMs)
		await crowd.ask('look')
		await pause(windowMs)
		const seen = await crowd.ask<Look>('look')
		await crowd.ask('rest')
		await crowd.ask('look')
		return seen
	}
	tell(`${people} people; warming up`)
	await crowd.ask('closedLoop', { inFlight })
	await pause(warmUpMs)
	await crowd.ask('rest')

	const perSecond = (count: number) => (count * 1_000) / windowMs
	const rounds: { readonly peak: Look; readonly over: Look }[] = []
	for (let number = 1; number <= windows; number++) {
		const peak = await window('closedLoop', { inFlight })
		const over = await window('openLoop', { perSecond: perSecond(peak.accepted) * times, manners })
		rounds.push({ peak, over })
		tell(`window ${number} of ${windows}: ${perSecond(peak.accepted).toFixed(0)} a second, then ${perSecond(over.accepted).toFixed(0)}`)
	}
	const { acknowledged, unanswered } = await crowd.ask<Settled>('settle')
	const stored = await mint.database.query<{ id: string }>(
		{ name: 'bench-stored', text: 'select client_id as id from entry where client_id is not null' },
		[],
	)
	const ids = new Set(stored.map(({ id }) => id))
	const overs = rounds.map(({ over }) => over)
	const refusedP99 = overs.flatMap(({ refusedP99 }) => refusedP99 ?? [])
	return {
		...{ times, manners, people, unanswered, accepted: acknowledged.length },
		lost: acknowledged.filter((id) => !ids.has(id)).length,
		doubled: stored.length - ids.size,
		peak: figure(rounds.map(({ peak }) => perSecond(peak.accepted))),
		offered: figure(overs.map(({ offered }) => perSecond(offered))),
		goodput: figure(overs.map(({ accepted }) => perSecond(accepted))),
		ratio: figure(rounds.map(({ peak, over }) => over.accepted / peak.accepted)),
		refused: sum(overs.map(({ refused }) => refused)),
		refusedP99: refusedP99.length === 0 ? null : figure(refusedP99),
		acceptedP99: figure(overs.map(({ acceptedP99 }) => acceptedP99 ?? Number.NaN)),
		withoutTime: overs.reduce((total, { withoutTime }) => total + withoutTime, 0),
		lagMost: Math.max(...overs.map(({ lagMost }) => lagMost)),
	}
}

function sum(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
	const total: Record<string, number> = {}
	for (const each of counts) for (const [code, count] of Object.entries(each)) total[code] = (total[code] ?? 0) + count
	return total
}
