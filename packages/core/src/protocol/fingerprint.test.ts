import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { audiences } from './audiences.ts'
import { command, contract } from './contract.ts'
import { canonicalText, describeContract } from './describe-contract.ts'
import { fingerprintTexts } from './fingerprint.ts'
import fingerprints from './fingerprints.json' with { type: 'json' }
import { OLDEST_SUPPORTED_VERSION, PROTOCOL_VERSION } from './version.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
const recorded: Readonly<Record<string, Readonly<Record<string, string>>>> = fingerprints
const now = Object.fromEntries(Object.entries(fingerprintTexts()).map(([name, text]) => [name, hash(text)]))

test.each(Object.keys(audiences))('[PR9] what goes over the wire to and from the %s is what this version says', (audience) => {
	expect(
		now[audience],
		`The wire of the ${audience} changed. If version ${PROTOCOL_VERSION} is out: raise PROTOCOL_VERSION in version.ts, add a line to its history, ` +
			'keep serving the version before, then run `npx node scripts/protocol-docs.ts`. If it is not out yet: `npx node scripts/protocol-docs.ts --unreleased`.',
	).toBe(recorded[PROTOCOL_VERSION]?.[audience])
})

test('[PR9] every version served has its fingerprints and a line in the history', () => {
	const history = readFileSync(new URL('./version.ts', import.meta.url), 'utf8')
	for (let version = OLDEST_SUPPORTED_VERSION; version <= PROTOCOL_VERSION; version++) {
		expect(Object.keys(recorded[version] ?? {}).sort()).toEqual(Object.keys(audiences).sort())
		expect(history).toMatch(new RegExp(`^ \\* ${version} {2}\\S`, 'm'))
	}
	expect(PROTOCOL_VERSION - OLDEST_SUPPORTED_VERSION).toBeLessThanOrEqual(1)
})

const small = (payload: z.ZodMiniType, errors: readonly string[] = ['gone']) =>
	canonicalText(describeContract(contract({ commands: { 'thing:do': command({ payload, result: z.object({}), errors }) }, events: {} })))
const plain = small(z.strictObject({ a: z.string(), b: z.enum(['x', 'y']) }))

test.each([
	['a field more', small(z.strictObject({ a: z.string(), b: z.enum(['x', 'y']), c: z.string() }))],
	['a field less', small(z.strictObject({ a: z.string() }))],
	['another type', small(z.strictObject({ a: z.number(), b: z.enum(['x', 'y']) }))],
	['a limit', small(z.strictObject({ a: z.string().check(z.maxLength(9)), b: z.enum(['x', 'y']) }))],
	['a name in a list', small(z.strictObject({ a: z.string(), b: z.enum(['x', 'y', 'z']) }))],
	['an optional field', small(z.strictObject({ a: z.optional(z.string()), b: z.enum(['x', 'y']) }))],
	['no strictness', small(z.object({ a: z.string(), b: z.enum(['x', 'y']) }))],
	['another refusal', small(z.strictObject({ a: z.string(), b: z.enum(['x', 'y']) }), ['lost'])],
])('[PR9] the fingerprint notices %s', (_, changed) => {
	expect(changed).not.toBe(plain)
})

test('[PR9] the fingerprint does not notice what changes nothing on the wire', () => {
	expect(small(z.strictObject({ b: z.enum(['y', 'x']), a: z.string() }))).toBe(plain)
	const branded = z.pipe(
		z.string(),
		z.transform((text) => text),
	)
	expect(small(z.strictObject({ a: branded, b: z.enum(['x', 'y']) }))).toBe(plain)
	expect(small(z.strictObject({ a: z.uuid() }))).not.toContain('pattern')
})
