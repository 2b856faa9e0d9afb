import { parseArgs } from 'node:util'
import { isSame } from './replay/compare-log.ts'
import { readConversations } from './replay/read-conversations.ts'
import { type Progress, type ReplayResult, runReplay } from './replay/run-replay.ts'

const usage = `Plays recorded conversations through the running system and compares what every end shows with the file.

  pnpm replay --data FILE.jsonl [--limit N] [--nodes N] [--concurrency N] [--kill] [--json]

  --data FILE       one conversation a line: {"id": …, "turns": [{"role": "seeker" | "listener", "text": …}]}
  --limit N         only the first N conversations
  --nodes N         servers (default 1; more share a private PostgreSQL and Redis)
  --concurrency N   conversations at once, 72 at most (default 12)
  --kill            kill -9 a server in the middle and start it again
  --json            print the result as one line of JSON
`
const tellEveryMs = 1_000

class WrongUse extends Error {}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			...{ data: { type: 'string' }, limit: { type: 'string' }, nodes: { type: 'string' }, concurrency: { type: 'string' } },
			...{ kill: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
		},
	})
	if (values.data === undefined) throw new WrongUse('--data is missing.')
	const nodes = wholeNumber('--nodes', values.nodes, 1, 8)
	const concurrency = wholeNumber('--concurrency', values.concurrency, 12, 72)
	const limit = values.limit === undefined ? undefined : wholeNumber('--limit', values.limit, 1, Number.MAX_SAFE_INTEGER)

	const { conversations, malformed } = await readConversations(values.data, limit)
	for (const { line, why } of malformed) say(`line ${line} is skipped: it ${why}`)
	if (conversations.length === 0) throw new Error('There is no conversation in the file.')
	const result = await runReplay(conversations, { nodes, concurrency, kill: values.kill, onProgress: teller(conversations.length) })
	print(result, values.json)
	process.exitCode = isSame(result) && result.unfinished === 0 ? 0 : 1
}

function wholeNumber(name: string, given: string | undefined, otherwise: number, most = Number.MAX_SAFE_INTEGER): number {
	if (given === undefined) return otherwise
	const number = Number(given)
	if (!Number.isInteger(number) || number < 1 || number > most) throw new WrongUse(`${name} is not a whole number from 1 to ${most}.`)
	return number
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Says what happens, and how far it is about once a second. */
function teller(total: number): (progress: Progress) => void {
	const start = performance.now()
	let last = 0
	return ({ conversations, arrived, what }) => {
		const now = performance.now()
		const at = `${((now - start) / 1_000).toFixed(1).padStart(7)} s `
		if (what !== null) say(`${at} ${what}`)
		if (conversations < total && now - last < tellEveryMs) return
		last = now
		say(`${at} ${conversations} of ${total} conversations, ${arrived} messages arrived`)
	}
}

function print({ unfinished, ...result }: ReplayResult, isJson: boolean): void {
	if (isJson) {
		console.log(JSON.stringify(result))
		return
	}
	const { conversations, messages, refusedTooLong, lost, duplicated, reordered, p50Ms, p99Ms } = result
	console.log(`conversations   ${conversations}${unfinished > 0 ? ` (${unfinished} more did not finish)` : ''}`)
	console.log(`messages        ${messages}`)
	console.log(`refused         ${refusedTooLong} (longer than the programme allows)`)
	console.log(`lost            ${lost}`)
	console.log(`duplicated      ${duplicated}`)
	console.log(`reordered       ${reordered}`)
	console.log(`to the other    p50 ${p50Ms} ms, p99 ${p99Ms} ms`)
}

main().catch((error: unknown) => {
	const isUse = error instanceof WrongUse || (error instanceof TypeError && 'code' in error)
	say(error instanceof Error ? (isUse ? `${error.message}\n\n${usage}` : (error.stack ?? error.message)) : String(error))
	process.exitCode = isUse ? 2 : 1
})
