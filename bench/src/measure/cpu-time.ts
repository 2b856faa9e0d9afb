import { readdirSync, readFileSync } from 'node:fs'

export const canReadCpuTime = process.platform === 'linux'

/** Processor time so far in nanoseconds, threads included; null when there is no such process, or no way to know. */
export function cpuNanoseconds(pid: number): number | null {
	try {
		let sum = 0
		for (const task of readdirSync(`/proc/${pid}/task`)) {
			try {
				sum += Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ', 1)[0])
			} catch {
				// A thread that has just ended.
			}
		}
		return sum
	} catch {
		return null
	}
}

/** The processes below one, however deep. */
export function descendantsOf(pid: number): number[] {
	const children = new Map<number, number[]>()
	for (const name of readdirSync('/proc')) {
		if (!/^\d+$/.test(name)) continue
		const parent = parentOf(Number(name))
		if (parent === null) continue
		const known = children.get(parent)
		if (known) known.push(Number(name))
		else children.set(parent, [Number(name)])
	}
	const below = (one: number): number[] => (children.get(one) ?? []).flatMap((child) => [child, ...below(child)])
	return below(pid)
}

export const treeOf = (pid: number): number[] => [pid, ...descendantsOf(pid)]

function parentOf(pid: number): number | null {
	try {
		// The name stands in brackets and may hold anything: what counts begins behind the last one.
		const [, , parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, ')').split(' ')
		return Number(parent)
	} catch {
		return null
	}
}

/** Processes counted together, for instance every backend of PostgreSQL. They are listed anew each time: backends come and go. */
export type CpuGroups = Readonly<Record<string, () => readonly number[]>>
/** Nanoseconds so far by group, null where it cannot be known. Never runs backwards, though processes end. */
export type CpuReading = Readonly<Record<string, number | null>>

/** Adds up what groups of processes have used since it was made. */
export function createCpuMeter(groups: CpuGroups): () => CpuReading {
	const lastOf = new Map<number, number>()
	const sums = new Map(Object.keys(groups).map((name) => [name, 0]))
	let isFirst = true
	return () => {
		const reading: Record<string, number | null> = {}
		for (const [name, list] of Object.entries(groups)) {
			let sum = sums.get(name) ?? 0
			for (const pid of canReadCpuTime ? list() : []) {
				const now = cpuNanoseconds(pid)
				if (now === null) continue
				// A process that came after the first reading counts from its beginning.
				sum += now - (lastOf.get(pid) ?? (isFirst ? now : 0))
				lastOf.set(pid, now)
			}
			sums.set(name, sum)
			reading[name] = canReadCpuTime ? sum : null
		}
		isFirst = false
		return reading
	}
}
