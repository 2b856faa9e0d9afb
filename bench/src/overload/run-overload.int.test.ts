import { expect, it } from 'vitest'
import { runOverload } from './run-overload.ts'

it.each([
	['with the manners of our client', true],
	['that does not wait', false],
])(
	'[M1] [M2] [M3] what a server cannot take from a crowd %s it refuses with a time, and what it accepts is there',
	{ timeout: 120_000 },
	async (_, manners) => {
		const result = await runOverload({
			...{ pairs: 20, manners, windows: 1, windowMs: 1_000, times: 3, nodeArgs: [], tell: () => {} },
			settings: { AKIN_COMMANDS_IN_HAND: '100' },
		})
		expect(result).toMatchObject({ people: 40, lost: 0, doubled: 0, unanswered: 0, withoutTime: 0 })
		expect(result.accepted).toBeGreaterThan(0)
		if (!manners) expect(Object.keys(result.refused)).toContain('busy')
		expect(Object.keys(result.refused).filter((code) => code !== 'busy' && code !== 'rate_limited')).toEqual([])
	},
)
