import type { StaffId } from '@akin/core/support/ids'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StaffKeysStore } from '../../src/ports/staff-keys-store.ts'

export type OpenStaffKeys = StaffKeysStore & { readonly people: readonly [StaffId, StaffId] } & AsyncDisposable

/** What every store of keys does. */
export function registerStaffKeysContract(name: string, open: () => Promise<OpenStaffKeys>): void {
	describe(`[KB4] keys of staff in ${name}`, () => {
		let store: OpenStaffKeys
		beforeEach(async () => {
			store = await open()
		})
		afterEach(() => store[Symbol.asyncDispose]())

		test('nothing differs for somebody who never changed any', async () => {
			expect(await store.read(store.people[0])).toEqual({})
		})

		test('keeps what was saved last, for each person by themselves', async () => {
			const [one, other] = store.people
			await store.save(one, { pin: 'Z', whisper: 'Q' })
			await store.save(other, { pin: 'X' })
			await store.save(one, { pin: 'Y' })
			expect(await store.read(one)).toEqual({ pin: 'Y' })
			expect(await store.read(other)).toEqual({ pin: 'X' })
			await store.save(one, {})
			expect(await store.read(one)).toEqual({})
		})

		test('of two windows that save at once one stands, whole', async () => {
			const [one] = store.people
			const both = [{ pin: 'Z', whisper: 'Q' }, { pin: 'X' }]
			await Promise.all(both.map((keys) => store.save(one, keys)))
			expect(both).toContainEqual(await store.read(one))
		})
	})
}
