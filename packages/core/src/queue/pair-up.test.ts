import { expect, test } from 'vitest'
import { asId, type ConversationId, type ProgrammeId, type StaffId } from '../support/ids.ts'
import type { Lane } from './lanes.ts'
import type { ReadyListener } from './may-be-offered.ts'
import { pairUp } from './pair-up.ts'
import { defaultQueuePolicy as policy } from './queue-policy.ts'
import type { QueueTicket } from './ticket.ts'

const now = 10_000_000
const lane: Lane = { programmeId: asId<ProgrammeId>('listening'), language: 'en' }
const ticket = (id: string, secondsWaited: number, topics: string[] = []): QueueTicket => ({
	conversationId: asId<ConversationId>(id),
	lane,
	enqueuedAt: now - secondsWaited * 1_000,
	boostMs: 0,
	topics,
	excludedListenerIds: [],
	isLight: true,
	keptFor: null,
})
const listener = (id: string, topics: string[] = [], language = 'en'): ReadyListener => ({
	id: asId<StaffId>(id),
	lanes: [{ ...lane, language }],
	topics,
	takes: 'anybody',
	excludedConversationIds: [],
})
const names = (pairings: ReturnType<typeof pairUp>) =>
	pairings.map((pairing) => `${pairing.listener.id}-${pairing.ticket.conversationId}`).sort()

test('[QU7] of two ready listeners the one who has lived through the same gets the person, not the one ready longer', () => {
	expect(names(pairUp([ticket('a', 1, ['grief'])], [listener('amir'), listener('lena', ['grief'])], policy, now))).toEqual(['lena-a'])
})

test('[QU7] with nothing in common the listener ready longest is asked', () => {
	expect(names(pairUp([ticket('a', 1)], [listener('zoe'), listener('amir')], policy, now))).toEqual(['zoe-a'])
})

test('[QU7] nobody ready is left idle and nobody is paired twice', () => {
	const pairings = pairUp(
		[ticket('a', 3, ['grief']), ticket('b', 2)],
		[listener('amir', ['grief']), listener('lena', ['grief'])],
		policy,
		now,
	)
	expect(names(pairings)).toEqual(['amir-a', 'lena-b'])
})

test('[QU7] a listener whom nobody waiting speaks to stays free without holding up the others', () => {
	expect(names(pairUp([ticket('a', 3)], [listener('ines', [], 'es'), listener('amir')], policy, now))).toEqual(['amir-a'])
})
