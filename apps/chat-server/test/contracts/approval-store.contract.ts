import { randomUUID } from 'node:crypto'
import { type Approval, decideApproval, decideWithinMs } from '@akin/core/approval/approval'
import { type ApprovalId, asId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import type { ApprovalStore } from '../../src/ports/approval-store.ts'

const at = Date.UTC(2026, 0, 14, 12)
const person = (name: string) => ({ id: asId<StaffId>(randomUUID()), name })
const priya = person('Priya')
const amir = person('Amir')

const approval = (changes: Partial<Approval> = {}): Approval => ({
	...{ id: asId<ApprovalId>(randomUUID()), kind: 'suspend_listener', subject: person('Sam'), reason: 'conduct' },
	...{
		programmeIds: [asId<ProgrammeId>('talk')],
		requester: priya,
		requestedAt: at,
		decideBy: at + decideWithinMs,
		state: { kind: 'waiting' },
	},
	...changes,
})

export function approvalStoreContract(open: () => Promise<ApprovalStore>): void {
	test('one waits at a time about the same thing, however many ask at once; what ran out makes room', async () => {
		const store = await open()
		const subject = person('Sam')
		const asked = await Promise.all(Array.from({ length: 6 }, () => store.request(approval({ subject }))))
		expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
		expect((await store.waiting(at)).filter((one) => one.subject.id === subject.id)).toEqual([asked[0]])
		expect((await store.waiting(at + decideWithinMs)).filter((one) => one.subject.id === subject.id)).toEqual([])
		const later = approval({ subject, requestedAt: at + decideWithinMs, decideBy: at + 2 * decideWithinMs })
		expect((await store.request(later)).id).toBe(later.id)
	})

	test('[AP3] of two who decide at once the second is told so, and what was approved is carried out until that is known', async () => {
		const store = await open()
		const { id } = await store.request(approval())
		const decide = (kind: 'approve' | 'decline') => store.decide(id, (one) => decideApproval(one, { kind, by: amir, now: at + 1 }))
		const both = await Promise.all([decide('approve'), decide('approve'), decide('approve')])
		expect(both.filter(({ ok }) => ok)).toHaveLength(1)
		expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'already_decided' })
		const carried = async () => (await store.toCarryOut()).filter((one) => one.id === id)
		expect(await carried()).toMatchObject([{ state: { kind: 'approved', by: amir, at: at + 1 } }])
		await store.carriedOut(id)
		expect(await carried()).toEqual([])
		expect(await store.decide(asId<ApprovalId>(randomUUID()), () => ({ ok: false, error: 'involved' }))).toEqual({
			ok: false,
			error: 'no_such_request',
		})
	})

	test('what was declined has nothing to be carried out', async () => {
		const store = await open()
		const { id } = await store.request(approval())
		await store.decide(id, (one) => decideApproval(one, { kind: 'decline', by: amir, now: at + 1 }))
		expect((await store.toCarryOut()).some((one) => one.id === id)).toBe(false)
		expect((await store.waiting(at)).some((one) => one.id === id)).toBe(false)
	})
}
