import { execFileSync } from 'node:child_process'
import { availableParallelism, cpus, release, totalmem } from 'node:os'
import { inspect } from 'node:util'
import { board } from './board/board.ts'
import { boardScreen } from './board-screen/board-screen.ts'
import { idle } from './idle/idle.ts'
import { match } from './match/match.ts'
import { WrongUse } from './measure/arguments.ts'
import type { Bench } from './measure/bench.ts'
import { overload } from './overload/overload.ts'
import { page } from './page/page.ts'
import { peer } from './peer/peer.ts'
import { relay } from './relay/relay.ts'
import { saveRun } from './report/saved-run.ts'
import { writeReport } from './report/write-report.ts'
import { slow } from './slow/slow.ts'
import { storm } from './storm/storm.ts'

/** Every bench by its name. A new one is added here and nowhere else. */
const benches: Readonly<Record<string, Bench>> = {
	relay,
	idle,
	board,
	'board-screen': boardScreen,
	match,
	peer,
	page,
	storm,
	overload,
	slow,
}

const usage = (): string => `Measures Akin against a named baseline that runs at the same time.

  npm run bench -- NAME [options] [--json]

${Object.entries(benches)
	.map(([name, { what }]) => `  ${name.padEnd(12)} ${what}`)
	.join('\n')}

  npm run bench -- NAME --help   its options
  --json                         the result as one line of JSON
  --save NAME                    keeps it as docs/performance/NAME.json
  npm run bench -- report        writes everything kept into docs/performance.md and draws its charts

What came out, and how to read it: docs/performance.md.
`
const usageOf = (name: string, { what, options }: Bench): string =>
	`npm run bench -- ${name} [options] [--json]: ${what}\n\n${options.map((option) => `  ${option}`).join('\n')}\n`

const say = (line: string): void => void process.stderr.write(`${line}\n`)

async function main([name = '', ...args]: readonly string[]): Promise<void> {
	const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
	if (name === '--help' || name === '-h') return console.log(usage())
	if (name === 'report') return console.log(writeReport().join('\n'))
	if (!bench) throw new WrongUse(`${name === '' ? 'Which bench?' : `There is no bench "${name}".`}\n\n${usage()}`)
	if (args.includes('--help')) return console.log(usageOf(name, bench))
	const { isJson, saveAs, others } = ownOptions(args)
	const start = performance.now()
	const tell = (what: string) => say(`${((performance.now() - start) / 1_000).toFixed(1).padStart(7)} s  ${what}`)
	const { report, lines, isValid } = await bench.run(others, tell)
	const run = { bench: name, args: others, ...circumstances(), lines, report }
	if (isJson) console.log(JSON.stringify(run))
	else for (const line of lines) console.log(line)
	if (saveAs !== null && isValid) saveRun(saveAs, run)
	process.exitCode = isValid ? 0 : 1
}

/** The options of every bench, and what is left for this one. */
function ownOptions(args: readonly string[]) {
	const saveAt = args.indexOf('--save')
	const saveAs = saveAt === -1 ? null : (args[saveAt + 1] ?? '')
	const others = args.filter((one, at) => one !== '--json' && (saveAt === -1 || (at !== saveAt && at !== saveAt + 1)))
	if (saveAs === '') throw new WrongUse('--save needs a name.')
	return { isJson: args.includes('--json'), saveAs, others }
}

/** Where and when a figure was made: without these it means nothing. */
function circumstances() {
	const git = (...args: string[]) =>
		execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
	const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`
	const system = `${process.platform} ${release()}, Node ${process.version}`
	try {
		const commit =
			git('rev-parse', '--short', 'HEAD') +
			(git('status', '--porcelain', '--untracked-files=no', '--', ':/', ':(exclude,top)docs') === '' ? '' : ' and changes')
		return { at: new Date().toISOString(), machine, system, commit }
	} catch {
		return { at: new Date().toISOString(), machine, system, commit: null }
	}
}

main(process.argv.slice(2)).catch((error: unknown) => {
	const isUse = error instanceof WrongUse
	say(error instanceof Error ? (isUse ? error.message : inspect(error)) : String(error))
	process.exitCode = isUse ? 2 : 1
})
