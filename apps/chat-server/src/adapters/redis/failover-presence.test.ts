import { asId, type StaffId } from '@akin/core/support/ids'
import { describe, expect, test } from 'vitest'
import { describePresence } from '../../../test/contracts/presence.contract.ts'
import type { Presence } from '../../ports/presence.ts'
import { StoreUnavailable } from '../../ports/store-error.ts'
import { createMemoryPresence } from '../memory/memory-presence.ts'
import { createFailoverPresence } from './failover-presence.ts'

const lena = asId<StaffId>('lena')
const amir = asId<StaffId>('amir')
const beatMs = 5_000
const minutes = 60_000
/** PostgreSQL's clock is wrong by so much. */
const clockDifferenceMs = 10 * minutes

/** Two nodes, a Redis that can be unplugged, a PostgreSQL whose clock differs, and the time. */
function world() {
	let now = 1_000 * minutes
	let plugged = true
	const unplugged = new Set<string>()
	const redis = createMemoryPresence({ now: () => now })
	const postgres = createMemoryPresence({ now: () => now + clockDifferenceMs })
	const whilePlugged = <Args extends unknown[], T>(node: string, ask: (...args: Args) => Promise<T>) => {
		return async (...args: Args): Promise<T> => {
			if (!plugged || unplugged.has(node)) throw new StoreUnavailable('unplugged')
			return ask(...args)
		}
	}
	const firstOf = (node: string): Presence => ({
		beat: whilePlugged(node, redis.beat),
		forget: whilePlugged(node, redis.forget),
		lastSeen: whilePlugged(node, redis.lastSeen),
		seenWithin: whilePlugged(node, redis.seenWithin),
		now: whilePlugged(node, redis.now),
	})
	const startNode = (name = 'node') => createFailoverPresence({ first: firstOf(name), second: postgres, elapsedMs: () => now })
	return {
		startNode,
		pass(ms: number) {
			now += ms
		},
		plug(isIn: boolean) {
			plugged = isIn
		},
		/** This node alone cannot reach Redis. */
		unplug(node: string) {
			unplugged.add(node)
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

	describe('one node alone cannot reach Redis', () => {
		function splitWorld() {
			const { startNode, pass, unplug } = world()
			const [whole, cut] = [startNode('whole'), startNode('cut')] as const
			return {
				...{ whole, cut, pass },
				/** Long after everybody's start, with Redis in full knowledge of who was here. */
				async split() {
					await Promise.all([whole.beat([amir]), cut.beat([amir])])
					pass(60 * minutes)
					await whole.beat([amir])
					unplug('cut')
				},
				/** Both nodes beat for their people, as they do every few seconds. */
				async beatFor(ms: number, { here, there }: { here: readonly StaffId[]; there: readonly StaffId[] }) {
					for (let passed = 0; passed < ms; passed += beatMs) {
						await Promise.all([whole.beat(here), cut.beat(there)])
						pass(beatMs)
					}
				},
			}
		}

		test('Q1 whoever comes to it is here for the others at once, and as long as they stay', async () => {
			const { whole, cut, split, beatFor } = splitWorld()
			await split()
			await cut.beat([lena])
			expect(await silence(whole)).toBe(0)
			await beatFor(30 * minutes, { here: [amir], there: [lena] })
			expect(await silence(whole)).toBeLessThanOrEqual(beatMs)
			expect(await whole.seenWithin([lena], minutes)).toEqual(new Set([lena]))
		})

		test('Q1 the people of the others are here for it', async () => {
			const { cut, split, beatFor } = splitWorld()
			await split()
			await beatFor(30 * minutes, { here: [lena], there: [amir] })
			expect(await silence(cut)).toBeLessThanOrEqual(2 * beatMs)
			expect(await cut.seenWithin([lena], minutes)).toEqual(new Set([lena]))
		})

		test('so they are when it has nobody to beat for', async () => {
			const { cut, split, pass, whole } = splitWorld()
			await split()
			for (let passed = 0; passed < 30 * minutes; passed += beatMs) {
				await whole.beat([lena])
				expect(await silence(cut)).toBeLessThanOrEqual(2 * beatMs)
				pass(beatMs)
			}
		})

		test('whoever stops beating, at either, is noticed by both', async () => {
			const { whole, cut, split, beatFor } = splitWorld()
			await split()
			await beatFor(minutes, { here: [amir], there: [lena] })
			await beatFor(5 * minutes, { here: [amir], there: [] })
			for (const node of [whole, cut]) expect(await silence(node)).toBe(5 * minutes + beatMs)
			await beatFor(minutes, { here: [lena], there: [amir] })
			await beatFor(5 * minutes, { here: [], there: [amir] })
			for (const node of [whole, cut]) expect(await silence(node)).toBe(5 * minutes + beatMs)
		})
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
