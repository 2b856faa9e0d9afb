import { startChild } from '../measure/child.ts'
import { createCpuMeter } from '../measure/cpu-time.ts'
import { benchProgramme, openMint } from '../measure/mint.ts'
import { generatorCore, serverCore } from '../measure/processors.ts'
import { startSubject } from '../measure/subject.ts'
import type { OffersPlan, Rounds } from './people-who-match.ts'

export type OffersOptions = { readonly listeners: number; readonly seconds: number; readonly tell: (what: string) => void }
/** A round: a person asks, a listener who is ready is offered them, accepts, and ends the talk. Milliseconds from "ready" to the offer. */
export type Offers = {
	readonly listeners: number
	/** As fast as it goes. */
	readonly atOnce: Rounds & { readonly perSecond: number; readonly cpuMicros: Readonly<Record<string, number | null>> }
	/** One listener after the other, so that nobody waits for anybody else. */
	readonly calm: Rounds
	/** People who were offered to two at the same time. */
	readonly doubled: number
}
/** For each listener so many who ask, so that somebody always waits. */
const seekersForEach = 3
const calmRounds = 200

export async function runOffers({ listeners, seconds, tell }: OffersOptions): Promise<Offers> {
	tell('starting a server with PostgreSQL and Redis')
	await using subject = await startSubject({ nodes: 1, store: 'external', cores: serverCore })
	const [node] = subject.nodes
	if (!node) throw new Error('the node is missing')
	await using mint = openMint(subject.databaseUrl)
	const plan: OffersPlan = {
		...{ programmeId: benchProgramme, seekerPort: node.ports.seeker, listenerPort: node.ports.listener },
		...{ seekers: await mint.seekers(listeners * seekersForEach), listeners: await mint.staff('listener', listeners) },
	}
	await using people = await startChild({ file: 'bench/src/match/people-who-match.ts', cores: generatorCore })
	tell(`${plan.seekers.length} people ask, ${listeners} listeners answer`)
	await people.ask('connect', plan)
	const calm = await people.ask<Rounds>('calm', calmRounds)
	await people.ask('begin')
	const read = createCpuMeter(subject.cpu)
	const before = read()
	const atOnce = await people.ask<Rounds>('run', seconds)
	const after = read()
	const cpuMicros = Object.fromEntries(
		Object.entries(after).map(([group, now]) => [
			group,
			now === null ? null : (now - (before[group] ?? 0)) / 1_000 / Math.max(1, atOnce.rounds),
		]),
	)
	return { listeners, calm, atOnce: { ...atOnce, perSecond: atOnce.rounds / seconds, cpuMicros }, doubled: atOnce.doubled + calm.doubled }
}

export function describeOffers({ listeners, atOnce, calm, doubled }: Offers): string[] {
	const ms = ({ p50, p99 }: Rounds) => `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms from ready to the offer`
	const cpu = Object.entries(atOnce.cpuMicros).map(([group, micros]) => `${group} ${micros === null ? '?' : micros.toFixed(0)}`)
	return [
		`${listeners} listeners at once: ${atOnce.perSecond.toFixed(0)} offers a second, ${ms(atOnce)}; µs a whole round: ${cpu.join(', ')}`,
		`one after the other: ${ms(calm)}`,
		`offered to two at once: ${doubled}`,
	]
}
