import { describe, expect, test } from 'vitest'
import { asId, type ConversationId, type ProgrammeId, type StaffId } from '../support/ids.ts'
import { chooseTicket, isTakenAnyway } from './choose-ticket.ts'
import type { Lane } from './lanes.ts'
import type { ReadyListener } from './may-be-offered.ts'
import { defaultQueuePolicy as policy } from './queue-policy.ts'
import type { QueueTicket } from './ticket.ts'

const now = 10_000_000
const lane: Lane = { programmeId: asId<ProgrammeId>('listening'), language: 'en' }

const ticket = (id: string, secondsWaited: number, more: Partial<QueueTicket> = {}): QueueTicket => ({
	conversationId: asId<ConversationId>(id),
	lane,
	enqueuedAt: now - secondsWaited * 1_000,
	boostMs: 0,
	topics: [],
	excludedListenerIds: [],
	isLight: true,
	keptFor: null,
	...more,
})

const listener = (more: Partial<ReadyListener> = {}): ReadyListener => ({
	id: asId<StaffId>('lena'),
	lanes: [lane],
	topics: ['grief', 'exams'],
	takes: 'anybody',
	excludedConversationIds: [],
	...more,
})

describe('the order', () => {
	test('[QU2] whoever has waited longest is offered first', () => {
		expect(chooseTicket([ticket('b', 5), ticket('a', 20)], listener(), policy, now)).toMatchObject({
			kind: 'chosen',
			ticket: { conversationId: 'a' },
			reason: { kind: 'waited_longest', sharedTopics: [] },
		})
	})

	test('[QU2] somebody in danger comes before everybody else, whatever others share', () => {
		const endangered = ticket('b', 1, { boostMs: policy.dangerBoostMs })
		const longest = ticket('a', 11 * 60 * 60, { topics: ['grief'] })
		expect(chooseTicket([longest, endangered], listener(), policy, now)).toMatchObject({
			ticket: { conversationId: 'b' },
			reason: { kind: 'in_danger' },
		})
	})

	test('[QU2] of two in danger the first to come is first', () => {
		const boost = { boostMs: policy.dangerBoostMs }
		expect(chooseTicket([ticket('b', 10, boost), ticket('a', 5, boost)], listener(), policy, now)).toMatchObject({
			ticket: { conversationId: 'b' },
		})
	})
})

describe('hard requirements', () => {
	test('[QU3] nobody is offered to a listener who does not speak their language', () => {
		const spanish = ticket('a', 3_600, { lane: { ...lane, language: 'es' }, topics: ['grief'] })
		expect(chooseTicket([spanish], listener(), policy, now)).toEqual({ kind: 'none' })
	})

	test('[QU3] nobody is offered to a listener they were taken from', () => {
		const handedBack = ticket('a', 3_600, { excludedListenerIds: [listener().id] })
		expect(chooseTicket([handedBack, ticket('b', 1)], listener(), policy, now)).toMatchObject({ ticket: { conversationId: 'b' } })
	})

	test('[QU3] a listener is not asked again about a conversation they passed on', () => {
		const passedOn = listener({ excludedConversationIds: [asId<ConversationId>('a')] })
		expect(chooseTicket([ticket('a', 3_600, { boostMs: policy.dangerBoostMs })], passedOn, policy, now)).toEqual({ kind: 'none' })
	})
})

describe('shared experience', () => {
	test('[QU5] the person who shares most with the listener is preferred', () => {
		const candidates = [ticket('a', 30), ticket('b', 20, { topics: ['grief'] }), ticket('c', 10, { topics: ['exams', 'other', 'grief'] })]
		expect(chooseTicket(candidates, listener(), policy, now)).toMatchObject({
			ticket: { conversationId: 'c' },
			reason: { kind: 'shared_experience', sharedTopics: ['exams', 'grief'] },
		})
	})

	test('[QU5] with equally much in common the order of the queue decides', () => {
		const candidates = [ticket('a', 30), ticket('c', 10, { topics: ['grief'] }), ticket('b', 20, { topics: ['exams'] })]
		expect(chooseTicket(candidates, listener(), policy, now)).toMatchObject({ ticket: { conversationId: 'b' } })
	})

	test('[QU5] a topic named twice counts once', () => {
		const candidates = [ticket('a', 30, { topics: ['grief'] }), ticket('b', 20, { topics: ['exams', 'exams'] })]
		expect(chooseTicket(candidates, listener(), policy, now)).toMatchObject({ ticket: { conversationId: 'a' } })
	})

	test('[QU6] a head who has waited the whole patience is not passed over, and the reason says so', () => {
		const patienceSeconds = policy.betterMatchPatienceMs / 1_000
		const rival = ticket('b', 20, { topics: ['grief'] })
		expect(chooseTicket([ticket('a', patienceSeconds), rival], listener(), policy, now)).toMatchObject({
			ticket: { conversationId: 'a' },
			reason: { kind: 'patience_exceeded', sharedTopics: [] },
		})
		expect(chooseTicket([ticket('a', patienceSeconds - 1), rival], listener(), policy, now)).toMatchObject({
			ticket: { conversationId: 'b' },
			reason: { kind: 'shared_experience' },
		})
	})

	test('[QU4] the last in a long queue is not looked at, however much they share', () => {
		const queue = Array.from({ length: policy.laneWindow }, (_, i) => ticket(`a${i}`, 50 - i))
		expect(chooseTicket([...queue, ticket('z', 1, { topics: ['grief'] })], listener(), policy, now)).toMatchObject({
			ticket: { conversationId: 'a0' },
			reason: { kind: 'waited_longest' },
		})
	})

	test('[QU4] people who may not be offered do not use up the window', () => {
		const spanish = Array.from({ length: policy.laneWindow }, (_, i) => ticket(`s${i}`, 50, { lane: { ...lane, language: 'es' } }))
		expect(chooseTicket([...spanish, ticket('z', 1)], listener(), policy, now)).toMatchObject({ ticket: { conversationId: 'z' } })
	})
})

test.each([
	['waits longer than preference may cost', ticket('a', policy.betterMatchPatienceMs / 1_000), listener(), true],
	['is in danger', ticket('a', 1, { boostMs: policy.dangerBoostMs }), listener(), true],
	['has just come', ticket('a', 1), listener(), false],
] as const)('[QU4] the first who %s: %#', (_, first, who, isTaken) => {
	expect(isTakenAnyway(first, who, policy, now)).toBe(isTaken)
	const sharing = ticket('b', 0.5, { topics: ['grief', 'exams'] })
	const chosen = chooseTicket([first, sharing], who, policy, now)
	expect(chosen.kind === 'chosen' && chosen.ticket.conversationId === first.conversationId).toBe(isTaken)
})
