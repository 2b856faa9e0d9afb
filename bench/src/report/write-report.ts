import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { charts } from './charts.ts'
import { goals } from './goals.ts'
import { resultsFolder, type SavedRun, savedRuns } from './saved-run.ts'

const page = join(resultsFolder, '../performance.md')

/** Writes what was saved into the page and draws the charts. Answers what was written. */
export function writeReport(): readonly string[] {
	const runs = savedRuns()
	mkdirSync(resultsFolder, { recursive: true })
	const drawn = charts(runs)
	for (const [file, svg] of drawn) writeFileSync(join(resultsFolder, file), svg)
	writeFileSync(page, withCharts(withGoals(withFigures(readFileSync(page, 'utf8'), runs), runs), drawn))
	return [page, ...[...drawn.keys()].map((file) => join(resultsFolder, file))]
}

/** The page with each `<!-- run NAME -->` … `<!-- end -->` filled with what that run came to. A run that was not saved leaves its place as it is. */
export function withFigures(markdown: string, runs: ReadonlyMap<string, SavedRun>): string {
	return markdown.replace(/<!-- run ([a-z0-9-]+) -->\n[\s\S]*?<!-- end -->/g, (whole, name: string) => {
		const run = runs.get(name)
		return run ? `<!-- run ${name} -->\n${describe(run)}\n<!-- end -->` : whole
	})
}

/** The table between `<!-- goals -->` and `<!-- end -->`. */
export function withGoals(markdown: string, runs: ReadonlyMap<string, SavedRun>): string {
	return markdown.replace(/<!-- goals -->\n[\s\S]*?<!-- end -->/g, () => `<!-- goals -->\n${goals(runs)}\n<!-- end -->`)
}

/** The picture between `<!-- chart FILE: what it shows -->` and `<!-- end -->`, where it was drawn. */
export function withCharts(markdown: string, drawn: ReadonlyMap<string, string>): string {
	return markdown.replace(/<!-- chart ([a-z0-9.-]+): ([^\n]*?) -->\n[\s\S]*?<!-- end -->/g, (whole, file: string, what: string) =>
		drawn.has(file) ? `<!-- chart ${file}: ${what} -->\n![${what}](performance/${file})\n<!-- end -->` : whole,
	)
}

function describe({ bench, args, at, machine, system, commit, lines }: SavedRun): string {
	const command = ['npm run bench --', bench, ...args].join(' ')
	const when = `${at.slice(0, 10)}, ${commit === null ? '' : `commit ${commit}, `}${machine}, ${system}`
	return [`\`${command}\` · ${when}`, '', '```', ...lines, '```'].join('\n')
}
