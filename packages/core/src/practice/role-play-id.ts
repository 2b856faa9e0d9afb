import * as z from 'zod/mini'

/** Names in a role play, and of role plays. */
export const slug = z
	.string()
	.check(z.regex(/^[a-z][a-z0-9-]{0,39}$/, 'A name here is small letters, figures and hyphens, and begins with a letter.'))
