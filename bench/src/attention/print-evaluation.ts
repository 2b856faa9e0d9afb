import type { Evaluated } from './evaluate-set.ts'
import type { Evaluation } from './run-evaluation.ts'
import { written } from './written-share.ts'

const expectations = { alarm: 'should alarm', quiet: 'must not', unjudged: 'nobody has said' } as const

/** The evaluation as a table in Markdown, which reads as well in a terminal. */
export function printEvaluation({ evaluated, missing }: Evaluation): string {
	const names = [...new Set(evaluated.map(({ name }) => name))]
	const rows = names.map((name) => {
		const tuning = evaluated.find((one) => one.name === name && one.half === 'tuning')
		const heldOut = evaluated.find((one) => one.name === name && one.half === 'held-out')
		const shown = heldOut ?? tuning
		return [
			name,
			shown === undefined ? '' : expectations[shown.expected],
			alarmed(heldOut),
			heldOut === undefined ? '' : written(heldOut.actNow),
			heldOut === undefined ? '' : written(heldOut.keywords),
			alarmed(tuning),
		]
	})
	const head = ['set', 'an alarm is', 'alarmed, held-out half', '`act_now`, held-out', 'keyword list, held-out', 'alarmed, tuning half']
	const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
	return [...table, ...missing.map((file) => `${file}.jsonl is not in the folder.`)].join('\n')
}

const alarmed = (one: Evaluated | undefined) => (one === undefined ? '' : written(one.alarmed))
