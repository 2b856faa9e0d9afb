import type { Finding, LintOptions } from './finding.ts'
import { neverWords } from './never-words.ts'
import { isLast, type RolePlay } from './role-play.ts'

/** What may be asked of a reader: somebody in distress writes plainly, and notes are for people who are tired. */
const hardestGrade = { said: 8, notes: 10 } as const
/** Shorter texts have too few words for a grade to mean anything. */
const fewestWords = 12

/** [RL6] */
export function checkTexts(rolePlay: RolePlay, { gradeOf }: LintOptions): readonly Finding[] {
	const said = [
		...rolePlay.turns.flatMap(({ id, says }) => says.map((text) => ({ where: `turn "${id}"`, text }))),
		...rolePlay.asides.flatMap(({ says }, index) => says.map((text) => ({ where: `aside ${index + 1}`, text }))),
	]
	const notes = [
		{ where: 'about', text: rolePlay.about },
		{ where: 'practises', text: rolePlay.practises },
		...rolePlay.turns.flatMap((turn) =>
			isLast(turn)
				? [{ where: `turn "${turn.id}", after`, text: turn.after }]
				: [{ where: `turn "${turn.id}", hear`, text: turn.hear }, ...turn.ways.map((text) => ({ where: `turn "${turn.id}", ways`, text }))],
		),
	]
	const tooHard = (texts: typeof said, hardest: number): readonly Finding[] =>
		texts.flatMap(({ where, text }) => {
			if (!gradeOf || text.split(/\s+/).length < fewestWords) return []
			const grade = gradeOf(text)
			return grade > hardest ? [{ where, what: `Reads like school year ${Math.round(grade)}, more than ${hardest}: "${text}"` }] : []
		})
	return [
		...[...said, ...notes].flatMap(({ where, text }): readonly Finding[] => {
			const word = neverWords.exec(text)?.[0]
			return word === undefined
				? []
				: [{ where, what: `"${word}" does not belong here: no methods, places or amounts, and no words that judge.` }]
		}),
		...notes.filter(({ text }) => text.includes('!')).map(({ where }) => ({ where, what: 'Notes have no exclamation marks.' })),
		...tooHard(said, hardestGrade.said),
		...tooHard(notes, hardestGrade.notes),
	]
}
