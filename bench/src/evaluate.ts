import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { printEvaluation } from './attention/print-evaluation.ts'
import { runEvaluation } from './attention/run-evaluation.ts'
import { WrongUse } from './measure/arguments.ts'

const usage = `Says how often the attention engine alarms where it should, and where it should not, beside a plain list of words.

  npm run evaluate -- attention [--data DIR] [--json]

  --data DIR  a folder with the evaluation files (default ../shared/data)
  --json      the result as one line of JSON

Every set is cut in two by a hash of its ids. Rules were written looking at the tuning half only; the held-out half is what counts. Shares
come with their 95 % interval (Wilson).
`

function main(): void {
	const { values, positionals } = parse()
	if (positionals[0] !== 'attention' || positionals.length > 1) throw new WrongUse('What is evaluated is "attention".')
	const folder = values.data ?? '../shared/data'
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new WrongUse(`There is no folder ${folder}.`)
	const evaluation = runEvaluation(folder)
	if (evaluation.evaluated.length === 0) throw new WrongUse(`There is none of the evaluation files in ${folder}.`)
	console.log(values.json ? JSON.stringify(evaluation) : printEvaluation(evaluation))
}

function parse() {
	try {
		return parseArgs({ allowPositionals: true, options: { data: { type: 'string' }, json: { type: 'boolean', default: false } } })
	} catch (error) {
		throw new WrongUse(error instanceof Error ? error.message : String(error))
	}
}

try {
	main()
} catch (error) {
	if (!(error instanceof WrongUse)) throw error
	process.stderr.write(`${error.message}\n\n${usage}`)
	process.exitCode = 2
}
