import { expect, test } from 'vitest'
import { ticketScore } from './ticket.ts'

test('[QU1] the score is when the person began to wait, minus their boost', () => {
	expect(ticketScore({ enqueuedAt: 10_000, boostMs: 0 })).toBe(10_000)
	expect(ticketScore({ enqueuedAt: 10_000, boostMs: 900 })).toBe(9_100)
	expect(ticketScore({ enqueuedAt: 10_000, boostMs: 900 })).toBeLessThan(ticketScore({ enqueuedAt: 9_999, boostMs: 0 }))
})
