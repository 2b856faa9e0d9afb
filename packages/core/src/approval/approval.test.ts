import { expect, test } from 'vitest'
import { amir, lena, noon, omar, programmeId, requested, ruth } from '../../test/people.ts'
import { type ApprovalId, asId, type StaffId } from '../support/ids.ts'
import { type Approval, decideApproval, decideWithinMs, isUsable, isWaiting, mayDecide, subjectOf, usableForMs } from './approval.ts'

const common: Omit<Approval, 'kind' | 'subject' | 'reason'> = {
	...{ id: asId<ApprovalId>('00000000-0000-4000-8000-0000000005aa'), programmeIds: [programmeId], requester: ruth },
	...{ requestedAt: noon, decideBy: noon + decideWithinMs, state: { kind: 'waiting' } },
}
const approval: Approval = { ...common, kind: 'suspend_listener', subject: amir, reason: 'conduct' }
const now = noon + 1_000
const nobody: ReadonlySet<StaffId> = new Set()

test('[AP1] a second person decides: not who asked, not who it is about', () => {
	expect(decideApproval(approval, { kind: 'approve', by: ruth, now, newcomers: nobody })).toEqual({ ok: false, error: 'own_request' })
	expect(decideApproval(approval, { kind: 'decline', by: ruth, now, newcomers: nobody })).toEqual({ ok: false, error: 'own_request' })
	expect(decideApproval(approval, { kind: 'approve', by: amir, now, newcomers: nobody })).toEqual({ ok: false, error: 'involved' })
	expect(decideApproval(approval, { kind: 'approve', by: omar, now, newcomers: nobody })).toEqual({
		ok: true,
		value: { kind: 'approved', by: omar, at: now },
	})
	expect(decideApproval(approval, { kind: 'decline', by: omar, now, newcomers: nobody })).toEqual({
		ok: true,
		value: { kind: 'declined', by: omar, at: now },
	})
	expect([ruth, amir, omar].map(({ id }) => mayDecide(approval, id, nobody))).toEqual([false, false, true])
})

test('[AP2] it is decided before its time is over, not at it', () => {
	const at = (when: number) => decideApproval(approval, { kind: 'approve', by: omar, now: when, newcomers: nobody })
	expect(at(approval.decideBy - 1).ok).toBe(true)
	expect(at(approval.decideBy)).toEqual({ ok: false, error: 'request_over' })
	expect([isWaiting(approval, approval.decideBy - 1), isWaiting(approval, approval.decideBy)]).toEqual([true, false])
})

test('[AP3] whoever comes second changes nothing', () => {
	const decided: Approval = { ...approval, state: { kind: 'declined', by: omar, at: now } }
	for (const kind of ['approve', 'decline'] as const)
		expect(decideApproval(decided, { kind, by: omar, now, newcomers: nobody })).toEqual({ ok: false, error: 'already_decided' })
	expect(decideApproval(decided, { kind: 'withdraw', by: ruth, now, newcomers: nobody })).toEqual({ ok: false, error: 'already_decided' })
})

test('[AP4] only who asked takes it back', () => {
	expect(decideApproval(approval, { kind: 'withdraw', by: ruth, now, newcomers: nobody })).toEqual({
		ok: true,
		value: { kind: 'withdrawn', at: now },
	})
	expect(decideApproval(approval, { kind: 'withdraw', by: omar, now, newcomers: nobody })).toEqual({
		ok: false,
		error: 'not_the_requester',
	})
})

test('[AP1] a record is not given out by the one whose conversation it was', () => {
	const record: Approval = { ...common, kind: 'export_record', conversationId: requested.id, listener: omar, reason: 'complaint' }
	expect(decideApproval(record, { kind: 'approve', by: omar, now, newcomers: nobody })).toEqual({ ok: false, error: 'involved' })
	expect([mayDecide(record, omar.id, nobody), mayDecide(record, amir.id, nobody), mayDecide(record, ruth.id, nobody)]).toEqual([
		false,
		true,
		false,
	])
	const rule: Approval = { ...common, kind: 'retire_rule', programmeId, rule: 'en.hopeless', reason: 'It is about homework here.' }
	expect([mayDecide(rule, omar.id, nobody), mayDecide(rule, ruth.id, nobody)]).toEqual([true, false])
})

test('[AP5] what it is about tells two apart, and the same thing from itself', () => {
	const rule = (name: string) => subjectOf({ kind: 'retire_rule', programmeId, rule: name, reason: 'It is about homework here.' })
	const held = (days: 3 | 7) => subjectOf({ kind: 'hold_listener', subject: lena, reason: 'conduct', days })
	expect(rule('en.hopeless')).toBe(rule('en.hopeless'))
	expect(rule('en.hopeless')).not.toBe(rule('en.alone'))
	expect(held(3)).toBe(held(7))
	expect(subjectOf({ kind: 'export_record', conversationId: requested.id, listener: null, reason: 'authority' })).toBe(requested.id)
})

test('[AP6] what was approved is done within a time, and not where it was not approved', () => {
	const approved: Approval = { ...approval, state: { kind: 'approved', by: omar, at: now } }
	expect([isUsable(approved, now), isUsable(approved, now + usableForMs - 1), isUsable(approved, now + usableForMs)]).toEqual([
		true,
		true,
		false,
	])
	expect(isUsable(approval, now)).toBe(false)
	expect(isUsable({ ...approval, state: { kind: 'declined', by: omar, at: now } }, now)).toBe(false)
})

test('[AP8] who joined lately approves nothing, and nothing of theirs is approved; a no is theirs to say', () => {
	for (const newcomers of [new Set([omar.id]), new Set([ruth.id])]) {
		expect(decideApproval(approval, { kind: 'approve', by: omar, now, newcomers })).toEqual({ ok: false, error: 'too_new' })
		expect(decideApproval(approval, { kind: 'decline', by: omar, now, newcomers }).ok).toBe(true)
		expect(mayDecide(approval, omar.id, newcomers)).toBe(false)
	}
	expect(decideApproval(approval, { kind: 'approve', by: omar, now, newcomers: new Set([lena.id]) }).ok).toBe(true)
})
