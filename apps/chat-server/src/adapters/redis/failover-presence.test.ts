import { asId, type StaffId } from '@akin/core/support/ids'
import { describe, expect, test } from 'vitest'
import { describePresence } from '../../../test/contracts/presence.contract.ts'
import type { Presence } from '../../ports/presence.ts'
import { StoreUnavailable } from '../../ports/store-error.ts'
import { createMemoryPresence } from '../memory/memory-presence.ts'
import { createFailoverPresence } from './failover-presence.ts'

const lena = asId<StaffId>('lena')
const minutes = 60_000
/** PostgreSQL's clock is wrong by so much. */
const clockDifferenceMs = 10 * minutes

/** Two nodes, a Redis that can be unplugged, a PostgreSQL whose clock differs, and the time. */
function world() {
	let now = 1_000 * minutes
	let plugged = true
	const redis = createMemoryPresence({ now: () => now })
	const postgres = createMemoryPresence({ now: () => now + clockDifferenceMs })
	const whilePlugged = <Args extends unknown[], T>(ask: (...args: Args) => Promise<T>) => {
		return async (...args: Args): Promise<T> => {
			if (!plugged) throw new StoreUnavailable('unplugged')
			return ask(...args)
		}
	}
	const first: Presence = {
		beat: whilePlugged(redis.beat),
		forget: whilePlugged(redis.forget),
		lastSeen: whilePlugged(redis.lastSeen),
		seenWithin: whilePlugged(redis.seenWithin),
		now: whilePlugged(redis.now),
	}
	const startNode = () => createFailoverPresence({ first, second: postgres })
	return {
		startNode,
		pass(ms: number) {
			now += ms
		},
		plug(isIn: boolean) {
			plugged = isIn
		},
	}
}

/** For how long somebody has been silent, as a node would reckon. */
async function silence(node: Presence): Promise<number> {
	const [seen, now] = await Promise.all([node.lastSeen([lena]), node.now()])
	return now - (seen.get(lena) ?? Number.NaN)
}

describe.each(['there', 'away'])('with Redis %s', (redis) => {
	describePresence(`failover (${redis})`, async () => {
		const { startNode, pass, plug } = world()
		plug(redis === 'there')
		const [presence, otherNode] = [startNode(), startNode()] as const
		await Promise.all([presence.now(), otherNode.now()])
		return {
			presence,
			otherNode,
			letPass: async (ms) => pass(ms),
			[Symbol.asyncDispose]: async () => {},
		}
	})
})

describe('failover presence', () => {
	test('silence is what Redis says as long as it is there', async () => {
		const { startNode, pass } = world()
		const node = startNode()
		await node.beat([lena])
		pass(2 * minutes)
		expect(await silence(node)).toBe(2 * minutes)
	})

	test('Q4 when Redis goes away nobody becomes silent by it, however long this node has run', async () => {
		const { startNode, pass, plug } = world()
		const [node, otherNode] = [startNode(), startNode()] as const
		await node.now()
		await otherNode.beat([lena])
		pass(60 * minutes)
		await otherNode.beat([lena])
		plug(false)
		expect(await silence(node)).toBe(0)
		pass(1 * minutes)
		await otherNode.beat([lena])
		expect(await silence(node)).toBe(0)
	})

	test('during an outage somebody who stops beating is noticed by every node', async () => {
		const { startNode, pass, plug } = world()
		const [node, otherNode] = [startNode(), startNode()] as const
		await Promise.all([node.now(), otherNode.beat([lena])])
		plug(false)
		await Promise.all([node.now(), otherNode.beat([lena])])
		pass(3 * minutes)
		expect(await silence(node)).toBe(3 * minutes)
	})

	test('Q4 when Redis comes back with what it knew before, nobody was silent meanwhile', async () => {
		const { startNode, pass, plug } = world()
		const node = startNode()
		await node.beat([lena])
		plug(false)
		await node.beat([lena])
		pass(60 * minutes)
		plug(true)
		expect(await silence(node)).toBe(0)
		pass(3 * minutes)
		expect(await silence(node)).toBe(3 * minutes)
	})

	test('Q4 after all servers were down for an hour, everybody has their whole grace to come back', async () => {
		const { startNode, pass } = world()
		await startNode().beat([lena])
		pass(60 * minutes)
		const restarted = startNode()
		expect(await silence(restarted)).toBe(0)
		pass(1 * minutes)
		expect(await silence(restarted)).toBe(1 * minutes)
	})

	test('nobody is promised to be there only because nobody knows better', async () => {
		const { startNode, pass, plug } = world()
		const node = startNode()
		await node.beat([lena])
		pass(60 * minutes)
		expect(await node.seenWithin([lena], minutes)).toEqual(new Set())
		plug(false)
		expect(await node.seenWithin([lena], minutes)).toEqual(new Set())
		await node.beat([lena])
		expect(await node.seenWithin([lena], minutes)).toEqual(new Set([lena]))
	})

	test('one clock throughout: a PostgreSQL whose clock is wrong makes no difference', async () => {
		const { startNode, plug } = world()
		const node = startNode()
		const before = await node.now()
		plug(false)
		expect(await node.now()).toBe(before)
	})
})
