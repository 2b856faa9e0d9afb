import { expect, test } from 'vitest'
import { randomFrom } from '../chaos/schedule/random.ts'
import { runKills } from './run-kills.ts'

test('[M1, M2, M3, M4] killed in mid-write, an embedded server has kept everything it acknowledged', async () => {
	const result = await runKills({ rounds: 3, writers: 6, random: randomFrom(1).unit, onRound: () => {} })
	expect(result).toMatchObject({
		...{ kills: { server: 1, everything: 1, postgres: 1 }, lost: 0, changed: 0, gaps: 0, doubled: 0, unreadable: 0 },
		unsent: 0,
	})
	expect(result.acknowledged).toBeGreaterThan(result.rounds * 6)
	expect(result.inMidWrite).toBeGreaterThan(0)
}, 180_000)
