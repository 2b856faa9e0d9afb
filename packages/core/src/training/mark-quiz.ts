import { ok, type Result, refused } from '../support/result.ts'
import type { Lesson } from './lesson.ts'

/** [LD2] So much of a quiz has to be right. */
export const passMark = 0.8

export type Marked = { readonly right: number; readonly of: number; readonly passed: boolean }

/** [LD2] What became of a quiz: the place of the answer that was chosen, for every question. */
export function markQuiz({ quiz }: Pick<Lesson, 'quiz'>, chosen: readonly number[]): Result<Marked, 'answers_do_not_fit'> {
	const fits = chosen.length === quiz.length && quiz.every(({ answers }, index) => answers[chosen[index] ?? -1] !== undefined)
	if (!fits) return refused('answers_do_not_fit')
	const right = quiz.filter(({ answers }, index) => answers[chosen[index] ?? -1]?.right).length
	return ok({ right, of: quiz.length, passed: right >= passMark * quiz.length })
}
