import * as z from 'zod/mini'
import type { Contract } from './contract.ts'

/** Says in JSON what a contract puts on the wire: for fingerprints and for the documents in `docs/protocol`. Not part of any page. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type JsonObject = { readonly [key: string]: Json }

/** What of a schema counts on the wire: what a sender may put in. A format says more than the pattern some version of zod spells it with. */
export function wireSchema(schema: z.ZodMiniType): JsonObject {
	const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' }) as JsonObject
	return withoutFormatPatterns(rest) as JsonObject
}

function withoutFormatPatterns(value: Json): Json {
	if (isList(value)) return value.map(withoutFormatPatterns)
	if (typeof value !== 'object' || value === null) return value
	const isFormat = typeof value.format === 'string' && typeof value.pattern === 'string'
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => !(isFormat && key === 'pattern'))
			.map(([key, inner]) => [key, withoutFormatPatterns(inner)]),
	)
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

export type DescribedCommand = { readonly payload: JsonObject; readonly result: JsonObject; readonly errors: readonly string[] }
export type DescribedContract = {
	readonly commands: Readonly<Record<string, DescribedCommand>>
	readonly events: Readonly<Record<string, JsonObject>>
}

export const describeContract = (contract: Contract): DescribedContract => ({
	commands: Object.fromEntries(
		Object.entries(contract.commands).map(([name, { payload, result, errors }]) => [
			name,
			{ payload: wireSchema(payload), result: wireSchema(result), errors },
		]),
	),
	events: Object.fromEntries(Object.entries(contract.events).map(([name, event]) => [name, wireSchema(event)])),
})

type Route = {
	readonly method: string
	readonly path: string
	readonly body: z.ZodMiniType
	readonly result: z.ZodMiniType
	readonly errors: readonly string[]
}
export type Routes = Readonly<Record<string, Route>>
export type DescribedRoute = Omit<Route, 'body' | 'result'> & { readonly body: JsonObject; readonly result: JsonObject }

export const describeRoutes = (routes: Routes): Readonly<Record<string, DescribedRoute>> =>
	Object.fromEntries(
		Object.entries(routes).map(([name, route]) => [name, { ...route, body: wireSchema(route.body), result: wireSchema(route.result) }]),
	)

/** The same text for everything that means the same on the wire: keys, alternatives and lists of names in one order. */
export function canonicalText(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalText).sort().join(',')}]`
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
	const pairs = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${canonicalText(inner)}`)
	return `{${pairs.sort().join(',')}}`
}
