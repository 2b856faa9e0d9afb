import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTurn } from '@akin/core/coaching/read-turn'
import { type Half, halfOf } from '../attention/half-of.ts'
import { type CoachingSet, coachingSets, kindsOf, type LabelledTalk } from './coaching-sets.ts'
import { type ClassScore, classScores, type Judged, macroF1, majority } from './macro-f1.ts'

export type EvaluatedCoaching = {
	readonly name: string
	readonly half: Half
	readonly turns: number
	readonly macro: number
	readonly plain: number
	readonly majority: number
	readonly classes: readonly ClassScore[]
}

/** Evaluates every set whose file is in the folder, both halves. */
export function evaluateCoaching(folder: string): readonly EvaluatedCoaching[] {
	return coachingSets
		.filter(({ file }) => existsSync(join(folder, `${file}.jsonl`)))
		.flatMap((set) => {
			const talks = readTalks(join(folder, `${set.file}.jsonl`))
			return (['tuning', 'held-out'] as const).map((half) =>
				evaluateHalf(
					set,
					half,
					talks.filter(({ id }) => halfOf(id) === half),
				),
			)
		})
}

function evaluateHalf(set: CoachingSet, half: Half, talks: readonly LabelledTalk[]): EvaluatedCoaching {
	const ours: Judged[] = []
	const plain: Judged[] = []
	for (const talk of talks) {
		const said: string[] = []
		for (const turn of talk.turns) {
			if (turn.role !== 'listener') {
				said.push(turn.text)
				continue
			}
			const is = set.labelOf(turn, talk)
			if (is === null) continue
			ours.push({ is, read: set.readAs(kindsOf(readTurn(turn.text, said))) })
			plain.push({ is, read: set.plain(turn.text) })
		}
	}
	return {
		...{ name: set.name, half, turns: ours.length, classes: classScores(ours) },
		...{ macro: macroF1(ours), plain: macroF1(plain), majority: macroF1(majority(ours)) },
	}
}

function readTalks(path: string): LabelledTalk[] {
	const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
	return lines.map((line) => JSON.parse(line) as LabelledTalk)
}

/** As a table in Markdown. */
export function printCoaching(evaluated: readonly EvaluatedCoaching[]): string {
	const heldOut = evaluated.filter(({ half }) => half === 'held-out')
	const rows = heldOut.map((one) => {
		const tuning = evaluated.find(({ name, half }) => name === one.name && half === 'tuning')
		return [
			one.name,
			`${one.turns}`,
			...[one.macro, one.plain, one.majority, tuning?.macro ?? 0].map((value) => value.toFixed(2)),
			one.classes.map(({ name, f1 }) => `${name} ${f1.toFixed(2)}`).join(', '),
		]
	})
	const head = ['set', 'turns', 'macro-F1, held-out half', 'word list', 'majority', 'macro-F1, tuning half', 'F1 of each class, held-out']
	return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
