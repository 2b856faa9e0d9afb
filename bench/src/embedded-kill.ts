import { parseArgs } from 'node:util'
import { randomFrom } from './chaos/schedule/random.ts'
import { runKills } from './embedded/run-kills.ts'

const usage = `Kills the embedded default in mid-write with kill -9 and looks whether it kept what it had acknowledged.

  npm run embedded-kill -- [--rounds N] [--writers N] [--seed N] [--json]

  --rounds N    blows, in turn: the server; server and PostgreSQL with all its processes; the postmaster (default 200)
  --writers N   people who write all the while (default 12)
  --seed N      chooses when each blow falls (default 1)
  --json        print the result as one line of JSON
`

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			...{ rounds: { type: 'string', default: '200' }, writers: { type: 'string', default: '12' }, seed: { type: 'string', default: '1' } },
			...{ json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
		},
	})
	const [rounds, writers, seed] = [Number(values.rounds), Number(values.writers), Number(values.seed)]
	if (values.help || ![rounds, writers, seed].every((number) => Number.isInteger(number) && number > 0)) {
		process.stderr.write(usage)
		process.exitCode = values.help ? 0 : 2
		return
	}
	const onRound = (round: number) => {
		if (round % 20 === 0) process.stderr.write(`${round} of ${rounds}\n`)
	}
	const result = await runKills({ rounds, writers, random: randomFrom(seed).unit, onRound })
	process.stdout.write(`${values.json ? JSON.stringify(result) : JSON.stringify(result, null, '\t')}\n`)
	const { lost, changed, gaps, doubled, unreadable, unsent } = result
	process.exitCode = lost + changed + gaps + doubled + unreadable + unsent === 0 ? 0 : 1
}

await main()
