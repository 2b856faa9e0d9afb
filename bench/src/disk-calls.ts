import { parseArgs } from 'node:util'
import { runDiskCalls } from './embedded/run-disk-calls.ts'

const usage = `Watches with strace which calls reach the disk between a message and its acknowledgement. Linux, with the right to trace.

  npm run disk-calls -- [--writers N] [--seconds N] [--database-url URL --postgres-folder FOLDER] [--json]

  --writers N                people who write at once (default 1)
  --seconds N                for how long (default 5)
  --database-url URL         a PostgreSQL of your own on this machine, with the demo world or empty
  --postgres-folder FOLDER   where it keeps its files
  --json                     print the result as one line of JSON
`

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			...{ writers: { type: 'string', default: '1' }, seconds: { type: 'string', default: '5' } },
			...{ 'database-url': { type: 'string' }, 'postgres-folder': { type: 'string' } },
			...{ json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
		},
	})
	const { 'database-url': databaseUrl, 'postgres-folder': folder } = values
	if (values.help || (databaseUrl === undefined) !== (folder === undefined)) {
		process.stderr.write(usage)
		process.exitCode = values.help ? 0 : 2
		return
	}
	const external = databaseUrl === undefined || folder === undefined ? null : { databaseUrl, folder }
	const result = await runDiskCalls({ writers: Number(values.writers), milliseconds: Number(values.seconds) * 1_000, external })
	process.stdout.write(`${values.json ? JSON.stringify(result) : JSON.stringify(result, null, '\t')}\n`)
	process.exitCode = result.flushedBefore === result.acknowledged ? 0 : 1
}

await main()
