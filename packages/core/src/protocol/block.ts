import * as z from 'zod/mini'
import { blockHours, blockOutcomes, blockReasons } from '../block/block.ts'
import { command } from './contract.ts'
import { blockId, conversationId, done, handle, instant } from './shapes.ts'

/** A block as supervisors see it: by the handle of the conversation, since nobody knows more of the person. */
export const shownBlock = z.object({
	id: blockId,
	handle,
	programmeName: z.string(),
	reason: z.enum(blockReasons),
	byName: z.string(),
	at: instant,
	until: instant,
	/** Whether it goes by where they come from too. False: only by their sign-in, which ends when they leave the page. */
	bySource: z.boolean(),
})
export type ShownBlock = z.output<typeof shownBlock>

export const blockCommands = {
	/** Ends the conversation and keeps the person from starting another for so long. They are told how long and see the numbers. */
	'person:block': command({
		payload: z.strictObject({ conversationId, hours: z.literal(blockHours), reason: z.enum(blockReasons) }),
		/** Until when they are kept out now, and whether it was so already. */
		result: z.object({ until: instant, outcome: z.enum(blockOutcomes) }),
		errors: ['conversation_not_found'],
	}),
	'person:unblock': command({ payload: z.strictObject({ blockId }), result: done, errors: ['block_not_found'] }),
} as const
