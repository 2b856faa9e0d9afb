import type { ConversationId, OfferId } from '@akin/core/support/ids'
import { asId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { createMemoryTicketQueue } from '../../src/adapters/memory/memory-ticket-queue.ts'
import { changeConversation } from '../../src/use-cases/change-conversation.ts'
import { declareDanger } from '../../src/use-cases/conversation/declare-danger.ts'
import { closeConversation, endConversation } from '../../src/use-cases/conversation/end-conversation.ts'
import { acceptOffer } from '../../src/use-cases/queue/accept-offer.ts'
import { declineOffer } from '../../src/use-cases/queue/decline-offer.ts'
import { helpNext, notNow } from '../../src/use-cases/queue/help-next.ts'
import { matchListeners } from '../../src/use-cases/queue/match-listeners.ts'
import { synchroniseQueue } from '../../src/use-cases/queue/synchronise-queue.ts'
import { endShift, pauseShift, resumeShift } from '../../src/use-cases/shift/change-shift.ts'
import { takeOver } from '../../src/use-cases/supervision/act-on-conversation.ts'
import { requestHelp } from '../../src/use-cases/supervision/request-help.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed, talk } from '../support/small-world.ts'

const [sam, noor, alex, priya] = [listenerNamed('sam'), listenerNamed('noor'), listenerNamed('alex'), supervisorNamed('priya')]
const seconds = 1_000
let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
})

const offeredTo = async (listener: typeof sam) => (await world.chat.conversations.offeredTo(listener.id))?.conversation.id ?? null
const shiftOf = async (listener: typeof sam) => (await world.chat.shifts.load(listener.id))?.shift
const withdrawn = () => world.toldOf('offerWithdrawn').map(({ args: [listenerId, , reason] }) => [listenerId, reason])

test('[QU5] whoever shares the experience is chosen first, and told why', async () => {
	const first = await world.waiting({ topics: ['family'] })
	await world.pass(10 * seconds)
	const shared = await world.waiting({ topics: ['lonely'] })
	await world.onShift(sam)
	expect((await world.offerTo(sam)).id).toBe(shared.id)
	expect(world.toldOf('offerMade').at(-1)?.args[1]).toMatchObject({ reason: 'shared_experience' })
	await world.onShift(alex)
	expect((await world.offerTo(alex)).id).toBe(first.id)
})

test('[QU6] Q5 after a minute nobody is passed over for a better match', async () => {
	const first = await world.waiting({ topics: ['family'] })
	await world.pass(61 * seconds)
	await world.waiting({ topics: ['lonely'] })
	await world.onShift(sam)
	expect((await world.offerTo(sam)).id).toBe(first.id)
})

test('[QU2] danger goes before everybody, whether said when asking or while waiting', async () => {
	const first = await world.waiting({ topics: ['lonely'] })
	const second = await world.waiting()
	await world.pass(seconds)
	const asking = await world.waiting({ inDanger: true })
	await world.onShift(sam)
	expect((await world.offerTo(sam)).id).toBe(asking.id)
	await declareDanger(world.chat, second.seeker, second.id)
	expect(await world.signals(second.id)).toEqual(['danger_declared open'])
	await world.onShift(noor)
	expect((await world.offerTo(noor)).id).toBe(second.id)
	await world.onShift(alex)
	expect((await world.offerTo(alex)).id).toBe(first.id)
})

test('Q3 one press, one person, and nobody over capacity', async () => {
	await world.onShift(sam, 1)
	await world.talking(sam)
	await world.waiting()
	expect(await shiftOf(sam)).toMatchObject({ mode: 'not_asking' })
	await world.pass(3 * seconds)
	expect(await offeredTo(sam)).toBeNull()
	expect(await helpNext(world.chat, sam)).toEqual({ ok: false, error: 'at_capacity' })

	// Not even if they were still down as ready.
	await world.chat.shifts.change(sam.id, ({ shift }) => ({ ...shift, mode: 'ready', readySince: world.chat.clock.now() }))
	await world.pass(3 * seconds)
	expect(await offeredTo(sam)).toBeNull()

	// With two places: not before asking, and once they asked, exactly one.
	await world.onShift(noor, 2)
	await world.pass(3 * seconds)
	expect(await offeredTo(noor)).toBeNull()
	await world.waiting()
	const { offerId } = await world.offerTo(noor)
	await acceptOffer(world.chat, noor, offerId)
	await world.pass(3 * seconds)
	expect(await offeredTo(noor)).toBeNull()
})

