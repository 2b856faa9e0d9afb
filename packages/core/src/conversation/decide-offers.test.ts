import { expect, test } from 'vitest'
import {
	accept,
	after,
	amir,
	asListener,
	lena,
	noon,
	offer,
	offered,
	offerTo,
	omar,
	outcome,
	raise,
	requested,
	ruth,
	seekerId,
	takenOver,
	takeOverBy,
	talking,
	waiting,
	withRuth,
} from '../../test/people.ts'
import { inQueueSince } from './conversation.ts'
import { begin } from './evolve.ts'

const decline = { kind: 'decline_offer', offerId: offerTo(amir).id, listenerId: amir.id } as const
const expire = (now: number, n = 1) => ({ kind: 'expire_offer', offerId: offerTo(amir, n).id, now }) as const
const withdraw = (n = 1) => ({ kind: 'withdraw_offer', offerId: offerTo(amir, n).id }) as const

test('[CL1] a conversation begins waiting, at epoch 1, with its seeker here and its place taken', () => {
	expect(begin({ ...requested, boostMs: 500 })).toStrictEqual({
		id: requested.id,
		programmeId: requested.programmeId,
		language: 'en',
		seekerId,
		topics: ['grief', 'exams'],
		requestedAt: noon,
		inQueueSince: noon,
		state: 'waiting',
		epoch: 1,
		signals: [],
		asked: { step: 'nothing' },
		seeker: { kind: 'here' },
		enqueuedAt: noon,
		boostMs: 500,
		passedBy: [],
		pin: null,
		keptFor: null,
		handedOver: [],
		refusedReaders: [],
		toldOfReaders: ['learner', 'mentor'],
	})
})

test('[CL6] only a waiting conversation can be offered', () => {
	expect(outcome(waiting, offer(amir))).toEqual([{ kind: 'offered', offer: offerTo(amir) }])
	for (const conversation of [offered, talking, after('closed', talking, { kind: 'end', reason: 'ended_by_seeker', by: null, now: noon })])
		expect(outcome(conversation, offer(lena, 2))).toBe('not_waiting')
})

test('[CL6] it is not offered to a listener who passed on it', () => {
	const passed = after('waiting', offered, decline)
	expect(passed.passedBy).toEqual([amir.id])
	expect(outcome(passed, offer(amir, 2))).toBe('listener_passed')
	expect(outcome(passed, offer(lena, 2))).toEqual([{ kind: 'offered', offer: offerTo(lena, 2) }])
})

test('[CL7] the listener it was offered to accepts it by its id before it expires', () => {
	expect(talking).toMatchObject({
		state: 'active',
		startedAt: noon + 5_000,
		handler: { ...amir, role: 'listener', connection: { kind: 'here' } },
		joined: [],
	})
	expect(outcome(offered, { ...accept(amir), now: offerTo(amir).expiresAt - 1 })).toHaveLength(1)
})

test.each([
	['when it has expired', offered, { ...accept(amir), now: offerTo(amir).expiresAt }],
	['by another listener', offered, accept(lena)],
	['by the id of another offer', offered, accept(amir, 2)],
	['when it was withdrawn', waiting, accept(amir)],
	['when it was accepted already', talking, accept(amir)],
	['when a supervisor answered first', after('active', offered, takeOverBy(ruth)), accept(amir)],
])('[CL7] Q6 an offer is gone %s', (_, conversation, command) => {
	expect(outcome(conversation, command)).toBe('offer_gone')
})

test('[CL4] of whoever accepts, only id and name are kept', () => {
	const wholeActor = asListener(amir)
	const conversation = after('active', offered, { ...accept(amir), listener: wholeActor })
	expect(conversation.handler).toStrictEqual({ ...amir, role: 'listener', connection: { kind: 'here' } })
})

test('[CL8] declining puts it back at its old place and remembers who passed', () => {
	expect(after('waiting', offered, decline)).toStrictEqual({ ...waiting, passedBy: [amir.id] })
	expect(outcome(offered, { ...decline, listenerId: lena.id })).toBe('offer_gone')
	expect(outcome(offered, { ...decline, offerId: offerTo(amir, 2).id })).toBe('offer_gone')
	expect(outcome(waiting, decline)).toBe('offer_gone')
})

