import { expect, test } from 'vitest'
import { amir, noon, omar, programmeId, ruth } from '../../test/people.ts'
import { type ApprovalId, asId } from '../support/ids.ts'
import { type Approval, decideApproval, decideWithinMs, isWaiting, mayDecide } from './approval.ts'

const approval: Approval = {
	...{ id: asId<ApprovalId>('00000000-0000-4000-8000-0000000005aa'), kind: 'suspend_listener', subject: amir, reason: 'conduct' },
	...{ programmeIds: [programmeId], requester: ruth, requestedAt: noon, decideBy: noon + decideWithinMs, state: { kind: 'waiting' } },
}
const now = noon + 1_000

test('[AP1] a second person decides: not who asked, not who it is about', () => {
	expect(decideApproval(approval, { kind: 'approve', by: ruth, now })).toEqual({ ok: false, error: 'own_request' })
	expect(decideApproval(approval, { kind: 'decline', by: ruth, now })).toEqual({ ok: false, error: 'own_request' })
	expect(decideApproval(approval, { kind: 'approve', by: amir, now })).toEqual({ ok: false, error: 'involved' })
	expect(decideApproval(approval, { kind: 'approve', by: omar, now })).toEqual({ ok: true, value: { kind: 'approved', by: omar, at: now } })
	expect(decideApproval(approval, { kind: 'decline', by: omar, now })).toEqual({ ok: true, value: { kind: 'declined', by: omar, at: now } })
	expect([ruth, amir, omar].map(({ id }) => mayDecide(approval, id))).toEqual([false, false, true])
})

test('[AP2] it is decided before its time is over, not at it', () => {
	const at = (when: number) => decideApproval(approval, { kind: 'approve', by: omar, now: when })
	expect(at(approval.decideBy - 1).ok).toBe(true)
	expect(at(approval.decideBy)).toEqual({ ok: false, error: 'request_over' })
	expect([isWaiting(approval, approval.decideBy - 1), isWaiting(approval, approval.decideBy)]).toEqual([true, false])
})

test('[AP3] whoever comes second changes nothing', () => {
	const decided: Approval = { ...approval, state: { kind: 'declined', by: omar, at: now } }
	for (const kind of ['approve', 'decline'] as const)
		expect(decideApproval(decided, { kind, by: omar, now })).toEqual({ ok: false, error: 'already_decided' })
	expect(decideApproval(decided, { kind: 'withdraw', by: ruth, now })).toEqual({ ok: false, error: 'already_decided' })
})

test('[AP4] only who asked takes it back', () => {
	expect(decideApproval(approval, { kind: 'withdraw', by: ruth, now })).toEqual({ ok: true, value: { kind: 'withdrawn', at: now } })
	expect(decideApproval(approval, { kind: 'withdraw', by: omar, now })).toEqual({ ok: false, error: 'not_the_requester' })
})
