import * as z from 'zod/mini'

const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/))

/** [TH1] The accent of a programme, on a light page and on a dark one; null: the usual colours. */
export const theme = z.nullable(z.strictObject({ light: colour, dark: colour }))
export type Theme = z.output<typeof theme>
