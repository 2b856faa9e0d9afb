import { expect, test } from 'vitest'
import { momentWords } from './opening-words.ts'

/** A Thursday afternoon, in the time zone of whoever runs the test. */
const now = new Date(2026, 11, 24, 15).getTime()

test.each([
	['later today', new Date(2026, 11, 24, 18), '18:00'],
	['in some days', new Date(2026, 11, 29, 9), 'Tuesday 09:00'],
	['on the same weekday of the next week', new Date(2026, 11, 31, 18), 'Thursday 31 December at 18:00'],
	['after weeks of holidays', new Date(2027, 0, 11, 18), 'Monday 11 January at 18:00'],
])('a moment %s cannot be taken for another', (_, at, words) => {
	expect(momentWords(at.getTime(), now, 'en-GB')).toBe(words)
})