test('[SH12] Q3 a rest given in the moment of accepting: the person goes back, and nobody is asked for when the rest is over', async () => {
	await world.onShift(sam, 2)
	const { id } = await world.waiting()
	const { offerId } = await world.offerTo(sam)
	const now = world.chat.clock.now()
	const conversations = world.chat.conversations
	const chat = {
		...world.chat,
		conversations: {
			...conversations,
			change: async (...given: Parameters<typeof conversations.change>) => {
				const rest = { kind: 'rest', begunAt: now, until: now + 10 * seconds, by: { id: priya.id, name: priya.name } } as const
				await world.chat.shifts.giveRest(sam.id, rest)
				return conversations.change(...given)
			},
		} as typeof conversations,
	}
	expect(await acceptOffer(chat, sam, offerId)).toEqual({ ok: false, error: 'at_capacity' })
	expect(await shiftOf(sam)).toMatchObject({ mode: 'not_asking', readySince: null })
	await world.pass(30 * seconds)
	expect(await offeredTo(sam)).toBeNull()
	expect(await world.conversation(id)).toMatchObject({ state: 'waiting' })
})

test('Q3 one press, one person, also when another node matches at the moment of accepting', async () => {
	await world.onShift(sam, 3)
	await world.waiting()
	await world.waiting()
	const { offerId } = await world.offerTo(sam)
	const conversations = world.chat.conversations
	const chat = {
		...world.chat,
		conversations: {
			...conversations,
			change: async (...given: Parameters<typeof conversations.change>) => {
				const committed = await conversations.change(...given)
				await matchListeners(world.chat, [sam.id])
				return committed
			},
		} as typeof conversations,
	}
	expect((await acceptOffer(chat, sam, offerId)).ok).toBe(true)
	expect(await offeredTo(sam)).toBeNull()
	expect(await shiftOf(sam)).toMatchObject({ mode: 'not_asking' })
})

test('Q3 while somebody they talk to needs a person now, nobody else is offered to them', async () => {
	await world.arrive(priya)
	await world.onShift(sam)
	const { id } = await world.talking(sam)
	await requestHelp(world.chat, sam, id)
	await world.waiting()
	await helpNext(world.chat, sam)
	await world.pass(3 * seconds)
	expect(await offeredTo(sam)).toBeNull()
	await takeOver(world.chat, priya, id)
	await world.pass(3 * seconds)
	expect(await offeredTo(sam)).not.toBeNull()
})

test('[CL8] a person somebody passed on waits at their place, for anybody but them', async () => {
	const { id } = await world.waiting()
	await world.pass(5 * seconds)
	const behind = await world.waiting()
	await world.onShift(sam)
	const { offerId } = await world.offerTo(sam)
	expect(await declineOffer(world.chat, noor, offerId)).toEqual({ ok: false, error: 'offer_gone' })
	expect((await declineOffer(world.chat, sam, offerId)).ok).toBe(true)
	expect(await declineOffer(world.chat, sam, offerId)).toEqual({ ok: false, error: 'offer_gone' })
	await world.pass(2 * seconds)
	expect(await offeredTo(sam)).toBe(behind.id)
	await world.onShift(noor)
	expect((await world.offerTo(noor)).id).toBe(id)
})

test('Q5 whom the first eight do not fit is offered the ninth', async () => {
	await world.onShift(sam)
	for (let person = 0; person < 8; person++) {
		await world.waiting()
		const { offerId } = await world.offerTo(sam)
		await declineOffer(world.chat, sam, offerId)
	}
	const { id } = await world.waiting()
	expect((await world.offerTo(sam)).id).toBe(id)
})

test('Q2 two nodes matching at once offer each person once and each listener one person', async () => {
	const listeners = [sam, noor, alex]
	for (const listener of listeners) {
		await world.onShift(listener)
		await helpNext(world.chat, listener)
	}
	for (let person = 0; person < 5; person++) await world.waiting()
	const ids = listeners.map(({ id }) => id)
	await Promise.all([matchListeners(world.chat, ids), matchListeners(world.chat, ids), matchListeners(world.chat, ids)])
	const offered = await Promise.all(listeners.map(offeredTo))
	expect(offered).not.toContain(null)
	expect(new Set(offered).size).toBe(3)
	expect(world.toldOf('offerMade').length).toBe(3)
})

