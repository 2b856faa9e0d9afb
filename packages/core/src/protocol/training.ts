import * as z from 'zod/mini'
import { lessonIds } from '../training/lesson-ids.ts'
import { openedRungs, rungs } from '../training/rung.ts'
import { command } from './contract.ts'
import { clearText, count, instant, none, staffId } from './shapes.ts'

const rung = z.enum(rungs)
const openedRung = z.enum(openedRungs)
export const lessonId = z.enum(lessonIds)
/** Room for a few kind sentences. */
export const maxStepNoteCharacters = 600

/** What a coordinator decided about somebody's rung, and what they wrote to them. */
const takenStep = z.object({
	kind: z.enum(['sign_off', 'send_back']),
	rung,
	byName: z.string(),
	at: instant,
	/** Null: no words, or they are gone. */
	note: z.nullable(z.string()),
})

/** Where somebody stands on the ladder of trust. The same for them and for coordinators; nothing in it compares. */
const standing = {
	rung,
	/** What was signed off, which holds again once the lessons are known again. */
	opened: z.nullable(openedRung),
	lessons: z.array(z.object({ lesson: lessonId, knownSince: z.nullable(instant), dueAt: z.nullable(instant) })),
	rolePlays: z.object({ finished: count, needed: count }),
	next: z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('lessons') }),
		z.object({ kind: z.literal('practice') }),
		z.object({ kind: z.literal('sign_off'), rung: openedRung }),
		z.object({ kind: z.literal('nothing') }),
	]),
	/** When the first lesson is to be refreshed. */
	dueAt: z.nullable(instant),
	/** The latest first. */
	steps: z.array(takenStep),
}
export const ownTraining = z.object(standing)
export type OwnTraining = z.output<typeof ownTraining>

/** [LD1] What a listener asks about their own training. */
export const ownTrainingCommands = {
	'training:look': command({ payload: none, result: z.object({ training: ownTraining }), errors: [] }),
	/** [LD15] The place of the answer chosen for every question of a lesson, in this version of it. */
	'training:answer': command({
		payload: z.strictObject({
			lesson: lessonId,
			version: count,
			answers: z.array(z.int().check(z.gte(0), z.lte(3))).check(z.maxLength(10)),
		}),
		result: z.object({ right: count, of: count, passed: z.boolean(), training: ownTraining }),
		errors: ['lesson_changed', 'answers_do_not_fit'],
	}),
}
export const ownTrainingEvents = { 'training:changed': z.object({ training: ownTraining }) }

export const learner = z.object({
	id: staffId,
	name: z.string(),
	programmes: z.array(z.string()),
	/** How many steps led here: who decides says what they looked at [LD7]. */
	version: count,
	...standing,
})
export type Learner = z.output<typeof learner>

const about = { listener: staffId, version: count, note: z.nullable(clearText(1, maxStepNoteCharacters)) }

/** [LD5] [LD6] What coordinators see and decide. */
export const trainingCommands = {
	/** By name: it is no table of who is further. */
	'training:list': command({ payload: none, result: z.object({ learners: z.array(learner) }), errors: ['coordinators_only'] }),
	'training:sign-off': command({
		payload: z.strictObject({ ...about, rung: openedRung }),
		result: z.object({ learner }),
		errors: ['coordinators_only', 'listener_not_found', 'changed_meanwhile', 'not_ready'],
	}),
	'training:send-back': command({
		payload: z.strictObject({ ...about, rung }),
		result: z.object({ learner }),
		errors: ['coordinators_only', 'listener_not_found', 'changed_meanwhile', 'not_above'],
	}),
} as const
