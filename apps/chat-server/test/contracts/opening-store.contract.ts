import { randomUUID } from 'node:crypto'
import { type Opening, openingPolicy } from '@akin/core/record/opening'
import { asId, type ConversationId, type OpeningId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import type { OpeningStore } from '../../src/ports/opening-store.ts'

const at = Date.UTC(2026, 0, 14, 12)
const staffId = () => asId<StaffId>(randomUUID())

/** `conversation` makes one to open records of. */
export function openingStoreContract(
	open: () => Promise<{ readonly openings: OpeningStore; readonly conversation: () => Promise<ConversationId> }>,
): void {
	const opening = (conversationId: ConversationId, changes: Partial<Opening> = {}): Opening => ({
		...{ id: asId<OpeningId>(randomUUID()), conversationId, programmeId: asId<ProgrammeId>('talk'), listenerId: null },
		...{ staffId: staffId(), name: 'Priya', reason: 'complaint', openedAt: at, expiresAt: at + openingPolicy.lastsMs, endedAt: null },
		...changes,
	})

	test('[RO2] an opening stands until it expires or is ended, and is kept when it is over', async () => {
		const { openings, conversation } = await open()
		const first = opening(await conversation())
		const { conversationId, staffId, expiresAt } = first
		expect(await openings.standing(conversationId, staffId, at)).toBeNull()
		expect(await openings.open(first)).toEqual(first)
		expect(await openings.standing(conversationId, staffId, expiresAt - 1)).toEqual(first)
		expect(await openings.standing(conversationId, staffId, expiresAt)).toBeNull()
		expect(await openings.end(conversationId, staffId, expiresAt)).toBeNull()
		const ended = { ...first, endedAt: at + 5 }
		expect(await openings.end(conversationId, staffId, at + 5)).toEqual(ended)
		expect(await openings.end(conversationId, staffId, at + 6)).toBeNull()
		expect(await openings.standing(conversationId, staffId, at + 6)).toBeNull()
		expect((await openings.of([conversationId])).get(conversationId)).toEqual([ended])
	})

	test('[RO3] it is one person’s, and one stands for each record, however many ask at once', async () => {
		const { openings, conversation } = await open()
		const conversationId = await conversation()
		const mine = staffId()
		const asked = Array.from({ length: 8 }, () => opening(conversationId, { staffId: mine }))
		const answered = await Promise.all(asked.map((one) => openings.open(one)))
		expect(new Set(answered.map(({ id }) => id)).size).toBe(1)
		expect(await openings.standing(conversationId, staffId(), at)).toBeNull()
		const other = await openings.open(opening(conversationId, { openedAt: at + 1, name: 'Amir' }))
		expect((await openings.of([conversationId])).get(conversationId)).toEqual([other, answered[0]])
	})

	test('after one expired another can be made, and the one before ended when it expired or was ended', async () => {
		const { openings, conversation } = await open()
		const first = await openings.open(opening(await conversation()))
		const { conversationId, staffId, expiresAt } = first
		const second = await openings.open(opening(conversationId, { staffId, openedAt: expiresAt, expiresAt: expiresAt + 10 }))
		expect(second.openedAt).toBe(expiresAt)
		expect(await openings.standing(conversationId, staffId, expiresAt + 5)).toEqual(second)
	})

	test('a listener is answered the openings of their own conversations, the latest first', async () => {
		const { openings, conversation } = await open()
		const listenerId = staffId()
		const first = await openings.open(opening(await conversation(), { listenerId }))
		const later = await openings.open(opening(await conversation(), { listenerId, openedAt: at + 1 }))
		await openings.open(opening(await conversation(), { listenerId: staffId() }))
		expect(await openings.ofListener(listenerId, 5)).toEqual([later, first])
		expect(await openings.ofListener(listenerId, 1)).toEqual([later])
		expect((await openings.of([])).size).toBe(0)
		expect(await openings.countSince(later.staffId, 'complaint', at + 1)).toBe(1)
		expect(await openings.countSince(later.staffId, 'complaint', at + 2)).toBe(0)
		expect(await openings.countSince(later.staffId, 'review_sample', at)).toBe(0)
	})

	test('[RO4] of a month and its programmes, each looked at by the first of those who do it at once', async () => {
		const { openings, conversation } = await open()
		const programmeId = asId<ProgrammeId>(`p${randomUUID().slice(0, 8)}`)
		const first = await openings.open(opening(await conversation(), { programmeId }))
		const later = await openings.open(opening(await conversation(), { programmeId, openedAt: at + 10 }))
		await openings.open(opening(await conversation()))
		expect(await openings.between([programmeId], at, at + 11)).toEqual([
			{ opening: later, looked: null },
			{ opening: first, looked: null },
		])
		expect((await openings.between([programmeId], at, at + 10)).map((one) => one.opening.id)).toEqual([first.id])
		const marks = await Promise.all(['Amir', 'Lena', 'Mina'].map((name) => openings.mark(first.id, { id: staffId(), name }, at + 20)))
		expect(new Set(marks.map((one) => one?.looked?.name)).size).toBe(1)
		expect((await openings.between([programmeId], at, at + 1))[0]?.looked).toEqual(marks[0]?.looked)
		expect(await openings.mark(asId<OpeningId>(randomUUID()), { id: staffId(), name: 'Amir' }, at)).toBeNull()
		expect([await openings.find(first.id), await openings.find(asId<OpeningId>(randomUUID()))]).toEqual([first, null])
	})
}
