import { readFileSync } from 'node:fs'

export type Memory = { readonly rssBytes: number; readonly pssBytes: number }

/** What a process holds in memory: all of it, and with shared pages split among those who share them. Null where /proc does not tell. */
export function memoryOf(pid: number): Memory | null {
	try {
		const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
		const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? Number.NaN)
		return { rssBytes: kilobytes('Rss') * 1_024, pssBytes: kilobytes('Pss') * 1_024 }
	} catch {
		return null
	}
}
