import { randomUUID } from 'node:crypto'
import { asId, type StaffId } from '@akin/core/support/ids'
import { describe, expect, test } from 'vitest'
import type { Presence } from '../../src/ports/presence.ts'

/** Presence seen from two nodes. */
export type PresenceUnderTest = AsyncDisposable & {
	readonly presence: Presence
	readonly otherNode: Presence
	/** Resolves when the one clock has moved on so far. */
	letPass(ms: number): Promise<void>
}

const somebody = () => asId<StaffId>(randomUUID())

export function describePresence(adapter: string, open: () => Promise<PresenceUnderTest>): void {
	describe(`${adapter} presence`, () => {
		test('a beat on one node is seen on another, at the moment the one clock says', async () => {
			await using at = await open()
			const lena = somebody()
			const before = await at.presence.now()
			await at.presence.beat([lena])
			const seen = (await at.otherNode.lastSeen([lena])).get(lena)
			expect(seen).toBeGreaterThanOrEqual(before)
			expect(seen).toBeLessThanOrEqual(await at.otherNode.now())
		})

		test('silence grows, and a later beat ends it', async () => {
			await using at = await open()
			const [lena, amir] = [somebody(), somebody()] as const
			await at.presence.beat([lena, amir])
			const first = (await at.presence.lastSeen([lena])).get(lena) ?? Number.NaN
			await at.letPass(30)
			await at.otherNode.beat([amir])
			const seen = await at.presence.lastSeen([lena, amir])
			expect(seen.get(lena)).toBe(first)
			expect(seen.get(amir)).toBeGreaterThanOrEqual(first + 30)
			expect((await at.presence.now()) - first).toBeGreaterThanOrEqual(30)
		})

		test('Q4 somebody never seen is only as silent as this memory is old, so nobody is lost because the memory was', async () => {
			await using at = await open()
			const [lena, stranger] = [somebody(), somebody()] as const
			const began = await at.presence.now()
			await at.presence.beat([lena])
			await at.letPass(30)
			const since = (await at.otherNode.lastSeen([stranger])).get(stranger) ?? Number.NaN
			expect(since).toBeGreaterThanOrEqual(began - 1_000)
			expect(since).toBeLessThanOrEqual((await at.presence.now()) - 30)
			expect((await at.presence.lastSeen([stranger])).get(stranger), 'asking does not reset it').toBe(since)
		})

		test('only somebody certainly seen of late is said to be there', async () => {
			await using at = await open()
			const [lena, amir, gone, stranger] = [somebody(), somebody(), somebody(), somebody()] as const
			await at.presence.beat([lena, amir, gone])
			await at.presence.forget([gone])
			const everybody = [stranger, lena, gone, amir]
			expect(await at.otherNode.seenWithin(everybody, 60_000)).toEqual(new Set([lena, amir]))
			await at.letPass(1_100)
			await at.presence.beat([amir])
			expect(await at.otherNode.seenWithin(everybody, 1_000)).toEqual(new Set([amir]))
		})

		test('somebody who left on purpose is not remembered as seen', async () => {
			await using at = await open()
			const [lena, stranger] = [somebody(), somebody()] as const
			await at.presence.beat([lena])
			await at.letPass(30)
			await at.presence.beat([lena])
			await at.otherNode.forget([lena, somebody()])
			const seen = await at.presence.lastSeen([lena, stranger])
			expect(seen.get(lena)).toBe(seen.get(stranger))
		})

		test('nobody asked about is nobody answered about', async () => {
			await using at = await open()
			await at.presence.beat([])
			await at.presence.forget([])
			expect(await at.presence.lastSeen([])).toEqual(new Map())
			expect(await at.presence.seenWithin([], 1_000)).toEqual(new Set())
		})

		test('a thousand people beat and are asked about at once', async () => {
			await using at = await open()
			const crowd = Array.from({ length: 1_000 }, somebody)
			await at.presence.beat(crowd)
			const seen = await at.otherNode.lastSeen(crowd)
			expect(seen.size).toBe(1_000)
			expect(new Set(seen.values()).size, 'one beat is one moment').toBe(1)
		})
	})
}