test('[CL9] Q6 an offer expires from the instant named in it and goes back blaming nobody', () => {
	const { expiresAt } = offerTo(amir)
	expect(outcome(offered, expire(expiresAt - 1))).toEqual([])
	expect(outcome(offered, expire(expiresAt))).toEqual([{ kind: 'offer_expired', listenerId: amir.id }])
	expect(after('waiting', offered, expire(expiresAt))).toStrictEqual(waiting)
	expect(outcome(offered, expire(expiresAt, 2))).toEqual([])
	expect(outcome(talking, expire(expiresAt))).toEqual([])
})

test('[CL9] an offer is withdrawn when its listener goes away', () => {
	expect(after('waiting', offered, withdraw())).toStrictEqual(waiting)
	expect(outcome(offered, withdraw(2))).toEqual([])
	expect(outcome(talking, withdraw())).toEqual([])
})

test('[CL10] losing and finding the seeker changes their connection and nothing else', () => {
	const lose = { kind: 'lose_seeker', since: noon + 7 } as const
	const lost = after('active', talking, lose)
	expect(lost).toStrictEqual({ ...talking, seeker: { kind: 'lost', since: noon + 7 } })
	expect(outcome(lost, { ...lose, since: noon + 8 })).toEqual([])
	expect(after('active', lost, { kind: 'find_seeker' })).toStrictEqual(talking)
	expect(outcome(talking, { kind: 'find_seeker' })).toEqual([])
})

test('[CL11] losing a handler counts for the handler of the moment', () => {
	const lose = { kind: 'lose_handler', handlerId: amir.id, since: noon + 7 } as const
	const lost = after('active', talking, lose)
	expect(lost.handler).toStrictEqual({ ...amir, role: 'listener', connection: { kind: 'lost', since: noon + 7 } })
	expect(outcome(lost, lose)).toEqual([])
	expect(after('active', lost, { kind: 'find_handler', handlerId: amir.id })).toStrictEqual(talking)
	expect(outcome(talking, { kind: 'find_handler', handlerId: amir.id })).toEqual([])
	expect(outcome(takenOver, lose)).toEqual([])
	expect(outcome(takenOver, { ...lose, handlerId: ruth.id })).toHaveLength(1)
	expect(outcome(waiting, lose)).toEqual([])
})

test('[CL12] Q4 a conversation returns to the queue at its old place, without its handler and whoever joined', () => {
	const danger = after('active', withRuth, raise('danger_declared', 1, 900))
	const back = after('waiting', danger, { kind: 'return_to_queue', handlerId: amir.id, now: noon + 20_000 })
	const place = { boostMs: 900, inQueueSince: noon + 20_000 }
	expect(back).toStrictEqual({ ...waiting, ...place, epoch: danger.epoch + 1, signals: danger.signals })
	expect(outcome(back, { kind: 'return_to_queue', handlerId: amir.id, now: noon + 20_000 })).toBe('not_the_handler')
	expect(outcome(withRuth, { kind: 'return_to_queue', handlerId: ruth.id, now: noon + 20_000 })).toBe('not_the_handler')
})

test('[CL12] each going back to the queue begins a wait of its own, an offer that nobody takes does not', () => {
	expect(inQueueSince(waiting)).toBe(noon)
	expect(inQueueSince(after('waiting', offered, { kind: 'decline_offer', offerId: offered.offer.id, listenerId: amir.id }))).toBe(noon)
	expect(inQueueSince(talking)).toBe(noon)
	const back = after('waiting', talking, { kind: 'return_to_queue', handlerId: amir.id, now: noon + 20_000 })
	expect([back.enqueuedAt, inQueueSince(back)]).toEqual([noon, noon + 20_000])
	const again = after('waiting', after('active', back, takeOverBy(omar)), {
		...{ kind: 'hand_back', supervisorId: omar.id, to: 'queue', now: noon + 90_000 },
	})
	expect(inQueueSince(again)).toBe(noon + 90_000)
	const { inQueueSince: _, ...ofAnOlderNode } = again
	expect(inQueueSince(ofAnOlderNode as typeof again)).toBe(noon)
})

test('[CL12] a listener who only lost their connection may be asked again, one it was taken over from may not', () => {
	const lost = after('waiting', talking, { kind: 'return_to_queue', handlerId: amir.id, now: noon + 20_000 })
	expect(outcome(lost, offer(amir, 2))).toHaveLength(1)
	const taken = after('waiting', takenOver, { kind: 'return_to_queue', handlerId: ruth.id, now: noon + 20_000 })
	expect(outcome(taken, offer(amir, 2))).toBe('listener_passed')
	expect(
		outcome(after('active', waiting, takeOverBy(omar)), { kind: 'return_to_queue', handlerId: omar.id, now: noon + 20_000 }),
	).toHaveLength(1)
})
