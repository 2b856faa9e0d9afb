import { expect, test } from 'vitest'
import { startOfDay } from './wall-clock.ts'

test.each([
	['in UTC', 'UTC', '2026-05-04T14:03:10Z', '2026-05-04T00:00:00Z'],
	['east of it', 'Asia/Tokyo', '2026-05-04T16:00:00Z', '2026-05-04T15:00:00Z'],
	['on the day the clock is put forward', 'Europe/London', '2026-03-29T12:00:00Z', '2026-03-29T00:00:00Z'],
	['on the day it is put back', 'Europe/London', '2026-10-25T12:00:00Z', '2026-10-24T23:00:00Z'],
	['at midnight itself', 'Europe/London', '2026-01-14T00:00:00Z', '2026-01-14T00:00:00Z'],
])('the day begins at midnight on the wall, %s', (_, timeZone, at, begins) => {
	expect(new Date(startOfDay(timeZone, Date.parse(at))).toISOString()).toBe(new Date(begins).toISOString())
})
