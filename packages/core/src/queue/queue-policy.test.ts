import { expect, test } from 'vitest'
import { defaultQueuePolicy as policy } from './queue-policy.ts'

test('an offer ends before the lease that protects it', () => {
	expect(policy.leaseMarginMs).toBeGreaterThan(0)
})

test('Q5 a free listener is used within two seconds even if nobody says so', () => {
	expect(policy.matchTickMs).toBeLessThanOrEqual(2_000)
})

test('three beats fit into the shortest grace, so that no single lost beat loses anybody', () => {
	expect(policy.presenceBeatMs * 3).toBeLessThan(Math.min(policy.listenerGraceMs, policy.seekerGraceMs))
})

test('[QU2] nobody can wait long enough to stand before somebody in danger: a session lives twelve hours at most', () => {
	expect(policy.dangerBoostMs).toBeGreaterThan(12 * 60 * 60 * 1_000)
})
