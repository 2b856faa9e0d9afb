import { expect, test } from 'vitest'
import { audiences } from './audiences.ts'
import type { Contract } from './contract.ts'
import { canonicalText, describeContract, describeRoutes } from './describe-contract.ts'
import { commonErrorCodes } from './errors.ts'

const contracts: readonly (readonly [string, Contract])[] = Object.entries(audiences).map(([name, { contract }]) => [name, contract])
const words = '[a-z]+(-[a-z]+)*'
const commandName = new RegExp(`^${words}:${words}$`)
const eventName = new RegExp(`^${words}:([a-z]+-)*([a-z]*ed|made|withdrawn)$`)
/** Neither says that something happened: one says where the log stands, the other what the server is doing. */
const statements = ['conversation:head', 'server:draining']

/** Every object schema within a described schema, with its field names. */
function objectsIn(schema: unknown): Record<string, unknown>[] {
	if (typeof schema !== 'object' || schema === null) return []
	const inner = Object.values(schema).flatMap(objectsIn)
	return 'properties' in schema ? [schema.properties as Record<string, unknown>, ...inner] : inner
}

test.each(contracts)('[PR4] names of the %s contract', (_, { commands, events }) => {
	for (const name of Object.keys(commands)) expect(name).toMatch(commandName)
	for (const name of Object.keys(events)) if (!statements.includes(name)) expect(name).toMatch(eventName)
})

test('[PR4] the exceptions exist', () => {
	for (const name of statements) for (const [, { events }] of contracts) expect(events).toHaveProperty([name])
})

test.each([
	...contracts.flatMap(([audience, { commands }]) =>
		Object.entries(commands).map(([name, { errors }]) => [`${audience} ${name}`, errors] as const),
	),
	...Object.entries(audiences).flatMap(([audience, { routes }]) =>
		Object.entries(routes).map(([name, { errors }]) => [`${audience} ${name}`, errors as readonly string[]] as const),
	),
])('[PR5] refusals of %s', (_, errors) => {
	expect(new Set(errors).size).toBe(errors.length)
	for (const code of errors) {
		expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/)
		expect(commonErrorCodes).not.toContain(code)
	}
})

test.each(contracts)('[PR6] no payload of the %s contract says who is asking', (_, contract) => {
	for (const { payload } of Object.values(describeContract(contract).commands))
		for (const properties of objectsIn(payload))
			for (const field of [
				'role',
				'actor',
				'staffId',
				'listenerId',
				'supervisorId',
				'seekerId',
				'sessionId',
				'sender',
				'author',
				'by',
				'userId',
			])
				expect(Object.keys(properties)).not.toContain(field)
})

test.each(contracts)('[PR7] P1 every command of the %s contract about one conversation can answer that there is none', (_, contract) => {
	for (const [name, { payload, errors }] of Object.entries(describeContract(contract).commands)) {
		const isAboutOne = objectsIn(payload).some((properties) => 'conversationId' in properties)
		// Stopping to read what one is not reading is done already.
		if (isAboutOne && name !== 'reading:stop') expect([name, errors]).toEqual([name, expect.arrayContaining(['conversation_not_found'])])
	}
})

test('[PR8] the seeker has no place for backstage, supervision, signals or ids of staff', () => {
	const { contract, routes } = audiences.seeker
	const described = { ...describeContract(contract), routes: describeRoutes(routes) }
	const text = canonicalText(described).toLowerCase()
	for (const word of [
		'backstage',
		'supervision',
		'whisper',
		'signal',
		'attention',
		'reader',
		'note',
		'wrap',
		'offerid',
		'staffid',
		'handle"',
	])
		expect(text.includes(word) ? word : null).toBeNull()
	// The only things with an id are programmes and the seeker's own conversation.
	for (const properties of objectsIn(described).filter((it) => 'id' in it))
		expect('retentionDays' in properties || 'head' in properties).toBe(true)
})

test('[PR8] the listener has no place for supervision', () => {
	const text = canonicalText(describeContract(audiences.listener.contract))
	expect(text).not.toContain('"supervision"')
	expect(text).not.toContain('"note"}')
})

/** Every schema of a string or a list within a described schema that nothing bounds. */
function unboundedIn(schema: unknown): unknown[] {
	if (typeof schema !== 'object' || schema === null) return []
	const inner = Object.values(schema).flatMap(unboundedIn)
	const isUnbounded =
		('type' in schema &&
			schema.type === 'string' &&
			!['maxLength', 'format', 'pattern', 'enum', 'const'].some((bound) => bound in schema)) ||
		('type' in schema && schema.type === 'array' && !('maxItems' in schema))
	return isUnbounded ? [schema, ...inner] : inner
}

test.each(contracts)('[PR2] everything that comes in by the %s contract has an upper bound', (_, contract) => {
	for (const [name, { payload }] of Object.entries(describeContract(contract).commands))
		expect([name, unboundedIn(payload)]).toEqual([name, []])
})

test.each(Object.entries(audiences))('[PR2] everything that comes in by the routes of the %s has an upper bound', (_, { routes }) => {
	for (const [name, { body }] of Object.entries(describeRoutes(routes))) expect([name, unboundedIn(body)]).toEqual([name, []])
})
