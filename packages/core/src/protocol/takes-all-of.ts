import type { Json } from './describe-contract.ts'

/** Compares what one version writes with what another reads. For tests; not part of any page. */

type Schema = { readonly [key: string]: Json }
const asSchema = (value: Json | undefined): Schema =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : {}
const asList = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])
const alternatives = (schema: Schema): readonly Schema[] | null => {
	const list = schema.anyOf ?? schema.oneOf
	return list === undefined ? null : asList(list).map(asSchema)
}
const valuesOf = (schema: Schema): readonly Json[] | null =>
	schema.const !== undefined ? [schema.const] : schema.enum === undefined ? null : asList(schema.enum)
const typesOf = (schema: Schema): readonly Json[] => {
	const { type } = schema
	const types = Array.isArray(type) ? type : type === undefined ? [] : [type]
	return types.includes('number') ? [...types, 'integer'] : types
}

/**
 * Why `reader`, a JSON schema as `wireSchema` makes them, does not take everything that `writer` allows; null when it does. Knows the keywords
 * our contracts use, and rather finds a difference that is none than misses one.
 */
export function whyNotTaken(reader: Schema, writer: Schema, at = '$'): string | null {
	const written = alternatives(writer)
	if (written) return first(written, (one) => whyNotTaken(reader, one, at))
	const read = alternatives(reader)
	if (read) return read.some((one) => whyNotTaken(one, writer, at) === null) ? null : `${at}: no alternative takes it`

	const readable = valuesOf(reader)
	if (readable) {
		const missing = valuesOf(writer)?.filter((value) => !readable.includes(value))
		if (missing === undefined) return `${at}: any value is written, only some are read`
		return missing.length === 0 ? null : `${at}: ${JSON.stringify(missing)} is not read`
	}
	const types = typesOf(reader)
	if (types.length > 0 && !typesOf(writer).every((type) => types.includes(type))) return `${at}: ${types} is read, not ${typesOf(writer)}`
	for (const least of ['minimum', 'minLength', 'minItems'])
		if (Number(reader[least] ?? Number.NEGATIVE_INFINITY) > Number(writer[least] ?? Number.NEGATIVE_INFINITY)) return `${at}: ${least} rose`
	for (const most of ['maximum', 'maxLength', 'maxItems'])
		if (Number(reader[most] ?? Number.POSITIVE_INFINITY) < Number(writer[most] ?? Number.POSITIVE_INFINITY)) return `${at}: ${most} fell`
	for (const form of ['pattern', 'format'])
		if (reader[form] !== undefined && reader[form] !== writer[form]) return `${at}: another ${form} is read`
	if (reader.items !== undefined) return whyNotTaken(asSchema(reader.items), asSchema(writer.items), `${at}[]`)
	return reader.type === 'object' ? whyNotObject(reader, writer, at) : null
}

function whyNotObject(reader: Schema, writer: Schema, at: string): string | null {
	const [readable, written] = [asSchema(reader.properties), asSchema(writer.properties)]
	const always = asList(writer.required)
	const missing = asList(reader.required).find((name) => !always.includes(name))
	if (missing !== undefined) return `${at}.${missing}: expected, and not always there`
	return first(Object.keys(written), (name) => {
		const taken = readable[name]
		if (taken !== undefined) return whyNotTaken(asSchema(taken), asSchema(written[name]), `${at}.${name}`)
		return reader.additionalProperties === false ? `${at}.${name}: refused as unknown` : null
	})
}

function first<T>(items: readonly T[], whyNot: (item: T) => string | null): string | null {
	for (const item of items) {
		const why = whyNot(item)
		if (why !== null) return why
	}
	return null
}
