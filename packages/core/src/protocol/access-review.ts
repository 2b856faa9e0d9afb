import * as z from 'zod/mini'
import { command } from './contract.ts'
import { opening } from './record-shapes.ts'
import { conversationId, handle, instant, openingId } from './shapes.ts'

const looked = z.object({ name: z.string(), at: instant })
/** A record that somebody opened. No words are in it. */
export const openedAccess = z.object({
	id: openingId,
	conversationId,
	handle,
	programmeName: z.string(),
	opening,
	/** Whoever looked at it in this review; null: nobody yet. */
	lookedAt: z.nullable(looked),
	/** Opened by this supervisor: somebody else looks at it. */
	isMine: z.boolean(),
})
export type OpenedAccess = z.output<typeof openedAccess>

export const accessReviewCommands = {
	/** Who opened which record of one's programmes in a month of UTC, why and for how long; the latest first. */
	'access-review:look': command({
		payload: z.strictObject({ month: z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/)) }),
		result: z.object({ accesses: z.array(openedAccess) }),
		errors: [],
	}),
	/** “I have looked at it.” The first stands. */
	'access-review:mark': command({
		payload: z.strictObject({ openingId }),
		result: z.object({ lookedAt: looked }),
		errors: ['no_such_opening', 'own_opening'],
	}),
} as const
