import { randomUUID } from 'node:crypto'
import { asId, type StaffId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { describePresence } from '../../../test/contracts/presence.contract.ts'
import { letRedisClockPass } from '../../../test/support/redis-clock.ts'
import { redisLinks } from '../../../test/support/redis-links.ts'
import { createRedisPresence } from './redis-presence.ts'

describePresence('redis', async () => {
	const links = await redisLinks()
	return {
		presence: createRedisPresence(links.one),
		otherNode: createRedisPresence(links.other),
		letPass: (ms) => letRedisClockPass(links.one, ms),
		[Symbol.asyncDispose]: () => links[Symbol.asyncDispose](),
	}
})

test('Q4 after Redis was emptied nobody counts as long gone: silence is counted from then', async () => {
	await using links = await redisLinks()
	const presence = createRedisPresence(links.one)
	const lena = asId<StaffId>(randomUUID())
	await presence.beat([lena])
	await letRedisClockPass(links.one, 30)
	await links.empty()
	const emptiedAt = await presence.now()
	expect((await presence.lastSeen([lena])).get(lena)).toBeGreaterThanOrEqual(emptiedAt)
})
