import { parseArgs } from 'node:util'
import { checkSchedules, describeFailure } from './simulation/check-schedules.ts'

const usage = `Plays schedules of the whole service on a virtual clock and checks the promises after each.

  npm run simulation -- [--seeds N] [--seed S] [--path P]

  --seeds N   how many schedules (default 20000, 1000000 at most)
  --seed S    where to begin; the same number gives the same schedules (default 1)
  --path P    only the schedule that a failure named, made small again
`

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { seeds: { type: 'string' }, seed: { type: 'string' }, path: { type: 'string' } } })
	const runs = wholeNumber(values.seeds ?? '20000', 1, 1_000_000)
	const seed = wholeNumber(values.seed ?? '1', -(2 ** 31), 2 ** 31 - 1)
	if (runs === null || seed === null) {
		process.stderr.write(usage)
		process.exitCode = 2
		return
	}
	const onPlayed = (schedules: number) => {
		if (schedules % 1_000 === 0) process.stderr.write(`${schedules} schedules\n`)
	}
	const { schedules, failure } = await checkSchedules({ runs, seed, onPlayed, ...(values.path === undefined ? {} : { path: values.path }) })
	console.log(failure === null ? `${schedules} schedules from seed ${seed}: every promise held` : describeFailure(failure))
	process.exitCode = failure === null ? 0 : 1
}

function wholeNumber(given: string, least: number, most: number): number | null {
	const number = Number(given)
	return Number.isInteger(number) && number >= least && number <= most ? number : null
}

await main()
