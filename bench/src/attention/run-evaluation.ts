import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { idiomsMendedOn, idiomsReadOnce } from '@akin/core/attention/examples/english-idioms'
import { type Evaluated, evaluateRows, evaluateSet } from './evaluate-set.ts'
import { evaluationSets, type LabelledRow } from './evaluation-sets.ts'
import type { Half } from './half-of.ts'

export type Evaluation = { readonly evaluated: readonly Evaluated[]; readonly missing: readonly string[] }

/** Evaluates every set whose file is in the folder, both halves, and the sayings that are shipped. Files that are not there are named in `missing`. */
export function runEvaluation(folder: string, halves: readonly Half[] = ['tuning', 'held-out']): Evaluation {
	const files = [...new Set(evaluationSets.map(({ file }) => file))]
	const missing = files.filter((file) => !existsSync(pathOf(folder, file)))
	const evaluated = files
		.filter((file) => !missing.includes(file))
		.flatMap((file) => {
			const rows = readLabelled(pathOf(folder, file))
			return evaluationSets.filter((set) => set.file === file).flatMap((set) => halves.map((half) => evaluateSet(set, half, rows)))
		})
	return { evaluated: evaluated.length === 0 ? [] : [...evaluated, ...halves.map(evaluateIdioms)], missing }
}

/** Sayings written for the product by nobody in danger: rules were mended on the first list and not on the second. */
function evaluateIdioms(half: Half): Evaluated {
	const texts = half === 'tuning' ? idiomsMendedOn : idiomsReadOnce
	const rows = texts.map((text, at) => ({ id: `idiom-${half}-${at}`, lang: 'en', text }))
	return evaluateRows({ name: 'sayings written for this', file: 'english-idioms', expected: 'quiet' }, half, rows)
}

const pathOf = (folder: string, file: string) => join(folder, `${file}.jsonl`)

function readLabelled(path: string): LabelledRow[] {
	const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
	// The files are made for this; what is wrong in one shows as a fault with its line.
	return lines.map((line) => JSON.parse(line) as LabelledRow)
}
