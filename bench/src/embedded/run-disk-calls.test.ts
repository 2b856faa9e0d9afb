import { expect, test } from 'vitest'
import { countFlushedBefore } from './run-disk-calls.ts'

const message = { askedAt: 10, answeredAt: 20 }

test.each([
	['a flush within', [{ at: 12, endedAt: 18 }], 1],
	['none', [], 0],
	['one that began before the message was sent', [{ at: 9, endedAt: 18 }], 0],
	['one that ended after it was acknowledged', [{ at: 12, endedAt: 21 }], 0],
])('a message with %s', (_, flushes, counted) => {
	expect(countFlushedBefore([message], flushes)).toBe(counted)
})
