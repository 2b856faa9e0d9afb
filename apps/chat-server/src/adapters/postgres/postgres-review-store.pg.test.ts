import { randomUUID } from 'node:crypto'
import { nothingFound } from '@akin/core/attention/asked-tracker'
import type { Closed } from '@akin/core/conversation/conversation'
import { begin } from '@akin/core/conversation/evolve'
import { asId, type ConversationId, type ProgrammeId, type SeekerSessionId, type StaffId } from '@akin/core/support/ids'
import { ok } from '@akin/core/support/result'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MigratedDatabase, migratedDatabase } from '../../../test/support/migrated-database.ts'
import type { ReviewStore } from '../../ports/review-store.ts'
import { createPostgresConversationStore } from './postgres-conversation-store.ts'
import { createPostgresReviewStore } from './postgres-review-store.ts'

const talk = asId<ProgrammeId>('talk')
const at = Date.UTC(2026, 0, 14, 11)
let migrated: MigratedDatabase
let reviews: ReviewStore
beforeAll(async () => {
	migrated = await migratedDatabase()
	reviews = createPostgresReviewStore(migrated.database)
})
afterAll(() => migrated[Symbol.asyncDispose]())

/** A talk with this listener that ended so many milliseconds after `at`. */
async function closed(listenerId: StaffId, ms: number) {
	const id = asId<ConversationId>(randomUUID())
	const asked = { id, programmeId: talk, language: 'en', seekerId: asId<SeekerSessionId>(randomUUID()), topics: [], requestedAt: at }
	const conversations = createPostgresConversationStore(migrated.database)
	await conversations.create(begin({ ...asked, signals: [], asked: nothingFound, boostMs: 0 }), new Uint8Array([1]), [])
	await conversations.change(id, ({ conversation }) => {
		const { id, programmeId, language, seekerId, topics, requestedAt, epoch, signals, asked } = conversation
		const listener = { id: listenerId, name: 'Sam' }
		const after = {
			...{ id, programmeId, language, seekerId, topics, requestedAt, epoch, signals, asked, state: 'closed', enqueuedAt: at },
			...{ closedAt: at + ms, reason: 'ended_by_seeker', feedbackGiven: false, erased: false },
			talk: { startedAt: at, listener, handlerRole: 'listener', wrapUp: 'done' },
		} as unknown as Closed
		return ok({ conversation: after, entries: [] })
	})
	return { conversationId: id, programmeId: talk, listenerId, closedAt: at + ms }
}
const listener = () => asId<StaffId>(randomUUID())
const kept = (name = 'Priya') => ({ reviewerId: listener(), reviewerName: name, at: at + 10, sealed: new Uint8Array([9]) })

test('[RV2] the draw of a conversation is the same whenever it is asked for, and spread between 0 and 1', async () => {
	const sam = listener()
	for (let count = 0; count < 30; count++) await closed(sam, count)
	const first = await reviews.unsampled(at, 10, 100)
	expect(await reviews.unsampled(at, 10, 100)).toEqual(first)
	expect(first.map(({ talksBefore }) => talksBefore)).toEqual(first.map((_, index) => Math.min(index, 10)))
	for (const { draw } of first) expect(draw >= 0 && draw < 1).toBe(true)
	expect(new Set(first.map(({ draw }) => draw)).size).toBe(first.length)
	expect(await reviews.unsampled(at + 29, 10, 100)).toHaveLength(1)
})

test('reasons are kept beside those there are; what was looked at is not looked at again', async () => {
	const one = await closed(listener(), 1_000)
	const isThere = async () =>
		(await reviews.unsampled(at + 1_000, 10, 100)).some(({ conversationId }) => conversationId === one.conversationId)
	await reviews.add(one, ['listener_asked'], false)
	expect(await isThere()).toBe(true)
	await Promise.all([reviews.add(one, ['act_now'], true), reviews.add(one, ['act_now'], true)])
	expect(await isThere()).toBe(false)
	expect((await reviews.find(one.conversationId))?.reasons.toSorted()).toEqual(['act_now', 'listener_asked'])
	expect((await reviews.due([talk], 100)).map(({ conversationId }) => conversationId)).toContain(one.conversationId)
	expect(await reviews.due([asId<ProgrammeId>('elsewhere')], 100)).toEqual([])
})

test('of two reviews at once one is kept, and one answer to it', async () => {
	const one = await closed(listener(), 2_000)
	await reviews.add(one, [], true)
	expect((await Promise.all([reviews.save(one, kept()), reviews.save(one, kept('Amir'))])).sort()).toEqual([false, true])
	const reply = { sealed: new Uint8Array([7]), at: at + 20 }
	expect((await Promise.all([reviews.reply(one.conversationId, reply), reviews.reply(one.conversationId, reply)])).sort()).toEqual([
		false,
		true,
	])
	expect(await reviews.ofListener(one.listenerId, 5)).toMatchObject([{ review: { at: at + 10, reply: { at: at + 20 } } }])
	const other = await closed(listener(), 3_000)
	expect(await reviews.reply(other.conversationId, reply)).toBe(false)
	expect(await reviews.save(other, kept())).toBe(true)
})
