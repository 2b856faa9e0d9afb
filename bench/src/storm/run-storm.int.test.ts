import { expect, it } from 'vitest'
import { runStorm } from './run-storm.ts'

it('[M1] [M3] [M5] [Q1] everybody who comes back at once to a killed server finds everything', { timeout: 120_000 }, async () => {
	const result = await runStorm({ sockets: 300, waiting: 100, settings: { AKIN_ARRIVALS_PER_SECOND: '200' }, tell: () => {} })
	expect(result).toMatchObject({ sockets: 300, waiting: 100, lost: 0, doubled: 0, placesLost: 0, gone: 0 })
	// They did come at once, and some were told when to come instead.
	expect(result.sentAway).toBeGreaterThan(0)
	expect(result.attempts).toBeGreaterThanOrEqual(300)
})
