import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { asId, type ConversationId, type ProgrammeId, type StaffId } from '../support/ids.ts'
import { chooseTicket } from './choose-ticket.ts'
import { type ReadyListener, whyNotThisOne } from './may-be-offered.ts'
import { pairUp } from './pair-up.ts'
import { defaultQueuePolicy as policy } from './queue-policy.ts'
import { compareTickets, type QueueTicket } from './ticket.ts'

const now = 1_000_000_000
const topicCodes = ['grief', 'exams', 'work', 'family']
const staff = ['amir', 'lena', 'zoe'].map((id) => asId<StaffId>(id))
const anyLane = fc.record({
	programmeId: fc.constantFrom(asId<ProgrammeId>('listening'), asId<ProgrammeId>('tutoring')),
	language: fc.constantFrom('en', 'es'),
})

const anyTickets = fc.uniqueArray(
	fc.record<QueueTicket>({
		conversationId: fc.nat({ max: 40 }).map((n) => asId<ConversationId>(`c${n}`)),
		lane: anyLane,
		enqueuedAt: fc.integer({ min: now - policy.betterMatchPatienceMs - 5_000, max: now }),
		boostMs: fc.oneof({ weight: 19, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(policy.dangerBoostMs) }),
		topics: fc.subarray(topicCodes),
		excludedListenerIds: fc.subarray(staff, { maxLength: 1 }),
		isLight: fc.boolean(),
		keptFor: fc.option(fc.record({ listenerId: fc.constantFrom(...staff), until: fc.integer({ min: now - 2_000, max: now + 2_000 }) })),
	}),
	{ maxLength: 30, selector: (ticket) => ticket.conversationId },
)
const listenerWith = (id: fc.Arbitrary<StaffId>) =>
	fc.record<ReadyListener>({
		id,
		lanes: fc.uniqueArray(anyLane, { minLength: 1, maxLength: 4, selector: (lane) => `${lane.programmeId} ${lane.language}` }),
		topics: fc.subarray(topicCodes),
		takes: fc.constantFrom('anybody', 'light'),
		excludedConversationIds: fc.array(
			fc.nat({ max: 40 }).map((n) => asId<ConversationId>(`c${n}`)),
			{ maxLength: 5 },
		),
	})
const anyListener = listenerWith(fc.constantFrom(...staff))
const mayBeOfferedTo = (listener: ReadyListener) => {
	const whyNot = whyNotThisOne(listener, policy, now)
	return (ticket: QueueTicket) => whyNot(ticket) === null
}
const shuffled = (tickets: readonly QueueTicket[], seed: number) =>
	[...tickets]
		.map((ticket, i) => ({ ticket, key: ((i + 1) * (seed + 7919)) % 1009 }))
		.sort((a, b) => a.key - b.key)
		.map(({ ticket }) => ticket)

test('[QU2] the order is total: antisymmetric, transitive, and only a ticket equals itself', () => {
	fc.assert(
		fc.property(anyTickets, (tickets) => {
			for (const a of tickets) {
				for (const b of tickets) {
					expect(Math.sign(compareTickets(a, b))).toBe(0 - Math.sign(compareTickets(b, a)))
					if (a !== b) expect(compareTickets(a, b)).not.toBe(0)
					for (const c of tickets.slice(0, 8))
						if (compareTickets(a, b) < 0 && compareTickets(b, c) < 0) expect(compareTickets(a, c)).toBeLessThan(0)
				}
			}
		}),
	)
})

test('[QU2] the choice does not depend on the order the candidates come in', () => {
	fc.assert(
		fc.property(anyTickets, anyListener, fc.nat(1_000), (tickets, listener, seed) => {
			expect(chooseTicket(shuffled(tickets, seed), listener, policy, now)).toEqual(chooseTicket(tickets, listener, policy, now))
		}),
	)
})

test('[QU3] [QU4] whoever is chosen may be offered and stands within the window; nobody is chosen only if nobody may be', () => {
	fc.assert(
		fc.property(anyTickets, anyListener, (tickets, listener) => {
			const eligible = tickets.filter(mayBeOfferedTo(listener)).sort(compareTickets)
			const choice = chooseTicket(tickets, listener, policy, now)
			if (choice.kind === 'none') expect(eligible).toEqual([])
			else expect(eligible.slice(0, policy.laneWindow)).toContain(choice.ticket)
		}),
	)
})

test('[QU6] whoever is passed over has waited less than the patience, is not in danger, and shares less or has not been here before', () => {
	let passedOver = 0
	fc.assert(
		fc.property(anyTickets, anyListener, (tickets, listener) => {
			const head = tickets.filter(mayBeOfferedTo(listener)).sort(compareTickets)[0]
			const choice = chooseTicket(tickets, listener, policy, now)
			if (head === undefined || choice.kind === 'none' || choice.ticket === head) return
			passedOver += 1
			expect(now - head.enqueuedAt).toBeLessThan(policy.betterMatchPatienceMs)
			expect(head.boostMs).toBe(0)
			if (choice.reason.kind === 'came_back') return
			expect(choice.reason.sharedTopics.length).toBeGreaterThan(head.topics.filter((topic) => listener.topics.includes(topic)).length)
		}),
	)
	expect(passedOver, 'the property must have met the case it is about').toBeGreaterThan(0)
})

test('[QU7] pairing uses each listener and each ticket once, respects the hard requirements and leaves nobody idle who could help', () => {
	const team = fc.tuple(...staff.map((id) => listenerWith(fc.constant(id))))
	fc.assert(
		fc.property(anyTickets, team, (tickets, listeners) => {
			const pairings = pairUp(tickets, listeners, policy, now)
			expect(new Set(pairings.map((p) => p.listener.id)).size).toBe(pairings.length)
			expect(new Set(pairings.map((p) => p.ticket.conversationId)).size).toBe(pairings.length)
			for (const { listener, ticket } of pairings) expect(mayBeOfferedTo(listener)(ticket)).toBe(true)
			const left = tickets.filter((ticket) => !pairings.some((p) => p.ticket === ticket))
			const idle = listeners.filter((listener) => !pairings.some((p) => p.listener === listener))
			for (const listener of idle) expect(left.filter(mayBeOfferedTo(listener))).toEqual([])
		}),
	)
})

test('[LD9] [LD10] whoever is put to light talks only is never paired with another, whoever waits', () => {
	fc.assert(
		fc.property(anyTickets, fc.uniqueArray(anyListener, { maxLength: 3, selector: ({ id }) => id }), (tickets, listeners) => {
			for (const { listener, ticket } of pairUp(tickets, listeners, policy, now))
				expect(listener.takes === 'anybody' || ticket.isLight).toBe(true)
		}),
	)
})
