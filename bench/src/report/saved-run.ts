import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A run as `--save NAME` keeps it: what it came to, where and when, and the same for people. */
export type SavedRun = {
	readonly bench: string
	readonly args: readonly string[]
	readonly at: string
	readonly machine: string
	readonly system: string
	readonly commit: string | null
	/** As they were printed. */
	readonly lines: readonly string[]
	/** Differs by bench. */
	readonly report: unknown
}

export const resultsFolder = join(import.meta.dirname, '../../../docs/performance')

/** @throws RangeError when the name would leave the folder */
export function saveRun(name: string, run: SavedRun, folder = resultsFolder): void {
	if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) throw new RangeError('A name is lower-case letters, digits and hyphens.')
	mkdirSync(folder, { recursive: true })
	writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(run, null, '\t')}\n`)
}

/** All that were saved, by name. */
export function savedRuns(folder = resultsFolder): ReadonlyMap<string, SavedRun> {
	if (!existsSync(folder)) return new Map()
	const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
	return new Map(files.sort().map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8')) as SavedRun]))
}
