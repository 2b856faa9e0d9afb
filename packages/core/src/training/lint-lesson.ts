import type { Finding, LintOptions } from '../practice/finding.ts'
import { neverWords } from '../practice/never-words.ts'
import type { Lesson, Question } from './lesson.ts'
import { passMark } from './mark-quiz.ts'

/** Whoever reads it may be tired, and may have learned the language late. */
const hardestGrade = 9
/** Shorter texts have too few words for a grade to mean anything. */
const fewestWords = 12

/** What is wrong with a lesson that passes its schema. Empty: it can be read. */
export function lintLesson(lesson: Lesson, { gradeOf }: LintOptions = {}): readonly Finding[] {
	const texts = textsOf(lesson)
	return [
		...lesson.quiz.flatMap(checkQuestion),
		...checkPlaces(lesson.quiz),
		...texts.flatMap(({ where, text }): readonly Finding[] => {
			const word = neverWords.exec(text)?.[0]
			return [
				...(word === undefined
					? []
					: [{ where, what: `"${word}" does not belong here: no methods, places or amounts, and no words that judge.` }]),
				...(text.includes('!') ? [{ where, what: 'There are no exclamation marks.' }] : []),
				...(gradeOf && text.split(/\s+/).length >= fewestWords && gradeOf(text) > hardestGrade
					? [{ where, what: `Reads like school year ${Math.round(gradeOf(text))}, more than ${hardestGrade}: "${text}"` }]
					: []),
			]
		}),
	]
}

/** [LD13] One answer is right, and no two read the same. */
function checkQuestion({ answers }: Question, index: number): readonly Finding[] {
	const where = `question ${index + 1}`
	const right = answers.filter((one) => one.right).length
	return [
		...(right === 1 ? [] : [{ where, what: `${right} answers are right: it has to be one.` }]),
		...(new Set(answers.map(({ text }) => text)).size === answers.length ? [] : [{ where, what: 'Two answers read the same.' }]),
	]
}

/** [LD13] Whoever always takes the same place, or the longest answer, does not pass. */
function checkPlaces(quiz: readonly Question[]): readonly Finding[] {
	const share = (count: number) => count / quiz.length
	const places = Math.max(...[0, 1, 2, 3].map((place) => quiz.filter(({ answers }) => answers[place]?.right).length))
	const longest = quiz.filter(({ answers }) => answers.every((one) => one.right || one.text.length < (rightOf(answers)?.text.length ?? 0)))
	return [
		...(share(places) >= passMark ? [{ where: 'quiz', what: 'The right answer stands at the same place too often.' }] : []),
		...(share(longest.length) >= passMark ? [{ where: 'quiz', what: 'The right answer is the longest one too often.' }] : []),
	]
}

const rightOf = (answers: Question['answers']) => answers.find((one) => one.right)

function textsOf({ about, pages, quiz }: Lesson): readonly { readonly where: string; readonly text: string }[] {
	return [
		{ where: 'about', text: about },
		...pages.flatMap(({ text, examples = [] }, index) => {
			const where = `page ${index + 1}`
			return [...text, ...examples.flatMap(({ said, reply, why }) => [said, reply, why])].map((one) => ({ where, text: one }))
		}),
		...quiz.flatMap(({ ask, answers }, index) => {
			const where = `question ${index + 1}`
			return [ask, ...answers.flatMap(({ text, why }) => [text, why])].map((one) => ({ where, text: one }))
		}),
	]
}
