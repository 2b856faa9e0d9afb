import type { SupervisorActor } from '@akin/core/access/actor'
import { decidedShownForMs, decideWithinMs, usableForMs } from '@akin/core/approval/approval'
import { asId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { createMemorySecondStepStore } from '../../src/adapters/memory/memory-second-step-store.ts'
import { approvalsFor } from '../../src/use-cases/approval/approvals-for.ts'
import { carryOutApproved } from '../../src/use-cases/approval/carry-out.ts'
import { decideOnApproval } from '../../src/use-cases/approval/decide-on-approval.ts'
import { decidedFor } from '../../src/use-cases/approval/decided-for.ts'
import { requestApproval } from '../../src/use-cases/approval/request-approval.ts'
import { endConversation } from '../../src/use-cases/conversation/end-conversation.ts'
import { exportRecord } from '../../src/use-cases/record/export-record.ts'
import { openRecord } from '../../src/use-cases/record/open-record.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const sam = listenerNamed('sam')
const priya = supervisorNamed('priya')
const amir = supervisorNamed('amir')
const elsewhere: SupervisorActor = {
	...amir,
	id: asId<StaffId>('00000000-0000-4000-8000-0000000000ff'),
	programmeIds: [asId<ProgrammeId>('replay')],
}
const suspendSam = { kind: 'suspend_listener', subject: sam.id, reason: 'conduct' } as const

let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
	await world.arrive(priya, amir)
})
const suspended = async () => {
	world.turn(6_000)
	return (await world.chat.people.find(sam.id))?.suspendedAt ?? null
}
const asked = async () => {
	await requestApproval(world.chat, priya, suspendSam)
	const [one] = await approvalsFor(world.chat, amir)
	if (!one) throw new Error('nothing waits')
	return one
}
const actions = async () => (await world.chat.audit.latest(20)).map(({ action }) => action).reverse()

test('[AP1] one asks, another approves, and only then it is so; both stand in the log', async () => {
	const one = await asked()
	expect(one).toMatchObject({ act: { subject: { name: 'Sam' } }, requester: 'Priya', mayDecide: true, isMine: false, approvers: [] })
	// Nobody is named as who could approve what they asked for themselves, and nobody is named to themselves.
	const [own] = await approvalsFor(world.chat, priya)
	expect(own).toMatchObject({ isMine: true, mayDecide: false, approvers: ['Amir'] })
	expect(await suspended()).toBeNull()
	expect(await decideOnApproval(world.chat, priya, one.id, 'approve')).toEqual({ ok: false, error: 'own_request' })
	expect((await decideOnApproval(world.chat, amir, one.id, 'approve')).ok).toBe(true)
	expect(await suspended()).not.toBeNull()
	expect(await actions()).toEqual(['approval_requested', 'approval_given', 'staff_suspended'])
	expect(await approvalsFor(world.chat, amir)).toEqual([])
	expect(await requestApproval(world.chat, priya, suspendSam)).toEqual({ ok: false, error: 'is_so_already' })
	expect((await requestApproval(world.chat, amir, { kind: 'reinstate_listener', subject: sam.id, reason: 'cleared' })).ok).toBe(true)
	const [back] = await approvalsFor(world.chat, priya)
	if (!back) throw new Error('nothing waits')
	await decideOnApproval(world.chat, priya, back.id, 'approve')
	expect(await suspended()).toBeNull()
})

test('[AP2] [AP4] declined, taken back or too late, nothing happens', async () => {
	const first = await asked()
	await decideOnApproval(world.chat, amir, first.id, 'decline')
	const second = await asked()
	expect(await decideOnApproval(world.chat, amir, second.id, 'withdraw')).toEqual({ ok: false, error: 'not_the_requester' })
	expect((await decideOnApproval(world.chat, priya, second.id, 'withdraw')).ok).toBe(true)
	const third = await asked()
	world.turn(decideWithinMs)
	expect(await decideOnApproval(world.chat, amir, third.id, 'approve')).toEqual({ ok: false, error: 'request_over' })
	expect(await suspended()).toBeNull()
})

