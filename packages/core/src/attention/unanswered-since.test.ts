import { expect, test } from 'vitest'
import { unansweredSince } from './unanswered-since.ts'

test.each([
	['nobody wrote', null, null, 10],
	['the person wrote', 20, null, 20],
	['the person wrote after staff did', 40, 30, 40],
	['staff wrote last', 20, 30, null],
	['staff wrote and the person never did', null, 30, null],
] as const)('[AT5] %s', (_, seekerLastWroteAt, staffLastWroteAt, since) => {
	expect(unansweredSince({ enqueuedAt: 10, seekerLastWroteAt, staffLastWroteAt })).toBe(since)
})
