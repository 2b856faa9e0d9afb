import { randomUUID } from 'node:crypto'
import { type Approval, decideApproval, decideWithinMs, subjectOf, usableForMs } from '@akin/core/approval/approval'
import type { Person } from '@akin/core/conversation/conversation'
import { type ApprovalId, asId, type ConversationId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import type { ApprovalStore } from '../../src/ports/approval-store.ts'

const at = Date.UTC(2026, 0, 14, 12)
const person = (name: string) => ({ id: asId<StaffId>(randomUUID()), name })
const priya = person('Priya')
const amir = person('Amir')

const approval = (changes: Partial<Pick<Approval, 'requestedAt' | 'decideBy'>> & { readonly subject?: Person } = {}): Approval => ({
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
		expect((await store.waiting(at)).filter((one) => subjectOf(one) === subject.id)).toEqual([asked[0]])
		expect((await store.waiting(at + decideWithinMs)).filter((one) => subjectOf(one) === subject.id)).toEqual([])
		const later = approval({ subject, requestedAt: at + decideWithinMs, decideBy: at + 2 * decideWithinMs })
		expect((await store.request(later)).id).toBe(later.id)
	})

	test('[AP3] of two who decide at once the second is told so, and what was approved is carried out until that is known', async () => {
		const store = await open()
		const { id } = await store.request(approval())
		const decide = (kind: 'approve' | 'decline') =>
			store.decide(id, (one) => decideApproval(one, { kind, by: amir, now: at + 1, newcomers: new Set() }))
		const both = await Promise.all([decide('approve'), decide('approve'), decide('approve')])
		expect(both.filter(({ ok }) => ok)).toHaveLength(1)
		expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'already_decided' })
		const carried = async () => (await store.toCarryOut()).filter((one) => one.id === id)
		expect(await carried()).toMatchObject([{ state: { kind: 'approved', by: amir, at: at + 1 } }])
		await store.carriedOut(id, 'to_something')
		expect(await carried()).toEqual([])
		expect(await store.decide(asId<ApprovalId>(randomUUID()), () => ({ ok: false, error: 'involved' }))).toEqual({
			ok: false,
			error: 'no_such_request',
		})
	})

	test('[AP9] [AP10] what was decided is found for a time, and says where nothing came of it', async () => {
		const store = await open()
		const [first, second, third] = [
			await store.request(approval()),
			await store.request(approval()),
			await store.request(approval({ requestedAt: at - 5 * 86_400_000, decideBy: at + 2 * 86_400_000 })),
		]
		const decide = (id: ApprovalId, kind: 'approve' | 'decline', now: number) =>
			store.decide(id, (one) => decideApproval(one, { kind, by: amir, now, newcomers: new Set() }))
		await decide(first.id, 'approve', at + 1)
		await decide(second.id, 'decline', at + 2)
		await decide(third.id, 'approve', at + 3)
		await store.carriedOut(first.id, 'to_something')
		await store.carriedOut(third.id, 'to_nothing')
		const mine = new Set([first.id, second.id, third.id])
		const since = async (then: number) =>
			(await store.decidedSince(then)).filter(({ id }) => mine.has(id)).map(({ id, state }) => [id, state.kind])
		expect(await since(at + 1)).toEqual([
			[third.id, 'came_to_nothing'],
			[second.id, 'declined'],
			[first.id, 'approved'],
		])
		expect(await since(at + 3)).toEqual([[third.id, 'came_to_nothing']])
		expect((await store.toCarryOut()).filter(({ id }) => mine.has(id))).toEqual([])
	})

	test('what was declined has nothing to be carried out', async () => {
		const store = await open()
		const { id } = await store.request(approval())
		await store.decide(id, (one) => decideApproval(one, { kind: 'decline', by: amir, now: at + 1, newcomers: new Set() }))
		expect((await store.toCarryOut()).some((one) => one.id === id)).toBe(false)
		expect((await store.waiting(at)).some((one) => one.id === id)).toBe(false)
	})

	test('[AP5] a rule of one programme is not that of another, and neither has to be an id', async () => {
		const store = await open()
		const retire = (programme: string): Approval => ({
			...{ id: asId<ApprovalId>(randomUUID()), programmeIds: [asId<ProgrammeId>(programme)], requester: priya, requestedAt: at },
			...{ kind: 'retire_rule', programmeId: asId<ProgrammeId>(programme), rule: `en.${randomUUID()}`, reason: 'It is about homework.' },
			...{ decideBy: at + decideWithinMs, state: { kind: 'waiting' } },
		})
		const first = retire('talk')
		const [kept, again, other] = [
			await store.request(first),
			await store.request({ ...first, id: retire('talk').id }),
			await store.request(retire('study')),
		]
		expect(again).toEqual(kept)
		expect(other.id).not.toBe(kept.id)
	})

	test('[AP6] what was approved is theirs who asked, for a time', async () => {
		const store = await open()
		const conversationId = asId<ConversationId>(randomUUID())
		const record: Approval = {
			...{ id: asId<ApprovalId>(randomUUID()), programmeIds: [asId<ProgrammeId>('talk')], requester: person('Lena'), requestedAt: at },
			...{ kind: 'export_record', conversationId, listener: null, reason: 'complaint' },
			...{ decideBy: at + decideWithinMs, state: { kind: 'waiting' } },
		}
		await store.request(record)
		const usable = async (now: number, id = record.requester.id) => (await store.usable('export_record', id, now)).map((one) => one.id)
		expect(await usable(at)).toEqual([])
		const approvedAt = at + decideWithinMs - 1
		await store.decide(record.id, (one) => decideApproval(one, { kind: 'approve', by: amir, now: approvedAt, newcomers: new Set() }))
		expect([await usable(approvedAt), await usable(approvedAt + usableForMs - 1)]).toEqual([[record.id], [record.id]])
		expect([await usable(approvedAt + usableForMs), await usable(approvedAt, amir.id)]).toEqual([[], []])
		expect((await store.usable('retire_rule', record.requester.id, approvedAt)).length).toBe(0)
	})
}
