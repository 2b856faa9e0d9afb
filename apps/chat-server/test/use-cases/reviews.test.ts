import type { ReviewWords } from '@akin/core/protocol/review-shapes'
import { rubricItems } from '@akin/core/review/rubric'
import type { ConversationId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { endConversation } from '../../src/use-cases/conversation/end-conversation.ts'
import { eraseConversation } from '../../src/use-cases/conversation/erase-conversation.ts'
import { saveWrapUp } from '../../src/use-cases/conversation/save-wrap-up.ts'
import { openRecord } from '../../src/use-cases/record/open-record.ts'
import { listReviews } from '../../src/use-cases/review/list-reviews.ts'
import { readReview } from '../../src/use-cases/review/read-review.ts'
import { replyToReview } from '../../src/use-cases/review/reply-to-review.ts'
import { reviewsOfListener } from '../../src/use-cases/review/reviews-of-listener.ts'
import { createReviewSampler, sampleForReview } from '../../src/use-cases/review/sample-for-review.ts'
import { saveReview } from '../../src/use-cases/review/save-review.ts'
import { takeOver } from '../../src/use-cases/supervision/act-on-conversation.ts'
import { requestHelp } from '../../src/use-cases/supervision/request-help.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const sam = listenerNamed('sam')
const noor = listenerNamed('noor')
const priya = supervisorNamed('priya')
const amir = supervisorNamed('amir')
const words = (comments: ReviewWords['comments'] = []): ReviewWords => ({
	items: rubricItems.map((item) => ({ item, level: 'partly', comment: item === 'rapport' ? 'kind to the end' : null })),
	comments,
})
const toReview = { reason: 'review_sample', text: null } as const

let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
	await world.onShift(sam)
})

async function ended() {
	const { seeker, id } = await world.talking(sam)
	await world.write(seeker, id, 'I feel so tired')
	await world.write(sam, id, 'said backstage', { stream: 'backstage' })
	await endConversation(world.chat, seeker, id)
	return { seeker, id }
}
const reviewed = async (id: ConversationId, comments: ReviewWords['comments'] = []) => {
	await openRecord(world.chat, priya, id, toReview)
	return saveReview(world.chat, priya, id, words(comments))
}

test('[RV1] what closed stands in the queue with its reasons, and stays there until it is reviewed', async () => {
	const { seeker, id } = await world.talking(sam)
	await requestHelp(world.chat, sam, id)
	await endConversation(world.chat, seeker, id)
	await sampleForReview(world.chat)
	await sampleForReview(world.chat)
	await saveWrapUp(world.chat, sam, id, { howItEnded: 'said_goodbye', topics: [], note: null, andYou: null, lookWithMe: true })
	const { due, readLately } = await listReviews(world.chat, priya)
	expect(due.map(({ row, reasons }) => [row.id, [...reasons].sort()])).toEqual([[id, ['act_now', 'first_talks', 'listener_asked']]])
	expect(readLately).toBe(0)
	await reviewed(id)
	const after = await listReviews(world.chat, amir)
	expect([after.due, after.done]).toMatchObject([[], [{ row: { id }, reviewed: { name: 'Priya' }, hasReply: false }]])
	expect((await listReviews(world.chat, priya)).readLately).toBe(1)
})

test.each([
	['asks', { andYou: null, lookWithMe: true }],
	['wants to talk', { andYou: 'want_to_talk' }],
])('a listener who %s is heard also before the sample is taken, and the sample adds to it', async (_, said) => {
	const { id } = await ended()
	await saveWrapUp(world.chat, sam, id, { howItEnded: 'said_goodbye', topics: [], note: null, ...said })
	await sampleForReview(world.chat)
	const { due } = await listReviews(world.chat, priya)
	expect(due.map(({ reasons }) => [...reasons].sort())).toEqual([['first_talks', 'listener_asked']])
})

test('what closed while nobody looked is found at the first look, what closes then at the next, what was missed within the hour', async () => {
	const queued = async () => (await listReviews(world.chat, priya)).due.map(({ row }) => row.id)
	const minutes = 60_000
	const before = await ended()
	world.turn(30 * minutes)
	const sample = createReviewSampler(world.chat)
	await sample()
	expect(await queued()).toEqual([before.id])
	const missed = await ended()
	world.turn(11 * minutes)
	const lately = await ended()
	await sample()
	expect(new Set(await queued())).toEqual(new Set([before.id, lately.id]))
	world.turn(49 * minutes)
	await sample()
	expect(new Set(await queued())).toEqual(new Set([before.id, missed.id, lately.id]))
})