test('Q6 an unanswered offer returns at 25 s to its old place; the stale accept is refused', async () => {
	const { id } = await world.waiting()
	await world.onShift(sam)
	const { offerId } = await world.offerTo(sam)
	await notNow(world.chat, sam)
	await world.pass(24 * seconds)
	expect(await world.state(id)).toBe('offered')
	await world.pass(2 * seconds)
	expect(await world.state(id)).toBe('waiting')
	expect(withdrawn()).toEqual([[sam.id, 'expired']])
	expect(await acceptOffer(world.chat, sam, offerId)).toEqual({ ok: false, error: 'offer_gone' })
	await world.onShift(noor)
	expect((await world.offerTo(noor)).id).toBe(id)
})

test('Q6 an accept that comes after the end of the offer and before the sweep is refused', async () => {
	await world.waiting()
	await world.onShift(sam)
	const { offerId } = await world.offerTo(sam)
	world.turn(25 * seconds)
	expect(await acceptOffer(world.chat, sam, offerId)).toEqual({ ok: false, error: 'offer_gone' })
	// They still want somebody.
	expect(await shiftOf(sam)).toMatchObject({ mode: 'ready' })
})

test('[SH4] two missed in a row set a listener away, with no third offer; asking again ends it', async () => {
	await world.waiting()
	await world.onShift(sam)
	await helpNext(world.chat, sam)
	await world.pass(60 * seconds)
	expect(world.toldOf('offerMade').length).toBe(2)
	expect(await shiftOf(sam)).toMatchObject({ mode: 'away' })
	expect(withdrawn().map(([, reason]) => reason)).toEqual(['expired', 'away'])
	await world.offerTo(sam)
	expect(await shiftOf(sam)).toMatchObject({ mode: 'ready', missedOffers: 0 })
})

test('[CL7] Q2 accepting again, or in two tabs at once, answers the same conversation', async () => {
	const { id } = await world.waiting()
	await world.onShift(sam)
	const { offerId } = await world.offerTo(sam)
	const both = await Promise.all([acceptOffer(world.chat, sam, offerId), acceptOffer(world.chat, sam, offerId)])
	const again = await acceptOffer(world.chat, sam, offerId)
	for (const answer of [...both, again]) expect(answer).toMatchObject({ ok: true, value: { conversation: { id, state: 'active' } } })
	expect(await world.log(id)).toEqual(['listener_joined'])
	expect(await acceptOffer(world.chat, noor, offerId)).toEqual({ ok: false, error: 'offer_gone' })
})

test("somebody else's offer cannot be accepted, and trying changes nothing of the shift", async () => {
	const { id } = await world.waiting()
	await world.onShift(sam)
	await world.onShift(noor)
	await helpNext(world.chat, noor)
	const { offerId } = await world.chat.conversations.load(id).then((stored) => {
		if (stored?.conversation.state !== 'offered') throw new Error('nothing was offered')
		return { offerId: stored.conversation.offer.id }
	})
	await helpNext(world.chat, sam)
	expect(await acceptOffer(world.chat, sam, offerId)).toEqual({ ok: false, error: 'offer_gone' })
	expect(await acceptOffer(world.chat, sam, asId<OfferId>('11111111-1111-4111-8111-111111111111'))).toEqual({
		ok: false,
		error: 'offer_gone',
	})
	expect(await shiftOf(sam)).toMatchObject({ mode: 'ready' })
	expect(await world.conversation(id)).toMatchObject({ state: 'offered', offer: { listenerId: noor.id } })
})

test.each([
	['pausing', (w: SmallWorld) => pauseShift(w.chat, sam)],
	['ending the shift', (w: SmallWorld) => endShift(w.chat, sam)],
])('%s gives an offer back at once, without a miss', async (_, leave) => {
	const { id } = await world.waiting()
	await world.onShift(sam)
	await world.offerTo(sam)
	expect((await leave(world)).ok).toBe(true)
	expect(await world.state(id)).toBe('waiting')
	expect(withdrawn()).toEqual([[sam.id, 'away']])
	await world.onShift(noor)
	expect((await world.offerTo(noor)).id).toBe(id)
})

