import * as z from 'zod/mini'
import { answererReasons } from '../concern/concern.ts'
import { command } from './contract.ts'
import { concernWordsMax } from './limits.ts'
import { clientId, conversationId, count, done, shortText } from './shapes.ts'

/** Apart from what supervisors ask of concerns: the seeker's page is light. */
export const answererConcernCommands = {
	/** The person says what is wrong with how they are answered. Whoever answers is told neither that nor by whom. */
	'concern:raise': command({
		payload: z.strictObject({
			...{ conversationId, clientId, words: z.nullable(shortText(concernWordsMax)), reason: z.enum(answererReasons) },
			/** [CO5] The place in the room of something written by whom it is about. Missing: whoever answers now, or did last. */
			about: z.optional(count),
		}),
		result: done,
		errors: ['conversation_not_found', 'conversation_erased'],
	}),
} as const