test('a review is written beside an open record only, whole, once, and about lines that are there', async () => {
	const { id } = await ended()
	expect(await saveReview(world.chat, priya, id, words())).toEqual({ ok: false, error: 'not_opened' })
	expect(await readReview(world.chat, priya, id)).toEqual({ ok: false, error: 'not_opened' })
	await openRecord(world.chat, priya, id, toReview)
	expect(await saveReview(world.chat, priya, id, { ...words(), items: [] })).toEqual({ ok: false, error: 'rubric_not_whole' })
	expect(await saveReview(world.chat, priya, id, words([{ stream: 'room', seq: 99, text: 'where?' }]))).toMatchObject({
		error: 'no_such_line',
	})
	await openRecord(world.chat, amir, id, toReview)
	const both = await Promise.all([saveReview(world.chat, priya, id, words()), saveReview(world.chat, amir, id, words())])
	expect(both.filter(({ ok }) => ok)).toHaveLength(1)
	expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'already_reviewed' })
	expect((await world.audited(id)).filter((action) => action === 'reviewed')).toHaveLength(1)
})

test('P1 the listener sees the review of their own conversation with the lines it speaks of, and nothing of supervision', async () => {
	const { id } = await ended()
	const room = await world.log(id)
	const seq = room.indexOf('I feel so tired') + 1
	await reviewed(id, [
		{ stream: 'room', seq, text: 'a good moment to ask' },
		{ stream: 'backstage', seq: 1, text: 'well asked for' },
	])
	expect(world.toldOf('reviewsChanged')).toMatchObject([{ args: [sam.id] }])
	const [own] = await reviewsOfListener(world.chat, sam.id)
	expect(own?.lines).toEqual([
		{ role: 'seeker', text: 'I feel so tired' },
		{ role: 'listener', text: 'said backstage' },
	])
	expect(own?.review).toMatchObject({ reviewed: { name: 'Priya' }, reply: null })
	expect(JSON.stringify(own)).not.toContain('record_opened')
	expect(await reviewsOfListener(world.chat, noor.id)).toEqual([])
})

test('[CL28] a listener from whom a supervisor had taken over does not see backstage by a review', async () => {
	const { seeker, id } = await world.talking(sam)
	await takeOver(world.chat, priya, id)
	await world.write(priya, id, 'between us', { stream: 'backstage' })
	await endConversation(world.chat, seeker, id)
	await reviewed(id, [{ stream: 'backstage', seq: 1, text: 'look at this' }])
	expect((await reviewsOfListener(world.chat, sam.id))[0]?.lines).toEqual([null])
})

test('the listener answers once, their own review only; the supervisor reads the answer', async () => {
	const { id } = await ended()
	expect(await replyToReview(world.chat, sam, id, 'too early')).toEqual({ ok: false, error: 'conversation_not_found' })
	await reviewed(id)
	expect(await replyToReview(world.chat, noor, id, 'not mine')).toEqual({ ok: false, error: 'conversation_not_found' })
	expect((await replyToReview(world.chat, sam, id, 'thank you, I was afraid')).ok).toBe(true)
	expect(await replyToReview(world.chat, sam, id, 'again')).toEqual({ ok: false, error: 'already_replied' })
	expect(await readReview(world.chat, priya, id)).toMatchObject({ ok: true, value: { reply: { text: 'thank you, I was afraid' } } })
})

test('P3 P4 words of a review are kept sealed only, and go with what was erased', async () => {
	const { seeker, id } = await ended()
	await reviewed(id)
	await replyToReview(world.chat, sam, id, 'thank you, I was afraid')
	const kept = JSON.stringify([await world.chat.reviews.find(id), await world.chat.audit.latest(100)])
	expect(kept).not.toMatch(/kind to the end|afraid/)
	await eraseConversation(world.chat, seeker, id)
	expect(await reviewsOfListener(world.chat, sam.id)).toEqual([])
	expect((await listReviews(world.chat, priya)).done).toEqual([])
})
