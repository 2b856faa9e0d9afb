import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measureSpeed, type Speed } from './attention/measure-speed.ts'
import { printEvaluation } from './attention/print-evaluation.ts'
import { runEvaluation } from './attention/run-evaluation.ts'
import { evaluateCoaching, printCoaching } from './coaching/evaluate-coaching.ts'
import { WrongUse } from './measure/arguments.ts'

const usage = `Says how often the attention engine alarms where it should, and where it should not, beside a plain list of words; and how well coaching
reads what a listener's message does.

  npm run evaluate -- attention [--data DIR] [--json]
  npm run evaluate -- attention-speed [--json]
  npm run evaluate -- coaching [--data DIR] [--json]

  --data DIR  a folder with the evaluation files (default: what AKIN_EVALUATION_DATA names)
  --json      the result as one line of JSON

Every set is cut in two by a hash of its ids. Rules were written looking at the tuning half only; the held-out half is what counts. Shares
come with their 95 % interval (Wilson). coaching prints macro-F1 beside a plain list of words and the most frequent class. attention-speed says how long reading takes on this machine.
`

function main(): void {
	const { values, positionals } = parse()
	const [what, ...more] = positionals
	if (more.length > 0 || (what !== 'attention' && what !== 'attention-speed' && what !== 'coaching'))
		throw new WrongUse('What is evaluated is "attention", "attention-speed" or "coaching".')
	if (what === 'attention-speed') {
		const speeds = measureSpeed()
		console.log(values.json ? JSON.stringify(speeds) : speeds.map(line).join('\n'))
		return
	}
	const folder = values.data ?? process.env.AKIN_EVALUATION_DATA
	if (folder === undefined) throw new WrongUse('--data is needed.')
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new WrongUse(`There is no folder ${folder}.`)
	if (what === 'coaching') {
		const coached = evaluateCoaching(folder)
		if (coached.length === 0) throw new WrongUse(`There is none of the evaluation files in ${folder}.`)
		console.log(values.json ? JSON.stringify(coached) : printCoaching(coached))
		return
	}
	const evaluation = runEvaluation(folder)
	if (evaluation.evaluated.length === 0) throw new WrongUse(`There is none of the evaluation files in ${folder}.`)
	console.log(values.json ? JSON.stringify(evaluation) : printEvaluation(evaluation))
}

const line = ({ packs, messageUs, p50Ms, p99Ms, worstMs, worstText }: Speed) =>
	[
		`${packs}: a message ${messageUs.median.toFixed(0)} µs of CPU (${messageUs.best.toFixed(0)}–${messageUs.worst.toFixed(0)})`,
		`100 words p50 ${p50Ms.toFixed(2)} ms, p99 ${p99Ms.toFixed(2)} ms`,
		`10,000 characters ${worstMs.toFixed(1)} ms at worst ("${worstText.trim()}" again and again)`,
	].join('; ')

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
