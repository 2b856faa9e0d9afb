import * as z from 'zod/mini'
import { waitingText } from './waiting-text.ts'

const texts = z.array(waitingText).check(z.maxLength(40))

/**
 * What a programme does for people under 18. `say`: its own words stand among the facts. `ask`: how old they are is asked, never needed and never
 * sent; from `fromAge` to 17 they read what they agree to by starting (`consent`), below it where else to turn (`elsewhere`).
 */
export const youngSetting = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('off') }),
	z.strictObject({ kind: z.literal('say'), texts }),
	z.strictObject({ kind: z.literal('ask'), fromAge: z.int().check(z.gte(10), z.lte(18)), consent: texts, elsewhere: texts }),
])
export type YoungSetting = z.output<typeof youngSetting>
