import { expiryOf, type Invitation } from '@akin/core/joining/invitation'
import { asId, type InvitationId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
import { describe, expect, test } from 'vitest'
import { systemSecrets } from '../../src/adapters/system/system-secrets.ts'
import type { InvitationStore, Joining } from '../../src/ports/invitation-store.ts'
import type { StaffDirectory } from '../../src/ports/staff-directory.ts'
import { staffMember } from '../support/people.ts'

const invitedAt = Date.parse('2026-11-20T12:00:00Z')
const now = invitedAt + 60_000
const hash = systemSecrets.hash('a secret behind the #')

const invitation = (differing: Partial<Invitation> = {}): Invitation => ({
	...{ id: asId<InvitationId>('99999999-9999-4999-8999-999999999999'), forName: 'Noor from the course', role: 'listener' },
	...{ programmeIds: [asId<ProgrammeId>('evening')], maxCapacity: 2, invitedAt, expiresAt: expiryOf(invitedAt), end: null },
	invitedBy: { id: asId<StaffId>('11111111-1111-4111-8111-111111111111'), name: 'Ada' },
	...differing,
})
const joining = (differing: Partial<Joining> = {}): Joining => ({
	...{ hash, member: staffMember(), passwordHash: 'hashed', rulesVersion: 1, now, ...differing },
})

export type OpenInvitations = { readonly store: InvitationStore; readonly staff: StaffDirectory }

export function invitationStoreContract(name: string, open: () => Promise<OpenInvitations>): void {
	describe(`[JO3] invitations: ${name}`, () => {
		test('are found by the hash of their secret, word for word', async () => {
			const { store } = await open()
			await store.add(invitation(), hash)
			expect(await store.find(hash)).toEqual(invitation())
			expect(await store.find(systemSecrets.hash('another'))).toBeNull()
		})

		test('are used once, of many at the same moment too, and make one account', async () => {
			const { store, staff } = await open()
			await store.add(invitation(), hash)
			const tries = [joining(), joining(), joining(), joining()]
			const outcomes = await Promise.all(tries.map((one) => store.join(one)))
			expect(outcomes.toSorted()).toEqual(['joined', 'not_open', 'not_open', 'not_open'])
			const joined = tries[outcomes.indexOf('joined')]?.member
			expect((await staff.all()).map(({ id }) => id)).toEqual([joined?.id])
			expect(await store.find(hash)).toEqual(invitation({ end: { kind: 'joined', staffId: joined?.id as StaffId, at: now } }))
			expect([...(await store.joinedSince(now - 1))]).toEqual([joined?.id])
			expect([...(await store.joinedSince(now))]).toEqual([])
			expect(await store.join(joining())).toBe('not_open')
			expect(await store.withdraw(invitation().id, 'Ada', now)).toBe(false)
		})

		test('a sign-in name that is taken leaves them open, and no account behind', async () => {
			const { store, staff } = await open()
			await staff.add(staffMember({ signInName: 'noor', name: 'Noor' }), 'x')
			await store.add(invitation(), hash)
			expect(await store.join(joining({ member: staffMember({ signInName: 'NOOR' }) }))).toBe('sign_in_name_taken')
			expect(await staff.all()).toHaveLength(1)
			expect(await store.find(hash)).toEqual(invitation())
			expect(await store.join(joining({ member: staffMember({ signInName: 'noor.2' }) }))).toBe('joined')
		})

		test('[JO11] of two who would be called the same one joins, in the same moment too, and the other link stays open', async () => {
			const { store, staff } = await open()
			const links = ['one', 'two', 'three'].map((secret) => systemSecrets.hash(secret))
			for (const [i, link] of links.entries())
				await store.add(invitation({ id: asId<InvitationId>(`99999999-9999-4999-8999-99999999999${i}`) }), link)
			const named = ['Noor', ' noor', 'NOOR']
			const tries = links.map((link, i) => joining({ hash: link, member: staffMember({ name: named[i] ?? '' }) }))
			const outcomes = await Promise.all(tries.map((one) => store.join(one)))
			expect(outcomes.toSorted()).toEqual(['joined', 'name_taken', 'name_taken'])
			expect(await staff.all()).toHaveLength(1)
			const left = tries[outcomes.indexOf('name_taken')]
			if (!left) throw new Error('unreachable')
			expect((await store.find(left.hash))?.end).toBeNull()
			expect(await store.join({ ...left, member: { ...left.member, name: 'Noor B.' } })).toBe('joined')
		})

		test('end with their time, and when they are withdrawn', async () => {
			const { store, staff } = await open()
			await store.add(invitation(), hash)
			expect(await store.join(joining({ now: expiryOf(invitedAt) }))).toBe('not_open')
			expect(await store.withdraw(invitation().id, 'Bo', now)).toBe(true)
			expect(await store.withdraw(invitation().id, 'Ada', now)).toBe(false)
			expect(await store.join(joining())).toBe('not_open')
			expect((await store.find(hash))?.end).toEqual({ kind: 'withdrawn', byName: 'Bo', at: now })
			expect(await staff.all()).toEqual([])
		})

		test('are listed while they are open, and for some time behind, the latest first', async () => {
			const { store } = await open()
			const id = (n: number) => asId<InvitationId>(`99999999-9999-4999-8999-99999999999${n}`)
			await store.add(invitation({ id: id(1) }), systemSecrets.hash('1'))
			await store.add(invitation({ id: id(2), invitedAt: invitedAt + 1 }), systemSecrets.hash('2'))
			await store.add(invitation({ id: id(3), invitedAt: invitedAt - 10, expiresAt: now - 1 }), systemSecrets.hash('3'))
			const listed = async (since: number) => (await store.list(now, since)).map((one) => one.id)
			expect(await listed(now)).toEqual([id(2), id(1)])
			expect(await listed(invitedAt - 20)).toEqual([id(2), id(1), id(3)])
		})
	})
}
