import { expect, test } from 'vitest'
import type * as z from 'zod/mini'
import { audiences } from './audiences.ts'
import type { Contract } from './contract.ts'
import { listenerFixtures, seekerFixtures, seekerRouteFixtures, supervisorFixtures, supervisorRouteFixtures } from './fixtures.ts'

type Parts = { readonly name: string; readonly schema: z.ZodMiniType; readonly example: unknown }
type Examples = {
	readonly commands: Readonly<Record<string, { readonly payload: unknown; readonly result: unknown }>>
	readonly events: Readonly<Record<string, unknown>>
}
type Routes = Readonly<Record<string, { readonly body: z.ZodMiniType; readonly result: z.ZodMiniType }>>
type RouteExamples = Readonly<Record<string, { readonly body: unknown; readonly result: unknown }>>

const inOf = (audience: string, { commands }: Contract, examples: Examples): Parts[] =>
	Object.entries(commands).map(([name, { payload }]) => ({
		name: `${audience} ${name}`,
		schema: payload,
		example: examples.commands[name]?.payload,
	}))
const outOf = (audience: string, { commands, events }: Contract, examples: Examples): Parts[] => [
	...Object.entries(commands).map(([name, { result }]) => ({
		name: `${audience} ${name} answers`,
		schema: result,
		example: examples.commands[name]?.result,
	})),
	...Object.entries(events).map(([name, schema]) => ({ name: `${audience} ${name}`, schema, example: examples.events[name] })),
]
const bodiesOf = (audience: string, routes: Routes, examples: RouteExamples): Parts[] =>
	Object.entries(routes).map(([name, { body }]) => ({ name: `${audience} ${name}`, schema: body, example: examples[name]?.body }))
const answersOf = (audience: string, routes: Routes, examples: RouteExamples): Parts[] =>
	Object.entries(routes).map(([name, { result }]) => ({
		name: `${audience} ${name} answers`,
		schema: result,
		example: examples[name]?.result,
	}))

const { seeker, listener, supervisor } = audiences
const inbound = [
	...inOf('seeker', seeker.contract, seekerFixtures),
	...inOf('listener', listener.contract, listenerFixtures),
	...inOf('supervisor', supervisor.contract, supervisorFixtures),
	...bodiesOf('seeker', seeker.routes, seekerRouteFixtures),
	...bodiesOf('staff', supervisor.routes, supervisorRouteFixtures),
]
const outbound = [
	...outOf('seeker', seeker.contract, seekerFixtures),
	...outOf('listener', listener.contract, listenerFixtures),
	...outOf('supervisor', supervisor.contract, supervisorFixtures),
	...answersOf('seeker', seeker.routes, seekerRouteFixtures),
	...answersOf('staff', supervisor.routes, supervisorRouteFixtures),
]
/** A beacon sent while the page goes away: its body is not looked at. */
const isUnread = ({ name }: Parts) => name === 'seeker leave'

/** Copies of a value, each with one more field in one of its objects. */
function withOneMoreField(value: unknown, field: string): unknown[] {
	if (typeof value !== 'object' || value === null) return []
	if (Array.isArray(value)) return value.flatMap((inner, i) => withOneMoreField(inner, field).map((changed) => value.with(i, changed)))
	const deeper = Object.entries(value).flatMap(([key, inner]) =>
		withOneMoreField(inner, field).map((changed) => ({ ...value, [key]: changed })),
	)
	const grown = JSON.parse(`${JSON.stringify(value).replace(/}$/, Object.keys(value).length > 0 ? ',' : '')}${JSON.stringify(field)}:1}`)
	return [grown, ...deeper]
}

test.each(inbound)('[PR1] $name takes its example', ({ schema, example }) => {
	expect(schema.safeParse(example)).toMatchObject({ success: true })
})

test.each(outbound)('[PR1] $name gives its example back as it is', ({ schema, example }) => {
	expect(schema.parse(example)).toStrictEqual(example)
})

test.each(inbound.filter((part) => !isUnread(part)))('[PR2] $name refuses a field nobody agreed on', ({ schema, example }) => {
	for (const field of ['isAdmin', '__proto__', 'constructor', 'toString', '']) {
		const grown = withOneMoreField(example, field)
		expect(grown.length).toBeGreaterThan(0)
		for (const payload of grown) expect([payload, schema.safeParse(payload).success]).toEqual([payload, false])
	}
})

test.each(outbound)('[PR3] $name drops what a newer server adds', ({ schema, example }) => {
	for (const grown of withOneMoreField(example, 'addedInSomeLaterVersion')) expect(schema.parse(grown)).toStrictEqual(example)
})
