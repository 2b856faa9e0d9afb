import * as z from 'zod/mini'
import { lessonIds } from '../training/lesson-ids.ts'
import { openedRungs, rungs } from '../training/rung.ts'
import { command } from './contract.ts'
import { clearText, conversationId, count, instant, none, shadowId, staffId } from './shapes.ts'

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
	shadowed: z.object({ finished: count, needed: count }),
	next: z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('lessons') }),
		z.object({ kind: z.literal('practice') }),
		z.object({ kind: z.literal('shadow') }),
		z.object({ kind: z.literal('sign_off'), rung: openedRung }),
		z.object({ kind: z.literal('nothing') }),
	]),
	/** When the first lesson is to be refreshed. */
	dueAt: z.nullable(instant),
	/** The latest first. */
	steps: z.array(takenStep),
}
export const ownTraining = z.object({
	...standing,
	/** What they asked for last: to read along with somebody's conversation, or the one they read. Null: nothing, or it is over. */
	shadow: z.nullable(
		z.discriminatedUnion('kind', [
			z.object({ kind: z.literal('asking'), listenerName: z.string(), expiresAt: instant }),
			z.object({ kind: z.literal('reading'), conversationId }),
		]),
	),
})
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
/** [LD16] What a learner asks, to read along. Whom somebody talks with, and about what, is not told before their listener has said yes. */
export const shadowCommands = {
	/** Who has a conversation that may be read along with, by name. */
	'shadow:hosts': command({
		payload: none,
		result: z.object({ hosts: z.array(z.object({ id: staffId, name: z.string() })) }),
		errors: ['not_unlocked'],
	}),
	'shadow:ask': command({
		payload: z.strictObject({ listener: staffId }),
		result: z.object({ training: ownTraining }),
		errors: ['not_unlocked', 'listener_not_able', 'already_reading'],
	}),
	/** Takes the question back, or stops reading. */
	'shadow:leave': command({ payload: none, result: z.object({ training: ownTraining }), errors: [] }),
	/** The listener's answer; a no after a yes ends it at once. */
	'shadow:answer': command({
		payload: z.strictObject({ conversationId, shadowId, accepts: z.boolean() }),
		result: z.object({}),
		errors: ['conversation_not_found', 'not_the_handler', 'shadow_gone'],
	}),
} as const
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