test.each([
	['pauses', (w: SmallWorld) => pauseShift(w.chat, sam)],
	['ends the shift', (w: SmallWorld) => endShift(w.chat, sam)],
])('Q3 nobody is left on offer to a listener who %s while the offer is being made', async (_, leave) => {
	const { id } = await world.waiting()
	await world.onShift(sam)
	const { queue } = world.chat
	let left = false
	const chat = {
		...world.chat,
		queue: {
			...queue,
			lease: async (...given: Parameters<typeof queue.lease>) => {
				if (!left) await leave(world)
				left = true
				return queue.lease(...given)
			},
		},
	}
	await helpNext(chat, sam)
	expect(left).toBe(true)
	expect(await world.state(id)).toBe('waiting')
	expect(world.toldOf('offerMade')).toEqual([])
})

test('a fault while an offer is stored hides nobody from the others', async () => {
	const { id } = await world.waiting()
	await world.onShift(sam)
	await world.onShift(noor)
	const broken = { ...world.chat.conversations, change: () => Promise.reject(new Error('the store is away')) }
	await expect(helpNext({ ...world.chat, conversations: broken }, sam)).rejects.toThrow('away')
	expect((await world.offerTo(noor)).id).toBe(id)
})

test('a person who leaves, or whom a supervisor takes, is no longer on offer, and the listener is told why', async () => {
	await world.arrive(priya)
	await world.onShift(sam)
	const leaving = await world.waiting()
	await world.offerTo(sam)
	await endConversation(world.chat, leaving.seeker, leaving.id)
	expect(await world.conversation(leaving.id)).toMatchObject({ state: 'closed', reason: 'left_queue' })
	const taken = await world.waiting()
	const { offerId } = await world.offerTo(sam)
	await takeOver(world.chat, priya, taken.id)
	expect(withdrawn()).toEqual([
		[sam.id, 'person_left'],
		[sam.id, 'taken_over'],
	])
	expect(await acceptOffer(world.chat, sam, offerId)).toEqual({ ok: false, error: 'offer_gone' })
	await world.pass(30 * seconds)
	expect(await shiftOf(sam)).toMatchObject({ missedOffers: 0 })
})

test('a shift cannot end with somebody in it, can be resumed after a pause, and a pause stops asking', async () => {
	await world.onShift(sam)
	const { id } = await world.talking(sam)
	expect(await endShift(world.chat, sam)).toEqual({ ok: false, error: 'conversations_open' })
	await pauseShift(world.chat, sam)
	expect(await helpNext(world.chat, sam)).toEqual({ ok: false, error: 'paused' })
	await resumeShift(world.chat, sam)
	expect(await shiftOf(sam)).toMatchObject({ mode: 'not_asking' })
	await closeConversation(world.chat, id, 'seeker_lost')
	expect((await endShift(world.chat, sam)).ok).toBe(true)
	expect(await endShift(world.chat, sam)).toEqual({ ok: false, error: 'not_on_shift' })
	expect(await helpNext(world.chat, sam)).toEqual({ ok: false, error: 'not_on_shift' })
})

test('Q4 an emptied live queue is whole again within a second, in the old order', async () => {
	const waiting: ConversationId[] = []
	for (let person = 0; person < 3; person++) {
		waiting.push((await world.waiting()).id)
		await world.pass(seconds)
	}
	const refs = await world.chat.queue.peek(
		[{ programmeId: (await world.conversation(waiting[0] as ConversationId)).programmeId, language: 'en' }],
		9,
	)
	await world.chat.queue.remove(refs)
	await world.pass(seconds)
	for (const [index, listener] of [sam, noor, alex].entries()) {
		await world.onShift(listener)
		expect((await world.offerTo(listener)).id).toBe(waiting[index])
	}
})

test('Q5 a node whose clock is minutes behind hides nobody for minutes', async () => {
	const { id } = await world.waiting()
	await world.onShift(sam)
	const { offerId } = await world.offerTo(sam)
	const emptied = { ...world.chat, queue: createMemoryTicketQueue({ now: () => world.chat.clock.now() }) }
	await synchroniseQueue({ ...emptied, clock: { now: () => world.chat.clock.now() - 600 * seconds } })
	// Whoever ended the offer could not tell this queue of it.
	await changeConversation(world.chat, id, 'service', { kind: 'withdraw_offer', offerId })
	world.turn(31 * seconds)
	expect(await emptied.queue.peek([{ programmeId: talk, language: 'en' }], 1)).toMatchObject([{ conversationId: id }])
})
