import { type Child, startChild } from '../measure/child.ts'
import { type CpuGroups, type CpuReading, createCpuMeter } from '../measure/cpu-time.ts'
import { type Cores, generatorCore } from '../measure/processors.ts'
import type { XmppPlan } from '../peer/xmpp-generator.ts'
import type { Look, Plan, Settled } from './generator.ts'

/** One of the two that are compared: its servers and the process that makes its load. */
export type Party = AsyncDisposable & {
	readonly pairs: number
	readonly generator: Child
	closedLoop(): Promise<void>
	openLoop(perSecond: number): Promise<void>
	settle(): Promise<Settled>
	/** What happened since the last window began; begins the next. */
	window(): Promise<Window>
	bindServers(cores: Cores): void
}
/** What one party did in one window. */
export type Window = Look & {
	readonly seconds: number
	/** Microseconds of processor time for each message that arrived, by kind of process; null where it cannot be known. */
	readonly cpuMicros: CpuReading
	readonly perSecond: number
}

/** Connects the pairs. `cpu` names the processes whose time is counted, `file` the generator that knows such a plan. */
export async function createParty(
	plan: Plan | XmppPlan,
	cpu: CpuGroups,
	bindServers: (cores: Cores) => void,
	file = 'bench/src/relay/generator.ts',
): Promise<Party> {
	const generator = await startChild({ file, cores: generatorCore })
	const readCpu = createCpuMeter(cpu)
	let before = { at: performance.now(), cpu: readCpu() }
	try {
		const pairs = await generator.ask<number>('connect', plan)
		return {
			pairs,
			generator,
			bindServers,
			closedLoop: () => generator.ask('closedLoop'),
			openLoop: (perSecond) => generator.ask('openLoop', perSecond),
			settle: () => generator.ask('settle'),
			async window() {
				const now = { at: performance.now(), cpu: readCpu() }
				const seen = await generator.ask<Look>('look')
				const seconds = (now.at - before.at) / 1_000
				const cpuMicros = perMessage(before.cpu, now.cpu, seen.arrived)
				before = now
				return { ...seen, seconds, cpuMicros, perSecond: seen.arrived / seconds }
			},
			[Symbol.asyncDispose]: () => generator.stop(),
		}
	} catch (error) {
		await generator.stop()
		throw error
	}
}

function perMessage(before: CpuReading, now: CpuReading, messages: number): CpuReading {
	return Object.fromEntries(
		Object.entries(now).map(([group, nanoseconds]) => {
			const earlier = before[group]
			if (nanoseconds === null || earlier === null || earlier === undefined || messages === 0) return [group, null]
			return [group, (nanoseconds - earlier) / messages / 1_000]
		}),
	)
}

/** All kinds of processes together, or only those named; null where it cannot be known. */
export function cpuOf({ cpuMicros }: Window, groups: readonly string[] = Object.keys(cpuMicros)): number | null {
	const parts = groups.map((group) => cpuMicros[group] ?? null)
	return parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0)
}
