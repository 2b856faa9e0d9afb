import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'

const id = z.union([z.string().check(z.minLength(1)), z.number()])
const lang = z.optional(z.nullable(z.string()))
const turn = z.object({ role: z.enum(['seeker', 'listener']), text: z.string() })
const row = z.union([z.object({ id, lang, text: z.string() }), z.object({ id, lang, turns: z.array(turn).check(z.minLength(1)) })])
/** A message or a conversation to be assessed. */
export type Row = z.output<typeof row>

/** A line that cannot be assessed, and why. It never says what stands in the line. */
export type BadLine = { readonly line: number; readonly why: string }

/** Reads one JSON object a line. Empty lines are passed over. @throws the system's error when the file cannot be read */
export function readRows(file: string): { readonly rows: readonly Row[]; readonly bad: readonly BadLine[] } {
	const rows: Row[] = []
	const bad: BadLine[] = []
	for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
		if (line.trim() === '') continue
		const read = readRow(line)
		if (typeof read === 'string') bad.push({ line: index + 1, why: read })
		else rows.push(read)
	}
	return { rows, bad }
}

/** The row in a line, or why there is none. */
export function readRow(line: string): Row | string {
	let value: unknown
	try {
		value = JSON.parse(line)
	} catch {
		return 'is not JSON'
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is not an object'
	const read = row.safeParse(value)
	if (read.success) return read.data
	if (!('id' in value)) return 'has no "id"'
	if (!id.safeParse(value.id).success) return 'has an "id" that is neither a word nor a number'
	if ('lang' in value && !lang.safeParse(value.lang).success) return 'has a "lang" that is no text'
	if (!('text' in value) && !('turns' in value)) return 'has neither "text" nor "turns"'
	if ('text' in value) return 'has a "text" that is no text'
	const turns: unknown = value.turns
	if (!Array.isArray(turns) || turns.length === 0) return 'has "turns" that are not a list of turns'
	const wrong = turns.findIndex((one) => !turn.safeParse(one).success)
	return `has a turn ${wrong + 1} that is not {"role": "seeker" | "listener", "text": …}`
}
