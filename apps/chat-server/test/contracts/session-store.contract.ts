import { randomUUID } from 'node:crypto'
import { asId, type SeekerSessionId, type StaffId } from '@akin/core/support/ids'
import { describe, expect, it } from 'vitest'
import { systemSecrets } from '../../src/adapters/system/system-secrets.ts'
import { defaultSessionLimits } from '../../src/ports/session-limits.ts'
import type { SeekerSession, SessionStore, StaffSession } from '../../src/ports/session-store.ts'

const start = Date.parse('2026-11-20T12:00:00Z')
const { seekerIdleMs, seekerLongestMs, staffIdleMs, staffLongestMs } = defaultSessionLimits
const newHash = () => systemSecrets.hash(systemSecrets.newToken())

/** `open` answers a store with the default limits and a way to make staff it may refer to. */
export function sessionStoreContract(name: string, open: () => Promise<{ store: SessionStore; newStaff: () => Promise<StaffId> }>) {
	async function withSeeker() {
		const { store, newStaff } = await open()
		const session: SeekerSession = { id: asId<SeekerSessionId>(randomUUID()), startedAt: start, endsAt: start + seekerLongestMs }
		const hash = newHash()
		await store.addSeeker(hash, session)
		return { store, newStaff, session, hash }
	}
	async function withStaff() {
		const { store, newStaff } = await open()
		const staffId = await newStaff()
		const session: StaffSession = { id: randomUUID(), staffId, audience: 'listener', startedAt: start, endsAt: start + staffLongestMs }
		const hash = newHash()
		await store.addStaff(hash, session)
		return { store, newStaff, session, hash }
	}

	describe(`session store: ${name}`, () => {
		it('finds a seeker by the hash of the token, and by no other', async () => {
			const { store, session, hash } = await withSeeker()
			expect(await store.findSeeker(hash, start)).toEqual(session)
			expect(await store.findSeeker(newHash(), start)).toBeNull()
		})

		it('ends a seeker who had no socket for a quarter of an hour, swept or not', async () => {
			const { store, session, hash } = await withSeeker()
			expect(await store.findSeeker(hash, start + seekerIdleMs - 1)).toEqual(session)
			expect(await store.findSeeker(hash, start + seekerIdleMs)).toBeNull()
		})

		it('keeps a seeker whose socket is seen, twelve hours at most', async () => {
			const { store, session, hash } = await withSeeker()
			for (let at = start; at < start + seekerLongestMs; at += seekerIdleMs / 2) await store.touchSeeker([session.id], at)
			expect(await store.findSeeker(hash, start + seekerLongestMs - 1)).toEqual(session)
			expect(await store.findSeeker(hash, start + seekerLongestMs)).toBeNull()
		})

		it('does not bring back by a touch what is over', async () => {
			const { store, session, hash } = await withSeeker()
			await store.touchSeeker([session.id], start + seekerIdleMs)
			expect(await store.findSeeker(hash, start + seekerIdleMs)).toBeNull()
			await store.endSeeker(session.id)
			await store.touchSeeker([session.id], start + 1)
			expect(await store.findSeeker(hash, start + 1)).toBeNull()
		})

		it('is not moved back by a late touch', async () => {
			const { store, session, hash } = await withSeeker()
			await store.touchSeeker([session.id], start + 60_000)
			await store.touchSeeker([session.id], start + 1)
			expect(await store.findSeeker(hash, start + seekerIdleMs + 1)).toEqual(session)
		})

		it('ends at once on leaving, as often as asked', async () => {
			const { store, session, hash } = await withSeeker()
			await store.endSeeker(session.id)
			await store.endSeeker(session.id)
			expect(await store.findSeeker(hash, start)).toBeNull()
			expect(await store.sweepSeekers(start + seekerLongestMs)).toEqual([])
		})

		it('names each seeker who is over to exactly one of those who sweep', async () => {
			const { store, session } = await withSeeker()
			expect(await store.sweepSeekers(start + seekerIdleMs - 1)).toEqual([])
			const swept = await Promise.all(Array.from({ length: 5 }, () => store.sweepSeekers(start + seekerIdleMs)))
			expect(swept.flat()).toEqual([session.id])
		})

		it('finds staff at their own origin only', async () => {
			const { store, session, hash } = await withStaff()
			expect(await store.findStaff(hash, 'listener', start)).toEqual(session)
			expect(await store.findStaff(hash, 'supervisor', start)).toBeNull()
		})

		it('ends staff who are idle or have had their longest day', async () => {
			const { store, session, hash } = await withStaff()
			expect(await store.findStaff(hash, 'listener', start + staffIdleMs)).toBeNull()
			for (let at = start; at < start + staffLongestMs; at += staffIdleMs / 2) await store.touchStaff([session.id], at)
			expect(await store.findStaff(hash, 'listener', start + staffLongestMs - 1)).toEqual(session)
			expect(await store.findStaff(hash, 'listener', start + staffLongestMs)).toBeNull()
		})

		it('[ID13] shows somebody their own standing sign-ins, the latest first, and nobody else’s', async () => {
			const { store, newStaff, session } = await withStaff()
			const later = { ...session, id: randomUUID(), startedAt: start + 1_000 }
			await store.addStaff(newHash(), later, 'firefox')
			await store.addStaff(newHash(), { ...session, id: randomUUID(), staffId: await newStaff() }, 'safari')
			expect(await store.ofStaff(session.staffId, start + 1_000)).toEqual([
				{ id: later.id, startedAt: later.startedAt, browser: 'firefox' },
				{ id: session.id, startedAt: start, browser: null },
			])
			expect(await store.ofStaff(session.staffId, start + staffIdleMs)).toMatchObject([{ id: later.id }])
		})

		it('ends every sign-in of somebody at once', async () => {
			const { store, session, hash } = await withStaff()
			const second = newHash()
			const other = { ...session, id: randomUUID() }
			await store.addStaff(second, other)
			expect((await store.endAllOfStaff(session.staffId)).toSorted()).toEqual([session.id, other.id].toSorted())
			expect(await store.findStaff(hash, 'listener', start)).toBeNull()
			expect(await store.findStaff(second, 'listener', start)).toBeNull()
		})

		it('sweeps staff who are over and says who they were', async () => {
			const { store, session } = await withStaff()
			expect(await store.sweepStaff(start + staffIdleMs - 1)).toEqual([])
			expect(await store.sweepStaff(start + staffIdleMs)).toEqual([session])
			expect(await store.sweepStaff(start + staffIdleMs)).toEqual([])
		})

		it('lets a ticket be spent once, by the first of many who try', async () => {
			const { store, session } = await withSeeker()
			const ticket = newHash()
			await store.addTicket(ticket, 'seeker', { kind: 'seeker', sessionId: session.id }, start + 30_000)
			const spent = await Promise.all(Array.from({ length: 50 }, () => store.spendTicket(ticket, 'seeker', start + 1)))
			expect(spent.filter((principal) => principal !== null)).toEqual([{ kind: 'seeker', sessionId: session.id }])
		})

		it('refuses a ticket that is late, unknown, or shown to another audience', async () => {
			const { store, session } = await withStaff()
			const principal = { kind: 'staff', staffId: session.staffId, sessionId: session.id } as const
			const late = newHash()
			const elsewhere = newHash()
			await store.addTicket(late, 'listener', principal, start + 30_000)
			await store.addTicket(elsewhere, 'listener', principal, start + 30_000)
			expect(await store.spendTicket(late, 'listener', start + 30_000)).toBeNull()
			expect(await store.spendTicket(newHash(), 'listener', start)).toBeNull()
			expect(await store.spendTicket(elsewhere, 'supervisor', start)).toBeNull()
			expect(await store.spendTicket(elsewhere, 'seeker', start)).toBeNull()
			expect(await store.spendTicket(elsewhere, 'listener', start)).toEqual(principal)
		})

		it('makes tickets worthless when their session ends', async () => {
			const { store, session } = await withSeeker()
			const ticket = newHash()
			await store.addTicket(ticket, 'seeker', { kind: 'seeker', sessionId: session.id }, start + 30_000)
			await store.endSeeker(session.id)
			expect(await store.spendTicket(ticket, 'seeker', start)).toBeNull()
		})

		it('sees a session when a ticket of it is spent, and none when the ticket is late', async () => {
			const { store, session, hash } = await withSeeker()
			const [late, good] = [newHash(), newHash()]
			for (const [ticket, until] of [
				[late, 1_000],
				[good, 60_000],
			] as const)
				await store.addTicket(ticket, 'seeker', { kind: 'seeker', sessionId: session.id }, start + until)
			await store.spendTicket(late, 'seeker', start + 30_000)
			expect(await store.findSeeker(hash, start + seekerIdleMs)).toBeNull()
			expect(await store.spendTicket(good, 'seeker', start + 30_000)).not.toBeNull()
			expect(await store.findSeeker(hash, start + seekerIdleMs)).toEqual(session)

			const staff = await withStaff()
			const ticket = newHash()
			const principal = { kind: 'staff', staffId: staff.session.staffId, sessionId: staff.session.id } as const
			await staff.store.addTicket(ticket, 'listener', principal, start + staffIdleMs)
			expect(await staff.store.spendTicket(ticket, 'listener', start + 30_000)).toEqual(principal)
			expect(await staff.store.findStaff(staff.hash, 'listener', start + staffIdleMs)).toEqual(staff.session)
		})

		it('sweeps tickets nobody came with, and no others', async () => {
			const { store, session } = await withSeeker()
			const [old, fresh] = [newHash(), newHash()]
			await store.addTicket(old, 'seeker', { kind: 'seeker', sessionId: session.id }, start + 30_000)
			await store.addTicket(fresh, 'seeker', { kind: 'seeker', sessionId: session.id }, start + 60_000)
			await store.sweepTickets(start + 30_000)
			expect(await store.spendTicket(old, 'seeker', start)).toBeNull()
			expect(await store.spendTicket(fresh, 'seeker', start)).not.toBeNull()
		})
	})
}
