import { randomBytes, randomUUID } from 'node:crypto'
import { afterGiving } from '@akin/core/returning/standing-words'
import { asId, type ProgrammeId, type ReturnWordsId, type SeekerSessionId, type StaffId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import type { KeyedHash, ReturnWordsStore, StoredReturnWords } from '../../src/ports/return-words-store.ts'

const at = Date.UTC(2026, 0, 14, 12)
const anyHash = (year = 2026): KeyedHash => ({ year, hash: new Uint8Array(randomBytes(32)) })
const signIn = () => asId<SeekerSessionId>(randomUUID())
const words = (changes: Partial<StoredReturnWords> = {}): StoredReturnWords => ({
	...{ id: asId<ReturnWordsId>(randomUUID()), programmeId: asId<ProgrammeId>('talk'), listenerId: asId<StaffId>(randomUUID()) },
	...{ current: anyHash(), next: null, holder: signIn(), heldAt: at, endsAt: at + 1_000 },
	summary: { wrappedKey: new Uint8Array([1, 2]), sealed: new Uint8Array([3]) },
	...changes,
})
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const plainHash = (one: KeyedHash | null) => one && { ...one, hash: hex(one.hash) }
/** As comparable as two homes of bytes are. */
const plain = (stored: StoredReturnWords | null) =>
	stored && {
		...stored,
		...{ current: plainHash(stored.current), next: plainHash(stored.next) },
		summary: stored.summary && { wrappedKey: hex(stored.summary.wrappedKey), sealed: hex(stored.summary.sealed) },
	}

/** What every home of return words must do. */
export function returnWordsStoreContract(open: () => Promise<ReturnWordsStore>): void {
	const leaveAsIs = async () => null

	test('[RW4] are found by their hash, by the new one and by the sign-in that holds them, and by nothing else', async () => {
		const store = await open()
		const kept = words({ next: anyHash() })
		await store.add(kept)
		const { current, next, holder } = kept
		if (next === null || holder === null) throw new Error('unreachable')
		const found: string[] = []
		const see = async (_: StoredReturnWords, given: string) => {
			found.push(given)
			return null
		}
		expect(plain(await store.give([anyHash(), current], at, see))).toEqual(plain(kept))
		expect(plain(await store.give([next], at, see))).toEqual(plain(kept))
		expect(found).toEqual(['current', 'next'])
		expect(plain(await store.heldBy(holder, at))).toEqual(plain(kept))
		for (const hash of [anyHash(), { ...current, year: 2025 }]) expect(await store.give([hash], at, leaveAsIs)).toBeNull()
		expect(await store.give([], at, leaveAsIs)).toBeNull()
		expect(await store.heldBy(signIn(), at)).toBeNull()
	})

	test('lead nowhere from the moment they end, and are deleted', async () => {
		const store = await open()
		const kept = words()
		await store.add(kept)
		expect(await store.give([kept.current], kept.endsAt, leaveAsIs)).toBeNull()
		expect(await store.change(kept.holder ?? signIn(), kept.endsAt, async (stored) => stored)).toBe(false)
		await store.deleteEnded(kept.endsAt)
		expect(await store.give([kept.current], at, leaveAsIs)).toBeNull()
	})

	test('[RW4] of two who give the same words at once both are answered, one holds them, and only its new words stand', async () => {
		const store = await open()
		const kept = words()
		await store.add(kept)
		const two = [signIn(), signIn()].map((holder) => ({ holder, made: anyHash() }))
		const given = await Promise.all(
			two.map(({ holder, made }) =>
				store.give([kept.current], at, async (stored, by) => ({ ...stored, holder, ...afterGiving(stored, by, made) })),
			),
		)
		expect(given.map((stored) => stored?.id)).toEqual([kept.id, kept.id])
		const holding = await Promise.all(two.map(async ({ holder }) => (await store.heldBy(holder, at)) !== null))
		expect(holding.filter((holds) => holds)).toHaveLength(1)
		const standing = await Promise.all(two.map(async ({ made }) => (await store.give([made], at, leaveAsIs)) !== null))
		expect(standing).toEqual(holding)
		expect((await store.give([kept.current], at, leaveAsIs))?.id).toBe(kept.id)
	})

	test('[RW4] of two at once with new and old words, the old ones lead nowhere once the new ones were given', async () => {
		const store = await open()
		const kept = words({ next: anyHash() })
		await store.add(kept)
		const give = (hash: KeyedHash | null) =>
			hash && store.give([hash], at, async (stored, by) => ({ ...stored, holder: signIn(), ...afterGiving(stored, by, anyHash()) }))
		await Promise.all([give(kept.next), give(kept.current)])
		// Whichever came first: what stands is what the other one found.
		const stands = await Promise.all(
			[kept.next, kept.current].map(async (hash) => hash !== null && (await store.give([hash], at, leaveAsIs)) !== null),
		)
		expect(stands.filter((is) => is)).toHaveLength(1)
	})

	test('a sign-in holds one: what it held before is nobody’s, and still led to by its words', async () => {
		const store = await open()
		const first = words()
		await store.add(first)
		const second = words({ holder: first.holder })
		await store.add(second)
		if (first.holder === null) throw new Error('unreachable')
		expect((await store.heldBy(first.holder, at))?.id).toBe(second.id)
		expect((await store.give([first.current], at, leaveAsIs))?.holder).toBeNull()
		const taken = await store.give([first.current], at, async (stored) => ({ ...stored, holder: second.holder }))
		expect(taken?.id).toBe(first.id)
		expect((await store.heldBy(first.holder, at))?.id).toBe(first.id)
	})

	test('[P4] change and go by the sign-in that holds them, which is forgotten later', async () => {
		const store = await open()
		const [kept, other] = [words(), words()]
		await store.add(kept)
		await store.add(other)
		if (kept.holder === null || other.holder === null) throw new Error('unreachable')
		expect(await store.change(kept.holder, at, async (stored) => ({ ...stored, summary: null, next: anyHash() }))).toBe(true)
		expect((await store.heldBy(kept.holder, at))?.summary).toBeNull()
		expect((await store.heldBy(other.holder, at))?.summary).not.toBeNull()
		await store.forgetHolders(at)
		expect(await store.heldBy(kept.holder, at)).not.toBeNull()
		expect([await store.erase(kept.holder), await store.erase(kept.holder)]).toEqual([true, false])
		expect(await store.give([kept.current], at, leaveAsIs)).toBeNull()
		await store.forgetHolders(at + 1)
		expect(await store.heldBy(other.holder, at)).toBeNull()
		expect(await store.give([other.current], at, leaveAsIs)).not.toBeNull()
	})

	test('there is one key for each year, whoever makes it first', async () => {
		const store = await open()
		expect(await store.hashKey(2027)).toBeNull()
		const made = await Promise.all([1, 2, 3].map((n) => store.keepHashKey(2027, new Uint8Array([n]))))
		expect(new Set(made.map((key) => key[0])).size).toBe(1)
		expect((await store.hashKey(2027))?.[0]).toBe(made[0]?.[0])
		expect(await store.hashKey(2028)).toBeNull()
	})
}
