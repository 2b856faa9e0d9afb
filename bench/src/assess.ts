import { writeFileSync } from 'node:fs'
import { assessRow } from './attention/assess-row.ts'
import { readRows } from './attention/read-rows.ts'
import { readOptions, WrongUse } from './measure/arguments.ts'

const usage = `Reads messages or conversations and says which deserve a human's attention, and why.

  npm run assess -- --data FILE.jsonl --out FILE.jsonl

  --data FILE  one object a line: {"id", "lang"?, "text"} or {"id", "lang"?, "turns": [{"role": "seeker" | "listener", "text"}]}
  --out FILE   one object a line: {"id", "tier", "signals": [{"kind", "rule", "span": [start, end], "turn"?}]}

Lines that are neither are named and left out; it then ends with 1. Nothing leaves this machine.
`

function main(): void {
	const values = readOptions(process.argv.slice(2), { data: { type: 'string' }, out: { type: 'string' } })
	if (values.data === undefined || values.out === undefined) throw new WrongUse('--data and --out are needed.')
	const { rows, bad } = readRows(values.data)
	for (const { line, why } of bad) process.stderr.write(`${values.data}:${line} is left out: it ${why}.\n`)
	if (rows.length === 0) throw new WrongUse(`There is nothing to assess in ${values.data}.`)
	writeFileSync(values.out, rows.map((row) => `${JSON.stringify(assessRow(row))}\n`).join(''))
	process.stderr.write(`${rows.length} assessed, ${bad.length} left out.\n`)
	process.exitCode = bad.length === 0 ? 0 : 1
}

try {
	main()
} catch (error) {
	const isUse = error instanceof WrongUse
	// The system says by itself which file it could not open and why.
	const isFile = error instanceof Error && 'code' in error && 'path' in error
	if (!isUse && !isFile) throw error
	process.stderr.write(`${error.message}\n\n${usage}`)
	process.exitCode = 2
}
