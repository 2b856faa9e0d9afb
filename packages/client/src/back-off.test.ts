import { expect, test } from 'vitest'
import { fullJitter, untilNextAttempt } from './back-off.ts'

const highest = () => 0.999_999
const attempts = [0, 1, 2, 3, 4, 5, 6, 50]

test('requests: anywhere from nothing to 1, 2, 4 … 30 s', () => {
	expect(attempts.map((attempt) => fullJitter(attempt, highest))).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
	expect(fullJitter(6, () => 0)).toBe(0)
})

test('connections: 1, 2, 4, 4 … s for a minute, then up to 30 s, half less to half more', () => {
	const even = () => 0.5
	const waits = Array.from({ length: 18 }, (_, attempt) => untilNextAttempt(attempt, even))
	expect(waits.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 4_000])
	expect(waits.slice(12)).toEqual([4_000, 4_000, 8_000, 16_000, 30_000, 30_000])
	expect(untilNextAttempt(0, highest)).toBe(1_500)
	expect(untilNextAttempt(0, () => 0)).toBe(500)
	expect(untilNextAttempt(50, highest)).toBe(30_000)
})
