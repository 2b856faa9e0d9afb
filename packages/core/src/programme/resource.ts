import * as z from 'zod/mini'
import { language } from '../protocol/shapes.ts'

/** Somewhere else to turn to: a service, an office, a number. What a listener may offer and what an emergency card shows. */
export const resource = z.strictObject({
	id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,59}$/)),
	name: z.string().check(z.minLength(1), z.maxLength(80)),
	/** For whom and when, in a sentence. */
	what: z.string().check(z.maxLength(240)),
	/** A number, an address or a place, as people write it there. */
	contact: z.string().check(z.minLength(1), z.maxLength(120)),
	/** The number to call, the one to send a text to, the site, and when somebody is there. Missing or empty: it has none, or it is not known. */
	call: z.optional(z.string().check(z.maxLength(40))),
	text: z.optional(z.string().check(z.maxLength(40))),
	web: z.optional(z.string().check(z.maxLength(200))),
	hours: z.optional(z.string().check(z.maxLength(80))),
	language,
	/** The day somebody last found out that it is still so, as YYYY-MM-DD. */
	checkedOn: z.iso.date(),
	/** For when a life is in danger: stands before all others. */
	crisis: z._default(z.boolean(), false),
})
export type Resource = z.output<typeof resource>
