import { expect, test } from 'vitest'
import { aroundCeiling, fullJitter } from './back-off.ts'

const highest = () => 0.999_999
const attempts = [0, 1, 2, 3, 4, 5, 6, 50]

test('requests: anywhere from nothing to 1, 2, 4 … 30 s', () => {
	expect(attempts.map((attempt) => fullJitter(attempt, highest))).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
	expect(fullJitter(6, () => 0)).toBe(0)
})

test('connections: half less to half more than 1, 2, 4 … s, never above 30 s', () => {
	expect(attempts.map((attempt) => aroundCeiling(attempt, highest))).toEqual([1_500, 3_000, 6_000, 12_000, 24_000, 30_000, 30_000, 30_000])
	expect(attempts.map((attempt) => aroundCeiling(attempt, () => 0))).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000])
})
