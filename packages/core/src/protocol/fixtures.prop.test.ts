import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { audiences } from './audiences.ts'
import type { Contract } from './contract.ts'
import { seekerFixtures } from './fixtures.ts'

const payloads = Object.values(audiences).flatMap(({ contract }: { contract: Contract }) =>
	Object.values(contract.commands).map(({ payload }) => payload),
)
const anything = fc.anything({
	withBigInt: true,
	withDate: true,
	withMap: true,
	withNullPrototype: true,
	withSparseArray: true,
	withTypedArray: true,
})

test('[PR2] whatever arrives, parsing answers and never throws', () => {
	fc.assert(
		fc.property(fc.constantFrom(...payloads), anything, (payload, value) => {
			expect(typeof payload.safeParse(value).success).toBe('boolean')
		}),
		{ numRuns: 2_000 },
	)
})

test('[PR2] what is no object is refused by every command', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...payloads),
			fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined), fc.array(anything)),
			(payload, value) => {
				expect(payload.safeParse(value).success).toBe(false)
			},
		),
	)
})

test('[PR2] a message with any one field of another type is refused', () => {
	const { payload } = audiences.seeker.contract.commands['message:send']
	const example = seekerFixtures.commands['message:send'].payload
	fc.assert(
		fc.property(fc.constantFrom(...Object.keys(example)), anything, (field, value) => {
			// A field that may be missing is as good as missing when it is undefined, which no message can say.
			fc.pre(typeof value !== 'string' && value !== undefined)
			expect(payload.safeParse({ ...example, [field]: value }).success).toBe(false)
		}),
	)
})
