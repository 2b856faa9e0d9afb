import { setTimeout as pause } from 'node:timers/promises'
import type { Child } from '../measure/child.ts'
import { type CpuGroups, createCpuMeter } from '../measure/cpu-time.ts'
import { memoryOf } from '../measure/memory.ts'
import type { CrowdPlan, Gathered } from './crowd.ts'

/** One of the two servers and the process whose sockets are quiet. */
export type QuietSide = {
	readonly server: Child
	readonly crowd: Child
	/** Nanoseconds of all its server processes so far. */
	readonly readCpu: () => number | null
	readonly bindTo: (cores: string | null) => void
	/** The next so many who connect. */
	readonly plan: (count: number) => CrowdPlan
}
export type Gathering = Gathered & { readonly cpuMicros: number | null }
/** Bytes. */
export type Weight = { readonly rss: number; readonly pss: number; readonly heap: number; readonly external: number }

const settleMs = 1_500

export function totalCpu(groups: CpuGroups): () => number | null {
	const read = createCpuMeter(groups)
	return () => Object.values(read()).reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
}

/** Connects so many more, and counts what that cost the server for each. */
export async function gather(side: QuietSide, count: number): Promise<Gathering> {
	const before = side.readCpu()
	const gathered = await side.crowd.ask<Gathered>('gather', side.plan(count))
	const after = side.readCpu()
	return { ...gathered, cpuMicros: before === null || after === null ? null : (after - before) / gathered.connected / 1_000 }
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
	const before = readCpu()
	await pause(seconds * 1_000)
	const after = readCpu()
	return before === null || after === null ? null : (after - before) / seconds / 1e7
}
