import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Audience, audiences } from './audiences.ts'
import { type DescribedContract, type DescribedRoute, describeContract, describeRoutes } from './describe-contract.ts'
import { commonErrorCodes } from './errors.ts'
import { codeFor, hears } from './previous-version.ts'
import { whyNotTaken } from './takes-all-of.ts'
import { OLDEST_SUPPORTED_VERSION, oldestSupported, PROTOCOL_VERSION } from './version.ts'

type Frozen = {
	readonly commonErrors: readonly string[]
	readonly audiences: Readonly<Record<Audience, DescribedContract & FrozenRoutes & FrozenExamples>>
}
type FrozenRoutes = { readonly routes: Readonly<Record<string, DescribedRoute>> }
type FrozenExamples = { readonly says: Readonly<Record<string, unknown>>; readonly asks: Readonly<Record<string, unknown>> }

const previous = OLDEST_SUPPORTED_VERSION
const frozen: Frozen = JSON.parse(readFileSync(new URL(`versions/${previous}.json`, import.meta.url), 'utf8'))
const today = (audience: Audience) => ({
	...describeContract(audiences[audience].contract),
	routes: describeRoutes(audiences[audience].routes),
})
/** Those whose pages may be of the version before: pages of staff reload (ADR 13). */
const each = (Object.keys(audiences) as Audience[]).filter((audience) => oldestSupported[audience] <= previous)

test.each(each)('[PR11] whatever a %s of the version before says is taken', (audience) => {
	const { contract, routes } = audiences[audience]
	const { commands, says, asks } = frozen.audiences[audience]
	for (const [name, { payload }] of Object.entries(commands)) {
		expect([name, whyNotTaken(today(audience).commands[name]?.payload ?? { type: 'nothing' }, payload)]).toEqual([name, null])
		const command = Object.entries(contract.commands).find(([known]) => known === name)?.[1]
		expect([name, command?.payload.safeParse(says[name]).success]).toEqual([name, true])
	}
	for (const [name, { method, path, body }] of Object.entries(frozen.audiences[audience].routes)) {
		expect(today(audience).routes[name]).toMatchObject({ method, path })
		expect([name, whyNotTaken(today(audience).routes[name]?.body ?? { type: 'nothing' }, body)]).toEqual([name, null])
		const route = Object.entries(routes).find(([known]) => known === name)?.[1]
		expect([name, route?.body.safeParse(asks[name]).success]).toEqual([name, true])
	}
})

test.each(each)('[PR11] whatever a %s of the version before is answered and told is understood', (audience) => {
	const before = frozen.audiences[audience]
	for (const [name, { result }] of Object.entries(before.commands))
		expect([name, whyNotTaken(result, today(audience).commands[name]?.result ?? {})]).toEqual([name, null])
	for (const [name, event] of Object.entries(today(audience).events)) {
		const known = before.events[name]
		// An event they do not know is one that something else stands in for.
		expect([name, known !== undefined]).toEqual([name, hears(previous, name)])
		if (known) expect([name, whyNotTaken(known, event)]).toEqual([name, null])
	}
	for (const [name, { result }] of Object.entries(before.routes))
		expect([name, whyNotTaken(result, today(audience).routes[name]?.result ?? {})]).toEqual([name, null])
})

test.each(each)('[PR11] whatever a %s of the version before is refused with is a code they know', (audience) => {
	const before = frozen.audiences[audience]
	for (const code of commonErrorCodes) expect(frozen.commonErrors).toContain(codeFor(previous, code))
	for (const [name, { errors }] of Object.entries(before.commands))
		for (const code of today(audience).commands[name]?.errors ?? []) expect(errors).toContain(codeFor(previous, code))
})

test('[PR11] a client of this version is told what there is', () => {
	expect(codeFor(PROTOCOL_VERSION, 'busy')).toBe('busy')
	expect(codeFor(previous, 'busy')).toBe('unavailable')
	expect(hears(PROTOCOL_VERSION, 'session:outdated')).toBe(true)
})

const thing = (more: object = {}, properties: object = {}) => ({
	type: 'object',
	properties: { a: { type: 'string', maxLength: 9 }, b: { enum: ['x', 'y'], type: 'string' }, ...properties },
	required: ['a'],
	additionalProperties: false,
	...more,
})

test.each([
	['a field less', thing(), thing({}, { c: { type: 'string' } })],
	['a field it needs now', thing({ required: ['a', 'b'] }), thing()],
	['a lower limit', thing({}, { a: { type: 'string', maxLength: 8 } }), thing()],
	['another type', thing({}, { a: { type: 'number' } }), thing()],
	['a name less', thing({}, { b: { enum: ['x'], type: 'string' } }), thing()],
	['no null', thing(), thing({}, { a: { anyOf: [{ type: 'string', maxLength: 9 }, { type: 'null' }] } })],
	['another form', thing({}, { a: { type: 'string', maxLength: 9, pattern: '^a' } }), thing()],
	['another kind in a list', { type: 'array', items: { type: 'number' } }, { type: 'array', items: { type: 'string' } }],
])('[PR11] the comparison notices that the reader has %s', (_, reader, writer) => {
	expect(whyNotTaken(reader, writer)).not.toBeNull()
})

test('[PR11] the comparison does not mind a reader that takes more', () => {
	const tolerant = thing({ additionalProperties: true })
	expect(whyNotTaken(tolerant, thing({}, { c: { type: 'string' } }))).toBeNull()
	expect(whyNotTaken(thing({}, { c: { type: 'string' } }), thing())).toBeNull()
	expect(whyNotTaken({ anyOf: [{ type: 'null' }, thing()] }, { oneOf: [thing()] })).toBeNull()
	expect(whyNotTaken({ type: 'integer', minimum: 0 }, { type: 'integer', minimum: 1, maximum: 5 })).toBeNull()
})
