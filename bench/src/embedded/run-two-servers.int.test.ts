import { expect, test } from 'vitest'
import { runTwoServers } from './run-two-servers.ts'

test('of two servers that start on one data folder at the same instant one serves, and the other says whose it is', async () => {
	expect(await runTwoServers({ rounds: 2 })).toEqual({ rounds: 2, oneServed: 2, refusedWithSentence: 2, bothServed: 0, noneServed: 0 })
}, 120_000)
