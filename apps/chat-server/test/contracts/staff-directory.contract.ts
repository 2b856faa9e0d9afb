import { asId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
import { describe, expect, it } from 'vitest'
import { systemSecrets } from '../../src/adapters/system/system-secrets.ts'
import type { StaffDirectory } from '../../src/ports/staff-directory.ts'
import { staffMember } from '../support/people.ts'

const now = Date.parse('2026-11-20T12:00:00Z')
const hash = systemSecrets.hash('the printed token')

export function staffDirectoryContract(name: string, open: () => Promise<StaffDirectory>) {
	describe(`staff directory: ${name}`, () => {
		it('gives back what was added, word for word', async () => {
			const directory = await open()
			const member = staffMember({
				name: 'Añu Ørsted',
				role: 'supervisor',
				languages: ['en', 'pt-BR'],
				topics: ['grief', 'new_in_town'],
				programmeIds: [asId<ProgrammeId>('evening')],
				maxCapacity: 3,
				demo: true,
				suspendedAt: now,
			})
			expect(await directory.add(member, 'hashed')).toBe(true)
			expect(await directory.find(member.id)).toEqual(member)
			expect(await directory.findBySignInName(member.signInName)).toEqual({ member, passwordHash: 'hashed' })
		})

		it('[ID12] changes a password once, by who has the one from before', async () => {
			const directory = await open()
			const member = staffMember({})
			await directory.add(member, 'before')
			const tries = await Promise.all(['a', 'b', 'c'].map((to) => directory.changePassword(member.id, 'before', to)))
			expect(tries.filter(Boolean)).toHaveLength(1)
			expect(await directory.changePassword(member.id, 'before', 'd')).toBe(false)
			expect((await directory.findBySignInName(member.signInName))?.passwordHash).toMatch(/^[abc]$/)
		})

		it('compares sign-in names without regard to case', async () => {
			const directory = await open()
			const member = staffMember({ signInName: 'Robin.Ash' })
			await directory.add(member, 'hashed')
			expect((await directory.findBySignInName('rOBIN.aSH'))?.member.id).toBe(member.id)
			expect(await directory.findBySignInName('robin')).toBeNull()
			expect(await directory.findBySignInName('%')).toBeNull()
			expect(await directory.add(staffMember({ signInName: 'ROBIN.ASH' }), 'other')).toBe(false)
		})

		it('adds nobody twice, also when asked at the same moment', async () => {
			const directory = await open()
			const member = staffMember()
			const added = await Promise.all(Array.from({ length: 8 }, (_, i) => directory.add(member, `hash ${i}`)))
			expect(added.filter(Boolean)).toHaveLength(1)
		})

		it('finds several, leaving out who is unknown, and everybody by name', async () => {
			const directory = await open()
			const [sam, ali] = [staffMember({ name: 'Sam' }), staffMember({ name: 'Ali' })]
			await directory.add(sam, 'x')
			await directory.add(ali, 'x')
			const found = await directory.findMany([sam.id, asId<StaffId>('00000000-0000-4000-8000-000000000000')])
			expect([...found]).toEqual([[sam.id, sam]])
			expect((await directory.all()).map((member) => member.name)).toEqual(['Ali', 'Sam'])
			expect((await directory.findMany([])).size).toBe(0)
		})

		it('suspends, and lifts it', async () => {
			const directory = await open()
			const member = staffMember()
			await directory.add(member, 'x')
			await directory.suspend(member.id, now)
			expect((await directory.find(member.id))?.suspendedAt).toBe(now)
			await directory.suspend(member.id, null)
			expect((await directory.find(member.id))?.suspendedAt).toBeNull()
		})

		it('[AP11] ends an account for good, and forgets what its owner had lived through', async () => {
			const directory = await open()
			const member = staffMember({ topics: ['grief'] })
			await directory.add(member, 'x')
			expect(await directory.end(member.id, now)).toBe('done')
			expect(await directory.find(member.id)).toMatchObject({ endedAt: now, suspendedAt: now, topics: [], name: member.name })
			expect(await directory.suspend(member.id, null)).toBe('ended')
			expect(await directory.end(member.id, now + 1)).toBe('done')
			expect(await directory.find(member.id)).toMatchObject({ endedAt: now, suspendedAt: now })
		})

		it('[AP12] the last coordinator who may work stays, of two at the same moment as well', async () => {
			const directory = await open()
			const coordinators = [
				staffMember({ role: 'coordinator' }),
				staffMember({ role: 'coordinator' }),
				staffMember({ role: 'coordinator' }),
			]
			for (const one of [...coordinators, staffMember({ role: 'supervisor' })]) await directory.add(one, 'x')
			const [first, second, third] = coordinators
			if (!first || !second || !third) throw new Error('unreachable')
			expect(await directory.suspend(first.id, now)).toBe('done')
			const both = await Promise.all([directory.suspend(second.id, now), directory.end(third.id, now)])
			expect(both.toSorted()).toEqual(['done', 'last_coordinator'])
			const working = (await directory.all()).filter(({ role, suspendedAt }) => role === 'coordinator' && suspendedAt === null)
			expect(working).toHaveLength(1)
			expect(await directory.suspend(first.id, null)).toBe('done')
			expect(await directory.end(working[0]?.id ?? first.id, now)).toBe('done')
		})

		it('makes the first coordinator once, however many hold the link', async () => {
			const directory = await open()
			expect(await directory.hasCoordinator()).toBe(false)
			await directory.setFirstCoordinatorToken(hash, now + 1_000)
			const made = await Promise.all(
				Array.from({ length: 6 }, () => directory.addFirstCoordinator(hash, staffMember({ role: 'coordinator' }), 'x', now)),
			)
			expect(made.filter(Boolean)).toHaveLength(1)
			expect(await directory.hasCoordinator()).toBe(true)
			expect(await directory.all()).toHaveLength(1)
		})

		it('refuses a first coordinator with a wrong, a replaced or a late token', async () => {
			const directory = await open()
			const coordinator = staffMember({ role: 'coordinator' })
			expect(await directory.addFirstCoordinator(hash, coordinator, 'x', now)).toBe(false)
			await directory.setFirstCoordinatorToken(systemSecrets.hash('an earlier token'), now + 1_000)
			await directory.setFirstCoordinatorToken(hash, now + 1_000)
			expect(await directory.addFirstCoordinator(systemSecrets.hash('an earlier token'), coordinator, 'x', now)).toBe(false)
			expect(await directory.addFirstCoordinator(hash, coordinator, 'x', now + 1_000)).toBe(false)
			expect(await directory.hasCoordinator()).toBe(false)
			expect(await directory.addFirstCoordinator(hash, coordinator, 'x', now + 999)).toBe(true)
		})

		it('refuses a first coordinator where there is one', async () => {
			const directory = await open()
			await directory.add(staffMember({ role: 'coordinator' }), 'x')
			await directory.setFirstCoordinatorToken(hash, now + 1_000)
			expect(await directory.addFirstCoordinator(hash, staffMember({ role: 'coordinator' }), 'x', now)).toBe(false)
		})

		it('keeps the token when the sign-in name is taken, so that another can be chosen', async () => {
			const directory = await open()
			await directory.add(staffMember({ signInName: 'robin' }), 'x')
			await directory.setFirstCoordinatorToken(hash, now + 1_000)
			const attempt = (signInName: string) =>
				directory.addFirstCoordinator(hash, staffMember({ role: 'coordinator', signInName }), 'x', now)
			await expect(attempt('Robin')).rejects.toMatchObject({ constraint: 'staff_sign_in_name' })
			expect(await attempt('sam')).toBe(true)
		})
	})
}
