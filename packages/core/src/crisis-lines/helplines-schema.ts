import * as z from 'zod/mini'

const shown = (maxCharacters: number) => z.string().check(z.minLength(1), z.maxLength(maxCharacters))

export const helpline = z.strictObject({
	name: shown(60),
	/** Digits and spaces as people write it there. */
	phone: z.string().check(z.regex(/^[0-9][0-9 ]{1,18}$/)),
	/** One line: for whom, when, what it costs. */
	about: shown(120),
	/** A text message to a number; null where there is none. */
	text: z.nullable(z.strictObject({ number: z.string().check(z.regex(/^[0-9]{3,8}$/)), word: z.nullable(shown(20)) })),
	kind: z.enum(['emergency', 'crisis']),
})

export const countryHelplines = z.strictObject({
	country: z.string().check(z.regex(/^[A-Z]{2}$/)),
	/** English name; the app shows the name in the reader's language. */
	name: shown(60),
	lines: z.array(helpline).check(z.minLength(1)),
	/** The day somebody last compared the numbers with a source, as YYYY-MM-DD. */
	checkedOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
	source: z.string().check(z.startsWith('https://')),
})

/** The emergency number stands first in every country. */
export const helplinesFile = z.array(countryHelplines).check(
	z.refine((countries) => countries.every(({ lines }) => lines[0]?.kind === 'emergency'), 'the emergency number comes first'),
	z.refine((countries) => new Set(countries.map(({ country }) => country)).size === countries.length, 'a country stands twice'),
)

export type Helpline = z.output<typeof helpline>
export type CountryHelplines = z.output<typeof countryHelplines>
