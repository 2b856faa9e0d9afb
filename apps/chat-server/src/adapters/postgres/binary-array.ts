/** How one kind of element is written: its type in PostgreSQL (`pg_type.oid`), and the bytes its type receives. */
type Element<T> = {
	readonly oid: number
	readonly bytesOf: (value: T) => number
	readonly write: (value: T, into: Buffer, at: number) => void
}

export const uuid: Element<string> = {
	oid: 2950,
	bytesOf: () => 16,
	write: (value, into, at) => void into.write(value.replaceAll('-', ''), at, 'hex'),
}
export const smallint: Element<number> = { oid: 21, bytesOf: () => 2, write: (value, into, at) => void into.writeInt16BE(value, at) }
export const double: Element<number> = { oid: 701, bytesOf: () => 8, write: (value, into, at) => void into.writeDoubleBE(value, at) }
/** ASCII only. */
export const word: Element<string> = {
	oid: 25,
	bytesOf: (value) => value.length,
	write: (value, into, at) => void into.write(value, at, 'latin1'),
}
export const bytea: Element<Uint8Array> = { oid: 17, bytesOf: (value) => value.length, write: (value, into, at) => into.set(value, at) }

const headBytes = 20
const isNull = -1

/**
 * One value of each row as an array of one dimension, as PostgreSQL receives it in binary (`array_recv`), which the driver sends for a Buffer.
 * Writing arrays out as text and reading them again took a fifth of what storing a message costs, on both sides.
 */
export function binaryArray<T, Row>({ oid, bytesOf, write }: Element<T>, rows: readonly Row[], pick: (row: Row) => T | null): Buffer {
	const values = rows.map(pick)
	const bytes = values.reduce((sum, value) => sum + 4 + (value === null ? 0 : bytesOf(value)), headBytes)
	const array = Buffer.allocUnsafe(bytes)
	// Dimensions, whether there may be nulls, type; then length and lower bound of the one dimension.
	for (const [index, field] of [1, 1, oid, values.length, 1].entries()) array.writeInt32BE(field, index * 4)
	let at = headBytes
	for (const value of values) {
		const length = value === null ? isNull : bytesOf(value)
		array.writeInt32BE(length, at)
		at += 4
		if (value === null) continue
		write(value, array, at)
		at += length
	}
	return array
}
