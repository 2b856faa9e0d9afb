import * as z from 'zod/mini'
import { answererReasons, concernOutcomes, personReasons } from '../concern/concern.ts'
import { command } from './contract.ts'
import { concernWordsMax } from './limits.ts'
import { clientId, concernId, conversationId, count, done, handle, instant, none, shortText } from './shapes.ts'

const said = { conversationId, clientId, words: z.nullable(shortText(concernWordsMax)) }

/** Staff say what is wrong with how the person behaves. */
export const personConcernCommands = {
	'concern:raise': command({
		payload: z.strictObject({ ...said, reason: z.enum(personReasons) }),
		result: done,
		errors: ['conversation_not_found', 'conversation_erased'],
	}),
} as const

const by = z.object({ name: z.string(), at: instant })
/** A concern as supervisors see it in lists. Nobody's words are in it. */
export const shownConcern = z.object({
	id: concernId,
	conversationId,
	handle,
	programmeName: z.string(),
	/** Whether the conversation has ended: then its record takes a reason to open. */
	hasEnded: z.boolean(),
	about: z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('answerer'), name: z.nullable(z.string()) }),
		z.object({ kind: z.literal('person') }),
	]),
	by: z.discriminatedUnion('role', [
		z.object({ role: z.literal('seeker') }),
		z.object({ role: z.enum(['listener', 'supervisor']), name: z.string() }),
	]),
	reason: z.enum([...new Set([...answererReasons, ...personReasons])]),
	hasWords: z.boolean(),
	raisedAt: instant,
	state: z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('new') }),
		z.object({ kind: z.literal('looked_at'), by }),
		z.object({ kind: z.literal('closed'), by, outcome: z.enum(concernOutcomes) }),
	]),
	/** It is about this supervisor: somebody else looks at it. */
	isInvolved: z.boolean(),
})
export type ShownConcern = z.output<typeof shownConcern>

const one = z.strictObject({ concernId })
const changed = z.object({ concern: shownConcern })

export const concernCommands = {
	...personConcernCommands,
	/** Those that are not closed, the one raised last first, then those closed lately. */
	'concern:list': command({
		payload: none,
		result: z.object({ concerns: z.array(shownConcern), open: count }),
		errors: [],
	}),
	/** “I look at it.” The first stands. */
	'concern:look': command({ payload: one, result: changed, errors: ['no_such_concern', 'involved', 'already_closed'] }),
	/** What was said, where something was: null once it was erased. Written down. */
	'concern:read': command({
		payload: one,
		result: z.object({ words: z.nullable(z.string()) }),
		errors: ['no_such_concern', 'involved'],
	}),
	'concern:close': command({
		payload: z.strictObject({ concernId, outcome: z.enum(concernOutcomes) }),
		result: changed,
		errors: ['no_such_concern', 'involved', 'already_closed'],
	}),
	/** How many are not closed. */
	'concern:count': command({ payload: none, result: z.object({ open: count }), errors: [] }),
} as const

/** One was raised, looked at or closed. */
export const concernEvents = { 'concern:changed': z.object({ open: count }) }
