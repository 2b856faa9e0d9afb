import * as z from 'zod/mini'
import { language } from '../protocol/shapes.ts'
import { lessonIds } from './lesson-ids.ts'

const line = (most: number) => z.string().check(z.minLength(1), z.maxLength(most), z.trim())

/** What somebody writes, a reply to it, and why that reply. */
const example = z.strictObject({ said: line(200), reply: line(400), why: line(240) })

const page = z.strictObject({
	title: line(60),
	/** Paragraphs. */
	text: z.array(line(500)).check(z.minLength(1), z.maxLength(6)),
	examples: z.optional(z.array(example).check(z.maxLength(3))),
})

const answer = z.strictObject({
	text: line(160),
	right: z.boolean(),
	/** Read by whoever chose it, right or wrong. */
	why: line(240),
})
const question = z.strictObject({ ask: line(240), answers: z.array(answer).check(z.minLength(3), z.maxLength(4)) })
export type Question = z.output<typeof question>

/** A lesson and the questions after it. Data only: SPEC.md says what must hold, `lintLesson` checks it. */
export const lessonSchema = z.strictObject({
	id: z.enum(lessonIds),
	version: z.int().check(z.gte(1)),
	language,
	title: line(60),
	/** What it is good for, in a sentence. */
	about: line(200),
	pages: z.array(page).check(z.minLength(3), z.maxLength(5)),
	quiz: z.array(question).check(z.minLength(5), z.maxLength(10)),
})
export type Lesson = z.output<typeof lessonSchema>
