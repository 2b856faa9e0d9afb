import { parseArgs } from 'node:util'
import { runDrain } from './drain/run-drain.ts'

const usage = `Stops and starts two servers in turn while people talk, and says what they noticed.

  npm run drain -- [--restarts N] [--pairs N] [--json]

  --restarts N   how often a server is stopped (SIGTERM) and started again (default 20)
  --pairs N      seekers with a listener each, 24 at most (default 12)
  --json         print the result as one line of JSON
`
const say = (line: string): void => void process.stderr.write(`${line}\n`)

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: { restarts: { type: 'string' }, pairs: { type: 'string' }, json: { type: 'boolean', default: false } },
	})
	const [restarts, pairs] = [Number(values.restarts ?? 20), Number(values.pairs ?? 12)]
	if (![restarts, pairs].every((given) => Number.isInteger(given) && given > 0) || pairs > 24) {
		say(usage)
		process.exitCode = 2
		return
	}
	const result = await runDrain({ restarts, pairs, say })
	console.log(JSON.stringify(result, null, values.json ? 0 : 2))
	const { lost, doubled, reordered, visible, refused } = result
	process.exitCode = lost + doubled + reordered + Object.keys(visible).length + Object.keys(refused).length === 0 ? 0 : 1
}

main().catch((error: unknown) => {
	say(error instanceof Error ? (error.stack ?? error.message) : String(error))
	process.exitCode = 1
})
