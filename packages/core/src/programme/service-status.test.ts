import { expect, test } from 'vitest'
import { type ProgrammeAtTheDoor, serviceStatus } from './service-status.ts'

const minute = 60_000
const now = Date.UTC(2026, 10, 30, 18)
const open = (wait: ProgrammeAtTheDoor['wait'], closesInMinutes: number | null = null): ProgrammeAtTheDoor => ({
	opening: { kind: 'open', closesAt: closesInMinutes === null ? null : now + closesInMinutes * minute },
	timeZone: closesInMinutes === null ? null : 'Europe/London',
	wait,
})
const closed = (opensInMinutes: number | null, timeZone: string | null = 'Europe/London'): ProgrammeAtTheDoor => ({
	opening: { kind: 'closed', opensAt: opensInMinutes === null ? null : now + opensInMinutes * minute },
	timeZone,
	wait: null,
})

test('[FR1] open says the shortest and the longest wait of what is open, and nothing when one of them is not known', () => {
	expect(serviceStatus([open({ from: 5, to: 10 }), open({ from: 10, to: 20 }), closed(60)], now)).toEqual({
		kind: 'open',
		wait: { from: 5, to: 20 },
	})
	expect(serviceStatus([open({ from: 5, to: 10 }), open(null)], now)).toEqual({ kind: 'open', wait: null })
})

test('[FR2] busy only when everything that is open is known to take more than half an hour', () => {
	expect(serviceStatus([open({ from: 30, to: 60 }), open({ from: 45, to: 60 }), closed(60)], now)).toEqual({ kind: 'busy' })
	expect(serviceStatus([open({ from: 30, to: 60 }), open({ from: 20, to: 30 })], now).kind).toBe('open')
	expect(serviceStatus([open({ from: 30, to: 60 }), open(null)], now).kind).toBe('open')
})

test('[FR3] closing soon when the last that is open closes within 45 minutes, busy or not', () => {
	expect(serviceStatus([open({ from: 30, to: 60 }, 45), open(null, 10)], now)).toEqual({
		kind: 'closing_soon',
		closesAt: now + 45 * minute,
		timeZone: 'Europe/London',
	})
	expect(serviceStatus([open(null, 46)], now).kind).toBe('open')
	expect(serviceStatus([open(null, 10), open(null)], now).kind).toBe('open')
})

test('[FR4] closed names the first that opens, and promises nothing where nobody knows', () => {
	expect(serviceStatus([closed(600), closed(60, 'Asia/Kolkata'), closed(null)], now)).toEqual({
		kind: 'closed',
		opensAt: now + 60 * minute,
		timeZone: 'Asia/Kolkata',
	})
	expect(serviceStatus([closed(null)], now)).toEqual({ kind: 'closed', opensAt: null, timeZone: null })
	expect(serviceStatus([], now)).toEqual({ kind: 'closed', opensAt: null, timeZone: null })
})
