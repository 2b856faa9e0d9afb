import { randomUUID } from 'node:crypto'
import { type Concern, decideConcern } from '@akin/core/concern/concern'
import { asId, type ClientId, type ConcernId, type ConversationId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import type { ConcernStore } from '../../src/ports/concern-store.ts'

const at = Date.UTC(2026, 0, 14, 12)
const person = (name: string) => ({ id: asId<StaffId>(randomUUID()), name })
const [priya, amir] = [person('Priya'), person('Amir')]

/** `conversation`: makes a conversation that a concern can be about. */
export function concernStoreContract(
	open: () => Promise<{ readonly store: ConcernStore; readonly conversation: () => Promise<ConversationId> }>,
): void {
	const made = async (changes: Partial<Concern> = {}) => {
		const { store, conversation } = await open()
		const programmeId = asId<ProgrammeId>(`p${randomUUID().slice(0, 8)}`)
		const concern: Concern = {
			...{ id: asId<ConcernId>(randomUUID()), conversationId: await conversation(), programmeId, by: { role: 'seeker' } },
			...{ about: { kind: 'answerer', person: person('Sam') }, reason: 'unkind', hasWords: true, raisedAt: at, state: { kind: 'new' } },
			...changes,
		}
		return { store, concern, clientId: asId<ClientId>(randomUUID()), conversation }
	}

	test('sent again, however often at once, it is one', async () => {
		const { store, concern, clientId } = await made()
		const sealed = new Uint8Array([1, 2, 3])
		const again = () => store.add({ concern: { ...concern, id: asId<ConcernId>(randomUUID()) }, clientId, sealed })
		const added = await Promise.all([again(), again(), again(), again()])
		expect(added.filter(Boolean)).toHaveLength(1)
		const listed = await store.list([concern.programmeId], 9)
		expect(listed).toHaveLength(1)
		expect(await store.find(listed[0]?.id ?? concern.id)).toMatchObject({ concern: { reason: 'unkind' } })
		const found = await store.find(listed[0]?.id ?? concern.id)
		expect([...(found?.sealed ?? [])]).toEqual([1, 2, 3])
		expect(await store.find(asId<ConcernId>(randomUUID()))).toBeNull()
	})

	test('[CO3] of two who look at it at once the first stands, of two who close it the second is told so', async () => {
		const { store, concern, clientId } = await made()
		await store.add({ concern, clientId, sealed: null })
		const look = (by: typeof priya) => store.decide(concern.id, (one) => decideConcern(one, { kind: 'look_at', by, now: at + 1 }))
		const looked = await Promise.all([look(priya), look(amir), look(priya), look(amir)])
		const holders = looked.map((one) => (one.ok && one.value.concern.state.kind === 'looked_at' ? one.value.concern.state.by.name : null))
		expect(new Set(holders).size).toBe(1)
		expect(looked.filter((one) => one.ok && one.value.before.state.kind === 'new')).toHaveLength(1)
		const close = () =>
			store.decide(concern.id, (one) => decideConcern(one, { kind: 'close', by: amir, now: at + 2, outcome: 'passed_on' }))
		const closed = await Promise.all([close(), close(), close()])
		expect(closed.filter(({ ok }) => ok)).toHaveLength(1)
		expect(closed.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'already_closed' })
		expect(await store.decide(asId<ConcernId>(randomUUID()), () => ({ ok: false, error: 'involved' }))).toEqual({
			...{ ok: false, error: 'no_such_concern' },
		})
	})

	test('the open ones first, each kind the latest first; only of the programmes asked for', async () => {
		const { store, concern, conversation } = await made()
		const ids = [1, 2, 3].map(() => asId<ConcernId>(randomUUID()))
		for (const [index, id] of ids.entries())
			await store.add({
				concern: { ...concern, id, conversationId: await conversation(), raisedAt: at + index },
				...{ clientId: asId<ClientId>(randomUUID()), sealed: null },
			})
		const [first, second, third] = ids
		if (!first || !second || !third) throw new Error('three were made')
		await store.decide(third, (one) => decideConcern(one, { kind: 'close', by: amir, now: at + 9, outcome: 'nothing_to_do' }))
		const listed = async (closedLimit: number) => (await store.list([concern.programmeId], closedLimit)).map(({ id }) => id)
		expect(await listed(9)).toEqual([second, first, third])
		expect(await listed(0)).toEqual([second, first])
		expect(await store.countOpen([concern.programmeId])).toBe(2)
		const elsewhere = asId<ProgrammeId>('elsewhere')
		expect([await store.list([elsewhere], 9), await store.countOpen([elsewhere])]).toEqual([[], 0])
	})
}
