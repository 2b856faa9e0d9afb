import * as z from 'zod/mini'
import { language } from '../protocol/shapes.ts'

/** What a programme itself says to those who wait, beside what the service says of the wait. */
export const waitingText = z.strictObject({ language, text: z.string().check(z.minLength(1), z.maxLength(400)) })
export type WaitingText = z.output<typeof waitingText>
