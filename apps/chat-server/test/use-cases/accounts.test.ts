import type { SupervisorActor } from '@akin/core/access/actor'
import type { StaffId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { systemSecrets } from '../../src/adapters/system/system-secrets.ts'
import type { SessionStore, StaffAudience } from '../../src/ports/session-store.ts'
import { approvalsFor } from '../../src/use-cases/approval/approvals-for.ts'
import { carryOutApproved } from '../../src/use-cases/approval/carry-out.ts'
import { decideOnApproval } from '../../src/use-cases/approval/decide-on-approval.ts'
import { type Asked, requestApproval } from '../../src/use-cases/approval/request-approval.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const [priya, amir, lena, mina] = [supervisorNamed('priya'), supervisorNamed('amir'), supervisorNamed('lena'), supervisorNamed('mina')]
const sam = listenerNamed('sam')
// What a sign-in gives to whoever runs the place: all programmes.
const running = (one: SupervisorActor): SupervisorActor => ({ ...one, programmeIds: priya.programmeIds })
const [ada, bo] = [running(lena), running(mina)]

let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
	await world.arrive(priya, amir, lena, mina)
})
const account = async (id: StaffId) => (await world.chat.staff.all()).find((one) => one.id === id)
const ask = (by: SupervisorActor, asked: Asked) => requestApproval(world.chat, by, asked)
const waiting = async (id: StaffId) => {
	const found = (await approvalsFor(world.chat, ada)).find(({ act }) => 'subject' in act && act.subject.id === id)
	if (!found) throw new Error('nothing waits')
	return found.id
}
const signIn = async (id: StaffId, audience: StaffAudience = 'supervisor') => {
	const hash = systemSecrets.hash(systemSecrets.newToken())
	const now = world.chat.clock.now()
	const store = world.chat.signedIn as SessionStore
	await store.addStaff(hash, { id: systemSecrets.newToken(), staffId: id, audience, startedAt: now, endsAt: now + 3_600_000 })
	return async () => (await store.findStaff(hash, audience, world.chat.clock.now())) !== null
}
const suspendPriya = { kind: 'suspend_supervisor', subject: priya.id, reason: 'complaint' } as const
const end = (id: StaffId): Asked => ({ kind: 'end_account', subject: id, reason: 'left' })

test('[AP11] only a coordinator asks about a supervisor’s account, and the second may be any other of them', async () => {
	expect(await ask(amir, suspendPriya)).toEqual({ ok: false, error: 'coordinators_only' })
	expect(await ask(priya, end(priya.id))).toEqual({ ok: false, error: 'coordinators_only' })
	expect(await ask(ada, { ...suspendPriya, subject: sam.id })).toEqual({ ok: false, error: 'no_such_account' })
	expect((await ask(ada, suspendPriya)).ok).toBe(true)
	const id = await waiting(priya.id)
	expect(await decideOnApproval(world.chat, priya, id, 'approve')).toEqual({ ok: false, error: 'involved' })
	expect(await decideOnApproval(world.chat, ada, id, 'approve')).toEqual({ ok: false, error: 'own_request' })
	expect((await decideOnApproval(world.chat, amir, id, 'approve')).ok).toBe(true)
	expect((await account(priya.id))?.suspendedAt).not.toBeNull()
	expect(await ask(ada, suspendPriya)).toEqual({ ok: false, error: 'is_so_already' })
	expect((await ask(ada, { kind: 'reinstate_supervisor', subject: priya.id, reason: 'cleared' })).ok).toBe(true)
	await decideOnApproval(world.chat, bo, await waiting(priya.id), 'approve')
	expect((await account(priya.id))?.suspendedAt).toBeNull()
	const log = (await world.chat.audit.latest(20)).map(({ action }) => action)
	expect(log).toEqual(expect.arrayContaining(['staff_suspended', 'staff_reinstated']))
})

test.each([
	['suspending a supervisor', suspendPriya, priya.id],
	['suspending a listener', { kind: 'suspend_listener', subject: sam.id, reason: 'conduct' } as const, sam.id],
	['ending a listener’s account', end(sam.id), sam.id],
	['ending a supervisor’s account', end(priya.id), priya.id],
])('[AP11] P2 %s ends every sign-in of theirs, and nobody else’s', async (_, asked, subject) => {
	const audience = subject === sam.id ? 'listener' : 'supervisor'
	const [first, second, other] = [await signIn(subject, audience), await signIn(subject, audience), await signIn(amir.id)]
	expect((await ask(ada, asked)).ok).toBe(true)
	expect([await first(), await second()]).toEqual([true, true])
	await decideOnApproval(world.chat, bo, await waiting(subject), 'approve')
	expect([await first(), await second(), await other()]).toEqual([false, false, true])
	expect(world.toldOf('staffSuspended').map(({ args }) => args)).toEqual([[subject]])
})

test('[AP11] a node that died between the two is made up for: the sign-ins end as well', async () => {
	const stillIn = await signIn(priya.id)
	await ask(ada, suspendPriya)
	const dying = { ...world.chat, signedIn: { endAllOfStaff: () => Promise.reject(new Error('gone')) } }
	await expect(decideOnApproval(dying, amir, await waiting(priya.id), 'approve')).rejects.toThrow('gone')
	expect(await stillIn()).toBe(true)
	await carryOutApproved(world.chat)
	expect(await stillIn()).toBe(false)
})

test('[AP11] an account that was ended stays ended, and forgets what its owner had lived through', async () => {
	await ask(ada, end(sam.id))
	await decideOnApproval(world.chat, amir, await waiting(sam.id), 'approve')
	// Longer than a node goes by what it read of who works here.
	world.turn(6_000)
	expect(await account(sam.id)).toMatchObject({ name: 'Sam', topics: [], endedAt: expect.any(Number) })
	for (const asked of [end(sam.id), { kind: 'reinstate_listener', subject: sam.id, reason: 'cleared' } as const])
		expect(await ask(ada, asked)).toEqual({ ok: false, error: 'account_ended' })
	const line = (await world.chat.audit.latest(20)).find(({ action }) => action === 'account_ended')
	expect(line?.detail).toMatchObject({ subject: sam.id, reason: 'left' })
})

test('[AP12] the last coordinator stays: where it is asked for, and where two are decided on at the same moment', async () => {
	expect((await ask(ada, end(mina.id))).ok).toBe(true)
	expect((await ask(bo, { kind: 'suspend_supervisor', subject: lena.id, reason: 'conduct' })).ok).toBe(true)
	const [first, second] = [await waiting(mina.id), await waiting(lena.id)]
	const both = await Promise.all([
		decideOnApproval(world.chat, priya, first, 'approve'),
		decideOnApproval(world.chat, amir, second, 'approve'),
	])
	expect(both.filter(({ ok }) => ok)).toHaveLength(1)
	expect(both).toContainEqual({ ok: false, error: 'last_coordinator' })
	const [left] = (await world.chat.staff.all()).filter(({ role, suspendedAt }) => role === 'coordinator' && suspendedAt === null)
	if (!left) throw new Error('nobody runs the place')
	const last = left.id === lena.id ? ada : bo
	expect(await ask(last, end(last.id))).toEqual({ ok: false, error: 'last_coordinator' })
})
