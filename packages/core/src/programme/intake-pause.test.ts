import { expect, test } from 'vitest'
import { programmeId, ruth } from '../../test/people.ts'
import type { ProgrammeHours } from './hours.ts'
import { type IntakePause, isPausing, openingForNew } from './intake-pause.ts'
import { opening } from './opening.ts'

const always: ProgrammeHours = { kind: 'always' }
/** Evenings in UTC. */
const evenings: ProgrammeHours = {
	...{ kind: 'weekly', timeZone: 'UTC' },
	intervals: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '18:00', to: '22:00' }],
	exceptions: [],
}
const at = (time: string) => Date.parse(`2026-05-04T${time}:00Z`)
const pause = (until: string | null): IntakePause => ({
	...{ programmeId, reason: 'long_wait', by: ruth, at: at('19:00') },
	until: until === null ? null : at(until),
})

test('[IN1] closed while paused, open at its end', () => {
	expect(openingForNew(always, null, at('19:10'))).toEqual({ kind: 'open', closesAt: null })
	expect(openingForNew(always, pause('19:30'), at('19:10'))).toEqual({ kind: 'closed', opensAt: at('19:30') })
	expect(openingForNew(always, pause('19:30'), at('19:30'))).toEqual({ kind: 'open', closesAt: null })
})

test('[IN3] it ends by itself at its time, or not by itself', () => {
	expect(isPausing(null, at('19:10'))).toBe(false)
	expect(isPausing(pause('19:30'), at('19:29'))).toBe(true)
	expect(isPausing(pause('19:30'), at('19:30'))).toBe(false)
	expect(isPausing(pause(null), at('23:59'))).toBe(true)
})

test('[IN1] it opens when the pause and the hours both allow it', () => {
	const tomorrow = at('18:00') + 86_400_000
	expect(openingForNew(evenings, pause('19:30'), at('19:10'))).toEqual({ kind: 'closed', opensAt: at('19:30') })
	expect(openingForNew(evenings, pause('22:30'), at('21:50'))).toEqual({ kind: 'closed', opensAt: tomorrow })
	expect(openingForNew(evenings, pause('17:00'), at('16:00'))).toEqual({ kind: 'closed', opensAt: at('18:00') })
})

test('[IN1] a pause without an end promises no time', () => {
	expect(openingForNew(evenings, pause(null), at('19:10'))).toEqual({ kind: 'closed', opensAt: null })
	expect(openingForNew(evenings, pause(null), at('23:10'))).toEqual({ kind: 'closed', opensAt: null })
})

test('[IN2] the hours themselves are as they were', () => {
	expect(opening(evenings, at('19:10'))).toEqual({ kind: 'open', closesAt: at('22:00') })
})
