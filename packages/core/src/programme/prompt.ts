import * as z from 'zod/mini'
import { language } from '../protocol/shapes.ts'

/** What a prompt is for, in the order in which a conversation tends to need it. */
export const promptGroup = z.enum(['listen', 'reflect', 'validate', 'ask', 'ask_directly', 'slow_down', 'close'])
export type PromptGroup = z.output<typeof promptGroup>

/** Words a listener may put into the message box, change, and send. */
export const prompt = z.strictObject({
	id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,59}$/)),
	group: promptGroup,
	language,
	text: z.string().check(z.minLength(1), z.maxLength(400)),
	/** Why it works, in a sentence: a listener learns by it. */
	why: z.string().check(z.maxLength(240)),
})
export type Prompt = z.output<typeof prompt>

/** [ES1] A step in an emergency, as this programme does it. */
export const emergencyStep = z.string().check(z.minLength(1), z.maxLength(240))
