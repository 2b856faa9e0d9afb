import { type ApprovalId, asId, type ConversationId } from '@akin/core/support/ids'
import { describe, expect, it } from 'vitest'
import { gcmSealer } from '../../src/adapters/system/gcm-sealer.ts'
import type { DataKey, KeyVault } from '../../src/ports/key-vault.ts'
import { holdKeyName, retentionClass, utcDay } from '../../src/ports/retention.ts'

const noon = Date.parse('2026-11-20T12:00:00Z')
const dayMs = 86_400_000
const day = utcDay(noon)
const month = retentionClass(30)
const binding = {
	conversationId: asId<ConversationId>('0b1f3a52-9a0f-4a52-8f3e-0d5a7c1e2b3f'),
	stream: 'room',
	senderId: 'somebody',
	clientId: 'first',
} as const
const words = new TextEncoder().encode('I have not slept for a week.')
const readsBack = (dataKey: DataKey | null, sealed: Uint8Array) =>
	dataKey !== null && Buffer.from(gcmSealer.open(dataKey, binding, sealed) ?? []).equals(words)

/** `openVaults` answers vaults that share their keys as nodes do, and a vault that shares nothing with them. */
export function keyVaultContract(name: string, openVaults: () => Promise<{ a: KeyVault; b: KeyVault; elsewhere: KeyVault }>) {
	describe(`key vault: ${name}`, () => {
		it('gives every conversation its own key and reads it back on every node', async () => {
			const { a, b } = await openVaults()
			const first = await a.newDataKey(day, month)
			const second = await b.newDataKey(day, month)
			const sealed = gcmSealer.seal(first.dataKey, binding, words)
			expect(readsBack(await b.unwrap(first.wrapped), sealed)).toBe(true)
			expect(readsBack(await a.unwrap(second.wrapped), sealed)).toBe(false)
		})

		it('makes the key of a day once, however many ask at the same moment', async () => {
			const { a, b } = await openVaults()
			const made = await Promise.all(Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? a : b).newDataKey(day, month)))
			const opened = await Promise.all(made.map(({ wrapped }) => a.unwrap(wrapped)))
			const readable = opened.filter((key, i) => {
				const original = made[i]
				return original !== undefined && readsBack(key, gcmSealer.seal(original.dataKey, binding, words))
			})
			expect(readable).toHaveLength(24)
		})

		it('[P4] leaves wrapped keys useless to whoever does not have the wrapping keys', async () => {
			const { a, elsewhere } = await openVaults()
			const { wrapped } = await a.newDataKey(day, month)
			expect(await elsewhere.unwrap(wrapped)).toBeNull()
			await elsewhere.newDataKey(day, month)
			expect(await elsewhere.unwrap(wrapped)).toBeNull()
		})

		it('refuses a wrapped key with any byte changed, cut or added', async () => {
			const { a } = await openVaults()
			const { wrapped } = await a.newDataKey(day, month)
			await a.newDataKey(utcDay(noon + dayMs), month)
			for (let i = 0; i < wrapped.length; i += 1) {
				const changed = Uint8Array.from(wrapped)
				changed[i] = (changed[i] ?? 0) ^ 1
				expect(await a.unwrap(changed), `byte ${i}`).toBeNull()
			}
			expect(await a.unwrap(wrapped.subarray(0, -1))).toBeNull()
			expect(await a.unwrap(Buffer.concat([wrapped, Buffer.of(0)]))).toBeNull()
			expect(await a.unwrap(new Uint8Array())).toBeNull()
		})

		it('[P4] shreds what is past its retention, no earlier, and for every node', async () => {
			const { a, b } = await openVaults()
			const short = await a.newDataKey(day, retentionClass(1))
			const long = await a.newDataKey(day, month)
			const endOfDay = Date.parse('2026-11-21T00:00:00Z')

			expect(await a.destroyExpired(endOfDay + dayMs - 1)).toEqual([])
			expect(await b.unwrap(short.wrapped)).not.toBeNull()

			expect(await a.destroyExpired(endOfDay + dayMs)).toEqual([{ day, retentionClass: 'd1' }])
			expect(await b.unwrap(short.wrapped)).toBeNull()
			expect(await b.unwrap(long.wrapped)).not.toBeNull()

			expect(await b.destroyExpired(endOfDay + 30 * dayMs)).toEqual([{ day, retentionClass: 'd30' }])
			expect(await a.unwrap(long.wrapped)).toBeNull()
			expect(await a.destroyExpired(endOfDay + 3_000 * dayMs)).toEqual([])
		})

		it('[RO6] wraps a key once more for a hold, and neither wrapping key takes the other with it', async () => {
			const { a, b, elsewhere } = await openVaults()
			const made = await a.newDataKey(day, retentionClass(1))
			const other = await a.newDataKey(day, retentionClass(1))
			const hold = { id: asId<ApprovalId>('aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'), until: Date.parse('2027-01-01T00:00:00Z') }
			const held = await b.rewrap(made.wrapped, holdKeyName(hold))
			if (!held) throw new Error('nothing was wrapped')
			const sealed = gcmSealer.seal(made.dataKey, binding, words)
			expect([made.wrapped, held].map((wrapped) => a.endsAt(wrapped))).toEqual([Date.parse('2026-11-22T00:00:00Z'), hold.until])
			await a.destroyExpired(Date.parse('2026-12-01T00:00:00Z'))
			expect(await a.unwrap(made.wrapped)).toBeNull()
			expect(await a.rewrap(other.wrapped, holdKeyName(hold))).toBeNull()
			expect(readsBack(await a.unwrap(held), sealed)).toBe(true)
			expect(await elsewhere.unwrap(held)).toBeNull()
			expect(await a.destroyExpired(hold.until - 1)).toEqual([])
			expect(await b.destroyExpired(hold.until)).toEqual([holdKeyName(hold)])
			expect(await a.unwrap(held)).toBeNull()
			expect(a.endsAt(new Uint8Array([1, 2]))).toBeNull()
		})

		it('[RO6] lets go of a hold before its day, for every node', async () => {
			const { a, b } = await openVaults()
			const made = await a.newDataKey(day, month)
			const hold = { id: asId<ApprovalId>('aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'), until: Date.parse('2027-06-01T00:00:00Z') }
			const held = await a.rewrap(made.wrapped, holdKeyName(hold))
			expect([await b.destroy(holdKeyName(hold)), await a.destroy(holdKeyName(hold))]).toEqual([true, false])
			expect(held && (await a.unwrap(held))).toBeNull()
			expect(await a.unwrap(made.wrapped)).not.toBeNull()
		})

		it('does not bring back what was shredded when the same day is asked for again', async () => {
			const { a } = await openVaults()
			const before = await a.newDataKey(day, month)
			await a.destroyExpired(noon + 40 * dayMs)
			await a.newDataKey(day, month)
			expect(await a.unwrap(before.wrapped)).toBeNull()
		})
	})
}
