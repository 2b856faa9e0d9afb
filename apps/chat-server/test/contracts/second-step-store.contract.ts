import { randomBytes } from 'node:crypto'
import type { StaffId } from '@akin/core/support/ids'
import { describe, expect, it } from 'vitest'
import { systemSecrets } from '../../src/adapters/system/system-secrets.ts'
import type { SecondStepStore } from '../../src/ports/second-step-store.ts'

const start = Date.parse('2026-11-20T12:00:00Z')
const newHash = () => systemSecrets.hash(systemSecrets.newToken())
const sealed = () => new Uint8Array(randomBytes(48))

/** `open` answers a store and a way to make staff it may refer to. */
export function secondStepStoreContract(name: string, open: () => Promise<{ store: SecondStepStore; newStaff: () => Promise<StaffId> }>) {
	async function setUp() {
		const { store, newStaff } = await open()
		const staffId = await newStaff()
		const sealedSecret = sealed()
		await store.setDraft(staffId, sealedSecret, start + 1_000)
		const made = { sealedSecret, lastStep: 100, setUpAt: start, recoveryCodes: ['a', 'b', 'c'] }
		expect(await store.confirm(staffId, made)).toBe(true)
		return { store, newStaff, staffId, made }
	}

	describe(`second step store: ${name}`, () => {
		it('makes a draft the second step, once, and no other and none that is over', async () => {
			const { store, newStaff } = await open()
			const staffId = await newStaff()
			const [first, second] = [sealed(), sealed()]
			const made = { lastStep: 100, setUpAt: start, recoveryCodes: ['a', 'b'] }
			expect(await store.findDraft(staffId, start)).toBeNull()
			await store.setDraft(staffId, first, start + 1_000)
			await store.setDraft(staffId, second, start + 1_000)
			expect(await store.findDraft(staffId, start + 1_000)).toBeNull()
			expect(new Uint8Array((await store.findDraft(staffId, start + 999)) ?? [])).toEqual(second)
			expect(await store.confirm(staffId, { ...made, sealedSecret: first })).toBe(false)
			expect(await store.confirm(staffId, { ...made, sealedSecret: second, setUpAt: start + 1_000 })).toBe(false)
			expect(await store.find(staffId)).toBeNull()
			const at = { ...made, sealedSecret: second }
			expect((await Promise.all(Array.from({ length: 5 }, () => store.confirm(staffId, at)))).filter(Boolean)).toHaveLength(1)
			expect(await store.find(staffId)).toMatchObject({ lastStep: 100, setUpAt: start, recoveryCodesLeft: 2 })
			expect([...(await store.whoHasOne())]).toContain(staffId)
		})

		it('[ID7] lets a step be used once, by the first of many, and none as late as one that was', async () => {
			const { store, staffId } = await setUp()
			expect(await store.spendStep(staffId, 100)).toBe(false)
			const used = await Promise.all(Array.from({ length: 20 }, () => store.spendStep(staffId, 101)))
			expect(used.filter(Boolean)).toHaveLength(1)
			expect(await store.spendStep(staffId, 101)).toBe(false)
			expect(await store.spendStep(staffId, 103)).toBe(true)
			expect(await store.spendStep(staffId, 102)).toBe(false)
		})

		it('[ID8] lets a recovery code be used once, by the first of many, and forgets the old ones for new ones', async () => {
			const { store, newStaff, staffId } = await setUp()
			const used = await Promise.all(Array.from({ length: 20 }, () => store.spendRecoveryCode(staffId, 'a')))
			expect(used.filter(Boolean)).toHaveLength(1)
			expect(await store.find(staffId)).toMatchObject({ recoveryCodesLeft: 2 })
			expect(await store.spendRecoveryCode(await newStaff(), 'b')).toBe(false)
			expect(await store.replaceRecoveryCodes(staffId, ['x', 'y', 'z'])).toBe(true)
			expect(await store.spendRecoveryCode(staffId, 'b')).toBe(false)
			expect(await store.spendRecoveryCode(staffId, 'y')).toBe(true)
			expect(await store.replaceRecoveryCodes(await newStaff(), ['x'])).toBe(false)
		})

		it('replaces everything by a new set-up, and takes everything away', async () => {
			const { store, staffId } = await setUp()
			const sealedSecret = sealed()
			await store.setDraft(staffId, sealedSecret, start + 1_000)
			expect(await store.confirm(staffId, { sealedSecret, lastStep: 7, setUpAt: start, recoveryCodes: ['n'] })).toBe(true)
			expect(await store.spendRecoveryCode(staffId, 'a')).toBe(false)
			expect(await store.find(staffId)).toMatchObject({ lastStep: 7, recoveryCodesLeft: 1 })
			expect(await store.remove(staffId)).toBe(true)
			expect(await store.remove(staffId)).toBe(false)
			expect(await store.find(staffId)).toBeNull()
			expect(await store.spendRecoveryCode(staffId, 'n')).toBe(false)
		})

		it('[ID6] gives a pending sign-in its tries and its time, at its own audience, and an end once', async () => {
			const { store, newStaff } = await open()
			const staffId = await newStaff()
			const [hash, late] = [newHash(), newHash()]
			const pending = { staffId, audience: 'listener', expiresAt: start + 1_000, tries: 3 } as const
			await store.addPending(hash, pending)
			await store.addPending(late, pending)
			expect(await store.takeTry(hash, 'supervisor', start)).toBeNull()
			expect(await store.takeTry(newHash(), 'listener', start)).toBeNull()
			expect(await store.takeTry(late, 'listener', start + 1_000)).toBeNull()
			const taken = await Promise.all(Array.from({ length: 10 }, () => store.takeTry(hash, 'listener', start + 999)))
			expect(taken.filter((id) => id !== null)).toEqual([staffId, staffId, staffId])
			expect((await Promise.all([store.endPending(hash), store.endPending(hash)])).filter(Boolean)).toHaveLength(1)
			await store.sweep(start + 1_000)
			expect(await store.endPending(late)).toBe(false)
		})
	})
}
