import { randomUUID } from 'node:crypto'
import { endOfDay, type RecordHold } from '@akin/core/record/hold'
import { type ApprovalId, asId, type ConversationId, type ProgrammeId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import type { RecordHoldStore } from '../../src/ports/record-hold-store.ts'

const at = Date.UTC(2026, 0, 14, 12)
const key = (mark: number) => new Uint8Array([mark, 2, 3])

/** `conversation`: makes one that can be held · `erase`: takes its key away. */
export function recordHoldStoreContract(
	open: () => Promise<{
		readonly store: RecordHoldStore
		readonly conversation: () => Promise<ConversationId>
		readonly erase: (id: ConversationId) => Promise<unknown>
	}>,
): void {
	const holdOf = (conversationId: ConversationId, changes: Partial<RecordHold> = {}): RecordHold => ({
		...{ id: asId<ApprovalId>(randomUUID()), conversationId, programmeId: asId<ProgrammeId>('talk'), reason: 'complaint' },
		...{ heldAt: at, until: endOfDay('2026-03-01'), askedBy: 'Priya', approvedBy: 'Amir', ended: null },
		...changes,
	})
	const bytes = async (store: RecordHoldStore, id: ConversationId) => [...((await store.wrappedKey(id)) ?? [])]

	test('[RO5] carried out again, however often at once, it is one hold, and gives back its key', async () => {
		const { store, conversation } = await open()
		const id = await conversation()
		const hold = holdOf(id)
		const added = await Promise.all([1, 1, 1, 1].map((mark) => store.add(hold, key(mark))))
		expect(added.toSorted()).toEqual(['kept', 'kept_before', 'kept_before', 'kept_before'])
		expect((await store.of([id])).get(id)).toEqual([hold])
		expect(await bytes(store, id)).toEqual([1, 2, 3])
		expect(await bytes(store, await conversation())).toEqual([])
		expect((await store.of([])).size).toBe(0)
	})

	test('the one that stands longest counts; ended, no key is left, and who ended it stays', async () => {
		const { store, conversation } = await open()
		const id = await conversation()
		const [long, short] = [holdOf(id, { until: endOfDay('2026-06-01') }), holdOf(id, { heldAt: at + 1 })]
		await store.add(long, key(9))
		await store.add(short, key(4))
		expect(await bytes(store, id)).toEqual([9, 2, 3])
		const ended = { at: at + 5, by: 'Ruth', reason: 'no_longer_needed' } as const
		const done = await Promise.all([store.end(long.id, ended), store.end(long.id, ended)])
		expect(done.toSorted()).toEqual([false, true])
		expect(await bytes(store, id)).toEqual([4, 2, 3])
		await store.end(short.id, { ...ended, by: null, reason: 'over' })
		expect(await store.wrappedKey(id)).toBeNull()
		expect((await store.of([id])).get(id)).toEqual([
			{ ...short, ended: { at: at + 5, by: null, reason: 'over' } },
			{ ...long, ended },
		])
	})

	test('[RO7] nothing that was erased is held, and what is erased later is found', async () => {
		const { store, conversation, erase } = await open()
		const [gone, held] = [await conversation(), await conversation()]
		await erase(gone)
		expect(await store.add(holdOf(gone), key(1))).toBe('erased')
		const hold = holdOf(held)
		await store.add(hold, key(1))
		const ids = async (now: number) => (await store.over(now)).map(({ conversationId }) => conversationId)
		expect(await ids(at)).not.toContain(held)
		expect(await ids(endOfDay('2026-03-01') - 1)).not.toContain(held)
		expect(await ids(endOfDay('2026-03-01'))).toContain(held)
		await erase(held)
		expect(await ids(at)).toContain(held)
		await store.end(hold.id, { at, by: null, reason: 'erased' })
		expect(await ids(endOfDay('2026-03-01'))).not.toContain(held)
	})
}
