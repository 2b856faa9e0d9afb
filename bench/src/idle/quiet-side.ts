import { setTimeout as pause } from 'node:timers/promises'
import type { Child } from '../measure/child.ts'
import type { CpuReading } from '../measure/cpu-time.ts'
import { memoryOf } from '../measure/memory.ts'
import type { CrowdPlan, Gathered } from './crowd.ts'

/** One of the two servers and the process whose sockets are quiet. */
export type QuietSide = {
	readonly server: Child
	readonly crowd: Child
	/** Nanoseconds of its server processes so far, by kind. */
	readonly readCpu: () => CpuReading
	readonly bindTo: (cores: string | null) => void
	/** The next so many who connect. */
	readonly plan: (count: number) => CrowdPlan
}
/** `cpuMicros`: what one who connects costs, by kind of process. */
export type Gathering = Gathered & { readonly cpuMicros: CpuReading }
/** Bytes. */
export type Weight = { readonly rss: number; readonly pss: number; readonly heap: number; readonly external: number }

const settleMs = 1_500

const sumOf = (reading: CpuReading): number | null =>
	Object.values(reading).reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)

/** Connects so many more, and counts what that cost the server for each. */
export async function gather(side: QuietSide, count: number): Promise<Gathering> {
	const before = side.readCpu()
	const gathered = await side.crowd.ask<Gathered>('gather', side.plan(count))
	const after = side.readCpu()
	const each = (group: string): number | null => {
		const [from, to] = [before[group] ?? null, after[group] ?? null]
		return from === null || to === null ? null : (to - from) / gathered.connected / 1_000
	}
	return { ...gathered, cpuMicros: Object.fromEntries(Object.keys(after).map((group) => [group, each(group)])) }
}

/** What the server process holds, once it has thrown away what it no longer needs. */
export async function weigh({ server }: QuietSide): Promise<Weight> {
	await server.ask('tidy')
	await pause(settleMs)
	const { rss, heapUsed, external } = await server.ask<NodeJS.MemoryUsage>('tidy')
	const memory = memoryOf(server.pid)
	return { rss: memory?.rssBytes ?? rss, pss: memory?.pssBytes ?? Number.NaN, heap: heapUsed, external }
}

/** Percent of one processor that its server processes use. */
export async function idleShare({ readCpu }: QuietSide, seconds: number): Promise<number | null> {
	const before = sumOf(readCpu())
	await pause(seconds * 1_000)
	const after = sumOf(readCpu())
	return before === null || after === null ? null : (after - before) / seconds / 1e7
}
