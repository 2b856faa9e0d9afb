import { parseArgs } from 'node:util'
import { randomFrom } from './chaos/schedule/random.ts'
import { runFullDisk } from './embedded/run-full-disk.ts'
import { runKills } from './embedded/run-kills.ts'
import { runTwoServers } from './embedded/run-two-servers.ts'

const usage = `Kills the embedded default in mid-write with kill -9 and looks whether it kept what it had acknowledged.

  npm run embedded-kill -- [--rounds N] [--writers N] [--seed N] [--json]
  npm run embedded-kill -- --full-disk [--rounds N] [--writers N] [--full-seconds N] [--json]
  npm run embedded-kill -- --two-servers [--rounds N] [--json]

  --rounds N    blows, in turn: the server; server and PostgreSQL with all its processes; the postmaster (default 200; 4 with --full-disk, 50 with --two-servers)
  --writers N   people who write all the while (default 12)
  --seed N      chooses when each blow falls (default 1)
  --full-disk   lets the disk fill up instead, each other round until PostgreSQL itself gives up; needs the right to mount a tmpfs
  --full-seconds N   how long it stays full (default 10)
  --two-servers starts two servers on one data folder at the same instant instead
  --json        print the result as one line of JSON
`

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			...{ rounds: { type: 'string' }, writers: { type: 'string', default: '12' }, seed: { type: 'string', default: '1' } },
			...{ 'full-disk': { type: 'boolean', default: false }, 'full-seconds': { type: 'string', default: '10' } },
			...{ 'two-servers': { type: 'boolean', default: false } },
			...{ json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
		},
	})
	const [rounds, writers, seed] = [
		Number(values.rounds ?? (values['two-servers'] ? 50 : values['full-disk'] ? 4 : 200)),
		Number(values.writers),
		Number(values.seed),
	]
	if (values.help || ![rounds, writers, seed].every((number) => Number.isInteger(number) && number > 0)) {
		process.stderr.write(usage)
		process.exitCode = values.help ? 0 : 2
		return
	}
	const print = (result: object) => process.stdout.write(`${values.json ? JSON.stringify(result) : JSON.stringify(result, null, '\t')}\n`)
	if (values['two-servers']) {
		const result = await runTwoServers({ rounds })
		print(result)
		process.exitCode = result.refusedWithSentence === rounds && result.oneServed === rounds ? 0 : 1
		return
	}
	const result = values['full-disk']
		? await runFullDisk({ rounds, writers, fullMs: Number(values['full-seconds']) * 1_000 })
		: await runKills({ rounds, writers, random: randomFrom(seed).unit, onRound: (round) => tellNowAndThen(round, rounds) })
	if (result === null) throw new Error('No disk of its own can be mounted here: that takes root, or the right to mount.')
	print(result)
	const { lost, changed, gaps, doubled, unreadable, unsent } = result
	process.exitCode = lost + changed + gaps + doubled + unreadable + unsent === 0 ? 0 : 1
}

function tellNowAndThen(round: number, rounds: number): void {
	if (round % 20 === 0) process.stderr.write(`${round} of ${rounds}\n`)
}

await main()