test('[AP10] whoever comes second is told so, and what was decided stands there with whose word it was, for an hour', async () => {
	const one = await asked()
	const both = await Promise.all([
		decideOnApproval(world.chat, amir, one.id, 'decline'),
		decideOnApproval(world.chat, supervisorNamed('mina'), one.id, 'approve'),
	])
	expect(both.filter(({ ok }) => ok)).toHaveLength(1)
	expect(both).toContainEqual({ ok: false, error: 'already_decided' })
	expect(await decidedFor(world.chat, priya)).toMatchObject([
		{ id: one.id, act: { subject: { name: 'Sam' } }, requester: 'Priya', isMine: true, outcome: 'declined', by: 'Amir' },
	])
	expect(await decidedFor(world.chat, elsewhere)).toEqual([])
	const second = await asked()
	await decideOnApproval(world.chat, priya, second.id, 'withdraw')
	expect((await decidedFor(world.chat, amir)).map(({ outcome, by }) => [outcome, by])).toContainEqual(['withdrawn', 'Priya'])
	world.turn(decidedShownForMs + 1)
	expect(await decidedFor(world.chat, priya)).toEqual([])
})

test('P1 a supervisor of another programme neither asks, sees nor decides', async () => {
	expect(await requestApproval(world.chat, elsewhere, suspendSam)).toEqual({ ok: false, error: 'no_such_listener' })
	const one = await asked()
	expect(await approvalsFor(world.chat, elsewhere)).toEqual([])
	expect((await decideOnApproval(world.chat, elsewhere, one.id, 'approve')).ok).toBe(false)
	expect(await suspended()).toBeNull()
})

test('what was approved and not done, since a node died, is done by another', async () => {
	const one = await asked()
	const dying = { ...world.chat, staff: { ...world.chat.staff, suspend: () => Promise.reject(new Error('gone')) } }
	await expect(decideOnApproval(dying, amir, one.id, 'approve')).rejects.toThrow('gone')
	expect(await suspended()).toBeNull()
	await carryOutApproved(world.chat)
	await carryOutApproved(world.chat)
	expect(await suspended()).not.toBeNull()
	expect((await actions()).filter((action) => action === 'staff_suspended')).toHaveLength(1)
})

test('[AP1] one that cannot be carried out keeps none waiting behind it, and is tried again', async () => {
	const other = listenerNamed('noor')
	await world.arrive(sam, other)
	const dying = { ...world.chat, staff: { ...world.chat.staff, suspend: () => Promise.reject(new Error('gone')) } }
	for (const subject of [sam.id, other.id]) {
		await requestApproval(world.chat, priya, { ...suspendSam, subject })
		const [one] = await approvalsFor(world.chat, amir)
		if (!one) throw new Error('nothing waits')
		await expect(decideOnApproval(dying, amir, one.id, 'approve')).rejects.toThrow('gone')
	}
	const tried: StaffId[] = []
	const suspend: typeof world.chat.staff.suspend = (id, at) => {
		tried.push(id)
		return tried.length === 1 ? Promise.reject(new Error('gone')) : world.chat.staff.suspend(id, at)
	}
	await expect(carryOutApproved({ ...world.chat, staff: { ...world.chat.staff, suspend } })).rejects.toThrow('gone')
	expect(new Set(tried)).toEqual(new Set([sam.id, other.id]))
	expect((await actions()).filter((action) => action === 'staff_suspended')).toHaveLength(1)
	await carryOutApproved(world.chat)
	expect((await actions()).filter((action) => action === 'staff_suspended')).toHaveLength(2)
})

/** Somebody waits for a decision of somebody else's. */
const first = async (actor: SupervisorActor) => {
	const [one] = await approvalsFor(world.chat, actor)
	if (!one) throw new Error('nothing waits')
	return one
}

test('[AP1] a listener is held back for days by two people, and nobody is offered to them meanwhile', async () => {
	await world.onShift(sam)
	const days = 86_400_000
	expect((await requestApproval(world.chat, priya, { kind: 'hold_listener', subject: sam.id, reason: 'conduct', days: 3 })).ok).toBe(true)
	expect((await world.chat.shifts.load(sam.id))?.shift.rest).toBeNull()
	await decideOnApproval(world.chat, amir, (await first(amir)).id, 'approve')
	const rest = (await world.chat.shifts.load(sam.id))?.shift.rest
	expect(rest).toMatchObject({ kind: 'held_back', reason: 'conduct', by: { name: 'Priya' } })
	expect((rest?.until ?? 0) - world.chat.clock.now()).toBe(3 * days)
	expect((await actions()).slice(-3)).toEqual(['approval_requested', 'approval_given', 'held_back'])
})

