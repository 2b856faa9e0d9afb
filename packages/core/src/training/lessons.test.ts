import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import type { Lesson } from './lesson.ts'
import { lessonIds } from './lesson-ids.ts'
import { lintLesson } from './lint-lesson.ts'
import { markQuiz } from './mark-quiz.ts'
import { parseLesson } from './parse-lesson.ts'
import { shippedLessons } from './shipped-lessons.ts'

const folder = join(import.meta.dirname, 'lessons')
const [some] = shippedLessons
if (!some) throw new Error('there are no lessons')

test.each(readdirSync(folder))('[LD12] [LD13] [LD14] %s is a lesson without a finding', (file) => {
	const parsed = parseLesson(readFileSync(join(folder, file), 'utf8'))
	expect(parsed.ok ? lintLesson(parsed.value) : parsed.error).toEqual([])
	expect(parsed.ok && `${parsed.value.id}.json`).toBe(file)
})

test('[LD12] every lesson there is comes with the product, in its order', () => {
	expect(shippedLessons.map(({ id }) => id)).toEqual(lessonIds)
})

describe('what is not a lesson', () => {
	const told = (change: (lesson: Lesson) => unknown) => parseLesson(JSON.stringify(change(structuredClone(some))))

	it('[LD12] is refused with the place', () => {
		expect(parseLesson('{')).toMatchObject({ ok: false, error: [expect.stringContaining('not JSON')] })
		expect(told((lesson) => ({ ...lesson, pages: lesson.pages.slice(0, 2) }))).toMatchObject({ error: [expect.stringMatching(/^pages: /)] })
		expect(told((lesson) => ({ ...lesson, quiz: lesson.quiz.slice(0, 4) }))).toMatchObject({ error: [expect.stringMatching(/^quiz: /)] })
		const unexplained = told((lesson) => ({
			...lesson,
			quiz: lesson.quiz.map((one) => ({ ...one, answers: one.answers.map(({ why: _, ...rest }) => rest) })),
		}))
		expect(unexplained).toMatchObject({ ok: false, error: expect.arrayContaining([expect.stringContaining('quiz.0.answers.0.why')]) })
	})

	const whats = (lesson: Lesson) =>
		lintLesson(lesson, { gradeOf: (text) => (text.includes('notwithstanding') ? 15 : 5) }).map(({ what }) => what)
	const withQuiz = (change: (answers: Lesson['quiz'][number]['answers']) => Lesson['quiz'][number]['answers']): Lesson => ({
		...some,
		quiz: some.quiz.map((one) => ({ ...one, answers: change(one.answers) })),
	})

	it('[LD13] two right answers, none, and two that read the same are found', () => {
		expect(whats(withQuiz((answers) => answers.map((one) => ({ ...one, right: true }))))).toContain(
			'3 answers are right: it has to be one.',
		)
		expect(whats(withQuiz((answers) => answers.map((one) => ({ ...one, right: false }))))).toContain(
			'0 answers are right: it has to be one.',
		)
		expect(whats(withQuiz((answers) => answers.map((one) => ({ ...one, text: 'The same' }))))).toContain('Two answers read the same.')
	})

	it('[LD13] a right answer that can be found without reading is found', () => {
		const first = withQuiz((answers) => answers.toSorted((a, b) => Number(b.right) - Number(a.right)))
		expect(whats(first)).toContain('The right answer stands at the same place too often.')
		const long = withQuiz((answers) => answers.map((one) => (one.right ? { ...one, text: one.text.padEnd(160, 'x') } : one)))
		expect(whats(long)).toContain('The right answer is the longest one too often.')
	})

	it('[LD14] words that do not belong here, exclamation marks and hard sentences are found', () => {
		const about = (text: string) => whats({ ...some, about: text }).join(' ')
		expect(about('They commit suicide.')).toContain('does not belong here')
		expect(about('Well done!')).toContain('There are no exclamation marks.')
		expect(about('One two three four five six seven eight nine ten eleven notwithstanding.')).toContain('Reads like school year 15')
	})
})

describe('[LD2] marking a quiz', () => {
	const right = some.quiz.map(({ answers }) => answers.findIndex((one) => one.right))
	const wrong = right.map((place) => (place + 1) % 3)
	const mixed = (wrongs: number) => right.map((place, index) => (index < wrongs ? (wrong[index] ?? 0) : place))

	it('passes with four of five and not with three', () => {
		expect(some.quiz).toHaveLength(5)
		expect(markQuiz(some, mixed(0))).toEqual({ ok: true, value: { right: 5, of: 5, passed: true } })
		expect(markQuiz(some, mixed(1))).toEqual({ ok: true, value: { right: 4, of: 5, passed: true } })
		expect(markQuiz(some, mixed(2))).toEqual({ ok: true, value: { right: 3, of: 5, passed: false } })
	})

	it('[LD15] refuses answers that do not fit the questions', () => {
		for (const chosen of [[], right.slice(1), [...right, 0], right.map(() => 3)])
			expect(markQuiz(some, chosen)).toEqual({ ok: false, error: 'answers_do_not_fit' })
	})
})
