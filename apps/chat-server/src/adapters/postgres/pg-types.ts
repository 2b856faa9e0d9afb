import pg from 'pg'

const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map([
	[pg.types.builtins.INT8, wholeNumber],
	[pg.types.builtins.TIMESTAMPTZ, (text: string) => Date.parse(text)],
])

/**
 * How columns arrive: `timestamptz` as epoch milliseconds, `int8` as a number, `uuid` and `text` as text, `jsonb` parsed, `bytea` as a
 * Buffer. Given to our own pool only, so nothing else in the process is changed.
 */
export const pgTypes = {
	getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
		(format ?? 'text') === 'text'
			? (parsers.get(oid) ?? pg.types.getTypeParser(oid))
			: pg.types.getTypeParser(oid, 'binary')) as typeof pg.types.getTypeParser,
}

function wholeNumber(text: string): number {
	const value = Number(text)
	if (!Number.isSafeInteger(value)) throw new Error('a bigint from the database does not fit into a number')
	return value
}
