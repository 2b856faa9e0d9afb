import { randomUUID } from 'node:crypto'
import type { Block } from '@akin/core/block/block'
import type { IntakePause } from '@akin/core/programme/intake-pause'
import {
	asId,
	type BlockId,
	type ConversationId,
	type ProgrammeId,
	type ReturnWordsId,
	type SeekerSessionId,
	type ShiftMessageId,
	type StaffId,
} from '@akin/core/support/ids'
import { describe, expect, it } from 'vitest'
import type { BlockStore } from '../../src/ports/block-store.ts'
import type { IntakeStore } from '../../src/ports/intake-store.ts'
import type { ShiftMessageStore, StoredShiftMessage } from '../../src/ports/shift-message-store.ts'

const at = Date.parse('2026-11-20T20:00:00Z')
const priya = { id: asId<StaffId>(randomUUID()), name: 'Priya' }
const [talk, study] = [asId<ProgrammeId>('talk'), asId<ProgrammeId>('study')]

/** What every home of paused intake must do. */
export function intakeStoreContract(name: string, open: () => Promise<IntakeStore>): void {
	const pause = (given: Partial<IntakePause> = {}): IntakePause => ({
		...{ programmeId: talk, reason: 'long_wait', by: priya, at, until: at + 60_000 },
		...given,
	})
	describe(`paused intake: ${name}`, () => {
		it('[IN3] keeps one pause for each programme, the one given last', async () => {
			const store = await open()
			await store.pause(pause())
			await store.pause(pause({ reason: 'technical', until: null }))
			await store.pause(pause({ programmeId: study, at: at + 1 }))
			expect(await store.of(talk)).toEqual(pause({ reason: 'technical', until: null }))
			expect((await store.all()).map(({ programmeId }) => programmeId)).toEqual([talk, study])
		})

		it('[IN3] ends by itself, named once however many look, and never without an end', async () => {
			const store = await open()
			await store.pause(pause())
			await store.pause(pause({ programmeId: study, until: null }))
			expect(await store.endExpired(at + 59_999)).toEqual([])
			const ended = (await Promise.all([store.endExpired(at + 60_000), store.endExpired(at + 60_000)])).flat()
			expect(ended).toEqual([pause()])
			expect(await store.of(talk)).toBeNull()
			expect(await store.of(study)).not.toBeNull()
		})

		it('[IN3] is resumed by one of those who do it at once', async () => {
			const store = await open()
			await store.pause(pause())
			const resumed = await Promise.all([store.resume(talk), store.resume(talk), store.resume(study)])
			expect(resumed.filter((one) => one !== null)).toEqual([pause()])
		})
	})
}

/** What every home of messages to all must do. */
export function shiftMessageStoreContract(name: string, open: () => Promise<ShiftMessageStore>): void {
	const message = (given: Partial<StoredShiftMessage> = {}): StoredShiftMessage => ({
		...{ id: asId<ShiftMessageId>(randomUUID()), programmeId: talk, by: priya, sentAt: at, endsAt: at + 7_200_000 },
		...{ wrappedKey: new Uint8Array([1, 2]), sealed: new Uint8Array([3, 4]) },
		...given,
	})
	describe(`messages to all: ${name}`, () => {
		it('gives them back in order while they stand, and can be taken back once', async () => {
			const store = await open()
			const [first, second] = [message(), message({ sentAt: at + 1, programmeId: study })]
			await store.add(first)
			await store.add(second)
			const standing = (await store.standing(at + 2)).map((one) => ({
				...one,
				wrappedKey: new Uint8Array(one.wrappedKey),
				sealed: new Uint8Array(one.sealed),
			}))
			expect(standing).toEqual([first, second])
			expect(await store.withdraw(first.id)).toBe(true)
			expect(await store.withdraw(first.id)).toBe(false)
			expect((await store.standing(at + 2)).map(({ id }) => id)).toEqual([second.id])
		})

		it('[P4] is over at its time, and nothing is left of it', async () => {
			const store = await open()
			const { id, endsAt } = message()
			await store.add(message({ id }))
			expect(await store.standing(endsAt)).toEqual([])
			await store.deleteEnded(endsAt - 1)
			expect((await store.standing(at)).map((one) => one.id)).toEqual([id])
			await store.deleteEnded(endsAt)
			expect(await store.standing(at)).toEqual([])
		})
	})
}