test('[AP1] nobody else at all could approve: whoever asks is told', async () => {
	const alone = {
		...world.chat,
		people: { ...world.chat.people, all: async () => (await world.chat.people.all()).filter(({ id }) => id === priya.id) },
	}
	await requestApproval(world.chat, priya, suspendSam)
	expect(await approvalsFor(alone, priya)).toMatchObject([{ couldDecide: 0, isMine: true }])
	expect((await first(priya)).couldDecide).toBeGreaterThan(0)
})

test('[AP1] [AP6] the words of a record leave as a file with two names, for a time, for whoever opened it and asked', async () => {
	await world.onShift(sam)
	const { seeker, id } = await world.talking(sam)
	await endConversation(world.chat, seeker, id)
	const ask = () => requestApproval(world.chat, priya, { kind: 'export_record', conversationId: id, reason: 'complaint' })
	expect(await ask()).toEqual({ ok: false, error: 'not_opened' })
	await openRecord(world.chat, priya, id, { reason: 'complaint', text: null })
	expect((await ask()).ok).toBe(true)
	expect(await exportRecord(world.chat, priya, id)).toEqual({ ok: false, error: 'not_approved' })
	await decideOnApproval(world.chat, amir, (await first(amir)).id, 'approve')
	expect(await exportRecord(world.chat, priya, id)).toMatchObject({
		ok: true,
		value: { by: 'Priya', approvedBy: 'Amir', reason: 'complaint' },
	})
	await openRecord(world.chat, amir, id, { reason: 'complaint', text: null })
	expect(await exportRecord(world.chat, amir, id)).toEqual({ ok: false, error: 'not_approved' })
	expect(await approvalsFor(world.chat, priya)).toMatchObject([{ approvedBy: 'Amir', act: { kind: 'export_record' } }])
	expect(await approvalsFor(world.chat, amir)).toEqual([])
	world.turn(usableForMs)
	expect(await exportRecord(world.chat, priya, id)).toEqual({ ok: false, error: 'not_approved' })
	const audit = (await world.chat.audit.ofConversation(id)).filter(({ action }) => /approval|export/.test(action))
	expect(audit.map(({ action, actorId }) => [action, actorId])).toEqual([
		['approval_requested', priya.id],
		['approval_given', amir.id],
		['record_exported', priya.id],
	])
	expect(audit.at(-1)?.detail).toMatchObject({ reason: 'complaint', approvedBy: amir.id })
})

test('[ID11] a coordinator asks for the second step of somebody to be taken away, a second person approves, and both stand in the log', async () => {
	const lena = supervisorNamed('lena')
	await world.arrive(lena)
	const reset = { kind: 'reset_second_step', subject: sam.id } as const
	expect(await requestApproval(world.chat, lena, reset)).toEqual({ ok: false, error: 'is_so_already' })
	const steps = createMemorySecondStepStore()
	const sealedSecret = new Uint8Array([1])
	await steps.setDraft(sam.id, sealedSecret, 1_000)
	await steps.confirm(sam.id, { sealedSecret, lastStep: 1, setUpAt: 0, recoveryCodes: [] })
	const chat = { ...world.chat, secondSteps: steps }
	expect(await requestApproval(chat, priya, reset)).toEqual({ ok: false, error: 'coordinators_only' })
	expect(await requestApproval(chat, lena, { ...reset, subject: elsewhere.id })).toEqual({ ok: false, error: 'no_such_account' })
	expect((await requestApproval(chat, lena, reset)).ok).toBe(true)
	const [one] = await approvalsFor(chat, amir)
	if (!one) throw new Error('nothing waits')
	expect(await decideOnApproval(chat, lena, one.id, 'approve')).toEqual({ ok: false, error: 'own_request' })
	expect((await steps.find(sam.id)) === null).toBe(false)
	expect((await decideOnApproval(chat, amir, one.id, 'approve')).ok).toBe(true)
	expect(await steps.find(sam.id)).toBeNull()
	expect(await actions()).toEqual(['approval_requested', 'approval_given', 'second_step_reset'])
})
