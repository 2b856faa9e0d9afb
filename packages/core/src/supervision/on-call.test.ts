import { describe, expect, test } from 'vitest'
import { asId, type SignalId } from '../support/ids.ts'
import { defaultAlertPolicy as policy } from './alert-policy.ts'
import { pageIsDue } from './page-is-due.ts'
import { pageRetryInMs } from './page-retry.ts'
import { type PageOutcome, pagesShown } from './pages-shown.ts'

const open = { raisedAt: 0, acknowledged: null }
const answered = { raisedAt: 0, acknowledged: { by: 'priya' } }

describe('when on-call is paged', () => {
	test.each([
		[119, 1, false],
		[120, 1, true],
		[0, 0, true],
		[59, 0, true],
		[600, 0, true],
	])('[AL6] after %d s with %d on duty: %s', (seconds, onDuty, due) => {
		expect(pageIsDue(open, seconds * 1_000, { onDuty, policy })).toBe(due)
	})

	test('[AL6] never for an answered one', () => {
		for (const seconds of [0, 120, 3_600]) expect(pageIsDue(answered, seconds * 1_000, { onDuty: 0, policy })).toBe(false)
	})

	test('[AL7] is tried again after 5, 10, 20, 40 and then every 60 seconds', () => {
		expect([1, 2, 3, 4, 5, 6, 1_000].map(pageRetryInMs)).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000])
	})
})

test('[AL8] one that arrived counts, whatever the other channel did and whichever came first', () => {
	const page = (id: string, outcome: PageOutcome, at: number) => ({ signalId: asId<SignalId>(id), outcome, at })
	const failed = page('a', 'no_answer', 9)
	const sent = page('a', 'sent', 5)
	expect(pagesShown([failed, sent])).toEqual([sent])
	expect(pagesShown([sent, failed])).toEqual([sent])
	expect(pagesShown([page('a', 'sent', 7), sent])).toEqual([sent])
	expect(pagesShown([page('a', 'refused', 3), failed, page('b', 'refused', 1)])).toEqual([failed, page('b', 'refused', 1)])
})
