import { readOptions, WrongUse, wholeNumber } from './measure/arguments.ts'
import { runSimulation } from './simulate/run-simulation.ts'
import type { Tally } from './simulate/tally.ts'

const usage = `Plays days of arrivals and shifts through the queue's real rules, and says who waited how long and whether it was fair.

  npm run simulate -- --arrivals PER_DAY --listeners N [--days D] [--seed S] [--nodes N] [--json]

  --arrivals PER_DAY  people who ask to talk in a day, 2000000 at most
  --listeners N       listeners on shift in the busiest hour
  --days D            how many days, one after the other (default 1, at most 31)
  --seed S            the same number gives the same days (default 1)
  --nodes N           servers; each matches for the listeners connected to it (default 8)
  --json              the result as one line of JSON

Ends with 1 when somebody was passed over for longer than the policy allows, or waited while a listener for them was free.
`

function main(): void {
	const values = readOptions(process.argv.slice(2), {
		...{ arrivals: { type: 'string' }, listeners: { type: 'string' }, days: { type: 'string' }, seed: { type: 'string' } },
		...{ nodes: { type: 'string' }, json: { type: 'boolean', default: false } },
	})
	if (values.arrivals === undefined || values.listeners === undefined) throw new WrongUse('--arrivals and --listeners are needed.')
	const options = {
		arrivalsPerDay: wholeNumber('--arrivals', values.arrivals, 0, 1, 2_000_000),
		listeners: wholeNumber('--listeners', values.listeners, 0, 1, 200_000),
		days: wholeNumber('--days', values.days, 1, 1, 31),
		seed: wholeNumber('--seed', values.seed, 1, 0, 2 ** 31 - 1),
		nodes: wholeNumber('--nodes', values.nodes, 8, 1, 64),
	}
	const startedAt = performance.now()
	const onHour = (hour: number) => {
		if (hour % 6 === 0) process.stderr.write(`hour ${hour} of ${options.days * 24}\n`)
	}
	const tally = runSimulation({ ...options, onHour })
	const tookS = (performance.now() - startedAt) / 1_000
	if (values.json) console.log(JSON.stringify({ ...options, tookS: Number(tookS.toFixed(1)), ...tally }))
	else print(tally, tookS)
	process.exitCode = tally.violations.starved + tally.violations.idle === 0 ? 0 : 1
}

function print(tally: Tally, tookS: number): void {
	const percent = (part: number, whole = 1) => `${((100 * part) / Math.max(whole, Number.MIN_VALUE)).toFixed(1)} %`
	const time = (ms: number) => (ms < 90_000 ? `${(ms / 1_000).toFixed(1)} s` : `${(ms / 60_000).toFixed(1)} min`)
	const { waitMs, offers, estimate, overtaken, violations } = tally
	const said = estimate.inRange + estimate.shorter + estimate.longer
	const lines: [string, string][] = [
		['people', `${tally.arrivals}, ${tally.answered} answered, ${tally.abandoned} gave up (${percent(tally.abandoned, tally.arrivals)})`],
		['wait', `p50 ${time(waitMs.p50)}, p95 ${time(waitMs.p95)}, p99 ${time(waitMs.p99)}, longest ${time(waitMs.max)}`],
		['shared experience', percent(tally.sharedTopic)],
		['offers', `${offers.made}, ${offers.declined} passed on, ${offers.missed} missed, ${offers.setAway} times set away`],
		['utilisation', `${percent(tally.utilisation)}, ${tally.mostAtOnce} conversations at once`],
		[
			'estimate',
			`${percent(estimate.inRange, said)} in the range, ${percent(estimate.shorter, said)} shorter, ${percent(estimate.longer, said)} longer`,
		],
		['', `nothing said to ${percent(estimate.unknown, estimate.asked)} of ${estimate.asked} who were looked at`],
		['overtaken', `by ${overtaken.most} at most; ${time(overtaken.longestWaitMs)} had the one waited who was passed over last of all`],
		['violations', `${violations.starved} passed over for too long, ${violations.idle} waiting beside a free listener`],
		['took', `${tookS.toFixed(1)} s`],
	]
	for (const [name, value] of lines) console.log(`${name.padEnd(18)}  ${value}`)
}

try {
	main()
} catch (error) {
	if (!(error instanceof WrongUse)) throw error
	process.stderr.write(`${error.message}\n\n${usage}`)
	process.exitCode = 2
}
