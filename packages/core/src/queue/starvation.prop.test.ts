import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { asId, type ConversationId, type ProgrammeId, type StaffId } from '../support/ids.ts'
import { chooseTicket } from './choose-ticket.ts'
import type { Lane } from './lanes.ts'
import type { ReadyListener } from './may-be-offered.ts'
import { defaultQueuePolicy, type QueuePolicy } from './queue-policy.ts'
import { compareTickets, type QueueTicket } from './ticket.ts'

/**
 * A shift in fast motion: somebody arrives every few seconds, listeners become free every few seconds, and everybody but the person at the
 * start of the queue has something in common with the listeners: the worst case for somebody who shares nothing.
 */
const lane: Lane = { programmeId: asId<ProgrammeId>('listening'), language: 'en' }
const listener: ReadyListener = {
	id: asId<StaffId>('lena'),
	lanes: [lane],
	topics: ['grief'],
	takes: 'anybody',
	excludedConversationIds: [],
}

const anyShift = fc.record({
	arrivals: fc.array(fc.record({ afterMs: fc.integer({ min: 0, max: 20_000 }), shares: fc.boolean() }), { minLength: 20, maxLength: 80 }),
	freeEveryMs: fc.integer({ min: 1_000, max: 30_000 }),
})
type Shift = typeof anyShift extends fc.Arbitrary<infer T> ? T : never

/** Plays the shift; answers the order in which all were taken, and how long anybody at the head had waited while somebody else was chosen. */
function play(shift: Shift, policy: QueuePolicy) {
	let arrivesAt = 0
	const coming = shift.arrivals.map(({ afterMs, shares }, i): QueueTicket => {
		arrivesAt += afterMs
		return {
			conversationId: asId<ConversationId>(`c${i}`),
			lane,
			enqueuedAt: arrivesAt,
			boostMs: 0,
			topics: shares ? ['grief'] : [],
			excludedListenerIds: [],
			isLight: true,
			keptFor: null,
		}
	})
	let waiting: QueueTicket[] = []
	let longestWaitWhenPassedOver = 0
	let passedOver = 0
	const taken: ConversationId[] = []
	for (let now = 0; taken.length < coming.length; now += shift.freeEveryMs) {
		waiting = coming.filter((ticket) => ticket.enqueuedAt <= now && !taken.includes(ticket.conversationId))
		const head = [...waiting].sort(compareTickets)[0]
		const choice = chooseTicket(waiting, listener, policy, now)
		if (choice.kind === 'none') {
			expect(waiting, 'a free listener is never left idle').toEqual([])
			continue
		}
		if (head !== undefined && choice.ticket !== head) {
			passedOver += 1
			longestWaitWhenPassedOver = Math.max(longestWaitWhenPassedOver, now - head.enqueuedAt)
		}
		taken.push(choice.ticket.conversationId)
	}
	return { taken, passedOver, longestWaitWhenPassedOver }
}

test('[QU6] Q5 nobody starves: everybody is taken, and nobody is passed over after the patience has run out', () => {
	let passedOver = 0
	fc.assert(
		fc.property(anyShift, (shift) => {
			const played = play(shift, defaultQueuePolicy)
			passedOver += played.passedOver
			expect(new Set(played.taken).size).toBe(shift.arrivals.length)
			expect(played.longestWaitWhenPassedOver).toBeLessThan(defaultQueuePolicy.betterMatchPatienceMs)
		}),
	)
	expect(passedOver, 'preference must have acted').toBeGreaterThan(0)
})

test('[QU6] the check would notice a policy without patience', () => {
	const withoutPatience = { ...defaultQueuePolicy, betterMatchPatienceMs: Number.POSITIVE_INFINITY }
	const shift: Shift = {
		arrivals: Array.from({ length: 60 }, (_, i) => ({ afterMs: i < 3 ? 0 : 5_000, shares: i !== 0 })),
		freeEveryMs: 6_000,
	}
	expect(play(shift, withoutPatience).longestWaitWhenPassedOver).toBeGreaterThan(defaultQueuePolicy.betterMatchPatienceMs)
	expect(play(shift, defaultQueuePolicy).longestWaitWhenPassedOver).toBeLessThan(defaultQueuePolicy.betterMatchPatienceMs)
})