/** What every home of blocks must do. */
export function blockStoreContract(name: string, open: () => Promise<BlockStore>): void {
	const block = (given: Partial<Block> = {}): Block => ({
		...{
			id: asId<BlockId>(randomUUID()),
			seekerId: asId<SeekerSessionId>(randomUUID()),
			returnWordsId: null,
			conversationId: asId<ConversationId>(randomUUID()),
		},
		...{ programmeId: talk, reason: 'abuse', by: priya, at, until: at + 3_600_000 },
		...given,
	})
	describe(`blocks: ${name}`, () => {
		it('[BL2] [P5] stand until they are over or lifted, with the hash that came later, and leave nothing', async () => {
			const store = await open()
			const returnWordsId = asId<ReturnWordsId>(randomUUID())
			const [first, second] = [block(), block({ returnWordsId, at: at + 1, until: at + 7_200_000 })]
			await store.add(first)
			await store.add(second)
			await store.setSource(second.id, new Uint8Array([1, 2, 3]))
			await store.setSource(asId<BlockId>(randomUUID()), new Uint8Array([4]))
			const standing = await store.standing(at + 2)
			expect(standing.map((stored) => stored.block)).toEqual([first, second])
			expect(standing.map(({ sourceHash }) => sourceHash && [...sourceHash])).toEqual([null, [1, 2, 3]])
			expect((await store.standing(first.until)).map((stored) => stored.block.id)).toEqual([second.id])
			await store.deleteEnded(first.until)
			expect((await store.standing(at)).map((stored) => stored.block.id)).toEqual([second.id])
			expect((await Promise.all([store.lift(second.id), store.lift(second.id)])).filter((isFirst) => isFirst)).toHaveLength(1)
			expect(await store.standing(at)).toEqual([])
		})

		it('[BL1] one stands at a time for a person, however many block at once: the longest', async () => {
			const store = await open()
			const { seekerId } = block()
			const added = await Promise.all([1, 6, 24, 6, 1].map((hours) => store.add(block({ seekerId, until: at + hours * 3_600_000 }))))
			expect(new Set(added.map((one) => one.block.id)).size).toBe(1)
			expect(added.filter(({ outcome }) => outcome === 'made')).toHaveLength(1)
			const mine = (when: number) => store.standing(when).then((all) => all.filter((one) => one.block.seekerId === seekerId))
			expect((await mine(at)).map((one) => one.block.until)).toEqual([at + 24 * 3_600_000])
			const [first] = await mine(at)
			if (!first) throw new Error('a block stands')
			await store.setSource(first.block.id, new Uint8Array([7]))
			const later = at + 3_600_000
			expect(await store.add(block({ seekerId, at: later, until: later + 3_600_000 }))).toMatchObject({ outcome: 'stands' })
			const longer = await store.add(block({ seekerId, at: later, until: later + 24 * 3_600_000, reason: 'threat' }))
			expect(longer).toMatchObject({ outcome: 'extended', block: { id: first.block.id, reason: 'threat', at: later } })
			expect((await mine(later)).map(({ sourceHash }) => sourceHash && [...sourceHash])).toEqual([[7]])
			expect((await store.add(block({ seekerId, programmeId: study }))).outcome).toBe('made')
		})

		it('[BL1] [P5] one that is over but not swept is another, and keeps nothing of the first', async () => {
			const store = await open()
			const first = block()
			await store.add(first)
			await store.setSource(first.id, new Uint8Array([1]))
			const next = block({ seekerId: first.seekerId, at: first.until, until: first.until + 1_000 })
			expect(await store.add(next)).toMatchObject({ outcome: 'made', block: { id: next.id } })
			const standing = (await store.standing(first.until)).filter((one) => one.block.seekerId === first.seekerId)
			expect(standing.map(({ sourceHash }) => sourceHash)).toEqual([null])
		})
	})
}
