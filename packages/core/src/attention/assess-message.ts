import { questionsIn } from './questions-in.ts'
import { type MessageContext, readMessage } from './read-message.ts'
import type { WordSignal } from './word-signal.ts'

export type AssessmentContext = Omit<MessageContext, 'asked'> & {
	/** What the other side wrote last, for an answer is read with its question. Null where this answers nothing. */
	readonly answers: string | null
}

/**
 * What in this message a human should see, and why. Pure and explainable: every signal names its rule and its words. It finds about three
 * quarters of what people find; that it finds nothing means nothing.
 */
export function assessMessage(text: string, { answers, ...context }: AssessmentContext): WordSignal[] {
	const asked = answers === null || context.writtenBy !== 'seeker' ? [] : questionsIn(answers, context.packs, context.work)
	return readMessage(text, { ...context, asked }).found
}
