import { asId, type ProgrammeId, type SeekerSessionId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { requestConversation } from '../../src/use-cases/conversation/request-conversation.ts'
import { findSeeker } from '../../src/use-cases/presence/watch-connections.ts'
import { acceptOffer } from '../../src/use-cases/queue/accept-offer.ts'
import { helpNext } from '../../src/use-cases/queue/help-next.ts'
import { lookAtWait } from '../../src/use-cases/queue/look-at-wait.ts'
import { acknowledgeSignal, handBack, takeOver } from '../../src/use-cases/supervision/act-on-conversation.ts'
import { changeListener } from '../../src/use-cases/transfer/change-listener.ts'
import { anyRequest, listenerNamed, noon, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const [sam, noor, priya, amir] = [listenerNamed('sam'), listenerNamed('noor'), supervisorNamed('priya'), supervisorNamed('amir')]
const seconds = 1_000
const minutes = 60 * seconds
let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
})

test('[CL10] a seeker is shown lost after 12 s of silence, and here again when they come back', async () => {
	await world.onShift(sam)
	const { seeker, id } = await world.talking(sam)
	world.vanish(seeker)
	await world.pass(11 * seconds)
	expect(await world.conversation(id)).toMatchObject({ seeker: { kind: 'here' } })
	await world.pass(7 * seconds)
	expect(await world.conversation(id)).toMatchObject({ state: 'active', seeker: { kind: 'lost' } })
	await world.arrive(seeker)
	await world.pass(2 * seconds)
	expect(await world.conversation(id)).toMatchObject({ seeker: { kind: 'here' } })
})

test('Q1 Q4 somebody who vanished is not offered after 120 s, keeps their place, and has it back when they return', async () => {
	const { seeker, id } = await world.waiting()
	await world.pass(10 * seconds)
	const behind = await world.waiting()
	world.vanish(seeker)
	await world.pass(130 * seconds)
	expect(await world.state(id)).toBe('waiting')

	// Parked: the one behind them is offered.
	await world.onShift(sam)
	const offer = await world.offerTo(sam)
	expect(offer.id).toBe(behind.id)

	// Back: before the one behind them.
	await world.arrive(seeker)
	await findSeeker(world.chat, { id })
	expect(await lookAtWait(world.chat, await world.conversation(id))).toMatchObject({ position: 1, waiting: 2 })
	await world.onShift(noor)
	expect((await world.offerTo(noor)).id).toBe(id)
})

test('Q1 whoever asks is here: nobody is lost whose first heartbeat is still on its way', async () => {
	// So long that silence since the beginning would be too long.
	await world.pass(15 * minutes)
	const seeker = { role: 'seeker', id: world.chat.ids.next<SeekerSessionId>() } as const
	const requested = await requestConversation(world.chat, seeker, anyRequest())
	if (!requested.ok) throw new Error(JSON.stringify(requested.error))
	await world.pass(3 * seconds)
	expect(await world.conversation(requested.value.conversation.id)).toMatchObject({ state: 'waiting', seeker: { kind: 'here' } })
})

test('Q1 after twelve minutes of silence it is closed, with the reason', async () => {
	const { seeker, id } = await world.waiting()
	world.vanish(seeker)
	await world.pass(11 * minutes)
	expect(await world.state(id)).toBe('waiting')
	await world.pass(75 * seconds)
	expect(await world.conversation(id)).toMatchObject({ state: 'closed', reason: 'seeker_lost', talk: null })
	expect((await world.chat.queue.peek([{ programmeId: (await world.conversation(id)).programmeId, language: 'en' }], 5)).length).toBe(0)
})

test('[CL11] S3 a listener: 12 s shown lost, 30 s on the needs-attention list, 90 s back in the queue at the old place, and away', async () => {
	await world.onShift(sam)
	const { id } = await world.talking(sam)
	const { enqueuedAt } = (await world.conversation(id)) as { enqueuedAt: number }
	world.vanish(sam)
	await world.pass(18 * seconds)
	expect(await world.conversation(id)).toMatchObject({ handler: { id: sam.id, connection: { kind: 'lost' } } })
	expect(await world.signals(id)).toEqual([])
	await world.pass(18 * seconds)
	expect(await world.signals(id)).toEqual(['listener_lost open'])
	await world.pass(40 * seconds)
	expect(await world.state(id)).toBe('active')
	expect(await world.signals(id)).toEqual(['listener_lost open'])
	await world.pass(20 * seconds)
	expect(await world.conversation(id)).toMatchObject({ state: 'waiting', enqueuedAt })
	expect((await world.chat.shifts.load(sam.id))?.shift.mode).toBe('away')
	expect(await world.log(id)).toEqual(['listener_joined', 'listener_lost', 'listener_left', 'back_in_queue'])
	await world.onShift(noor)
	expect((await world.offerTo(noor)).id).toBe(id)
})

test('[CL11] a listener who is back within the grace goes on, and the person is told', async () => {
	await world.onShift(sam)
	const { id } = await world.talking(sam)
	world.vanish(sam)
	await world.pass(20 * seconds)
	await world.arrive(sam)
	await world.pass(2 * seconds)
	expect(await world.conversation(id)).toMatchObject({ state: 'active', handler: { connection: { kind: 'here' } } })
	expect(await world.log(id)).toEqual(['listener_joined', 'listener_lost', 'listener_returned'])
})

test('S3 a supervisor who handled and is lost raises no_handler once, also after it was acknowledged, and stays the handler', async () => {
	await world.arrive(priya, amir)
	const { id } = await world.waiting()
	expect((await takeOver(world.chat, priya, id)).ok).toBe(true)
	world.vanish(priya)
	await world.pass(60 * seconds)
	expect(await world.signals(id)).toEqual(['no_handler open'])
	const [lost] = (await world.conversation(id)).signals
	if (!lost) throw new Error('no signal')
	await acknowledgeSignal(world.chat, amir, id, lost.id, 'on_it')
	await world.pass(60 * seconds)
	expect(await world.signals(id)).toEqual(['no_handler acknowledged'])
	expect((await takeOver(world.chat, amir, id)).ok).toBe(true)
	await world.pass(60 * seconds)
	expect(await world.signals(id)).toEqual(['no_handler acknowledged'])
	expect(await world.conversation(id)).toMatchObject({ state: 'active', handler: { id: amir.id } })

	// [AT43] Lost again is told again.
	world.vanish(amir)
	await world.pass(60 * seconds)
	expect(await world.signals(id)).toEqual(['no_handler acknowledged', 'no_handler open'])
})

test('handing back to a listener who has gone meanwhile leaves nobody waiting for them', async () => {
	await world.arrive(priya)
	await world.onShift(sam)
	const { id } = await world.talking(sam)
	await takeOver(world.chat, priya, id)
	world.vanish(sam)
	await world.pass(3 * minutes)
	expect((await handBack(world.chat, priya, id, 'listener')).ok).toBe(true)
	await world.pass(5 * seconds)
	expect(await world.state(id)).toBe('waiting')
})

test('S1 a long wait is put before the supervisors once', async () => {
	const { id } = await world.waiting()
	await world.pass(14 * minutes)
	expect(await world.signals(id)).toEqual([])
	await world.pass(6 * minutes)
	expect(await world.signals(id)).toEqual(['waiting_long open'])
})

test('[AT43] and once again for each wait, when that person is back in the queue', async () => {
	await world.arrive(priya)
	const { id } = await world.waiting()
	await world.pass(20 * minutes)
	expect((await takeOver(world.chat, priya, id)).ok).toBe(true)
	expect(await world.signals(id)).toEqual(['waiting_long acknowledged'])
	expect((await handBack(world.chat, priya, id, 'queue')).ok).toBe(true)
	await world.pass(14 * minutes)
	expect(await world.signals(id)).toEqual(['waiting_long acknowledged'])
	await world.pass(6 * minutes)
	expect(await world.signals(id)).toEqual(['waiting_long acknowledged', 'waiting_long open'])
	const [, second] = (await world.conversation(id)).signals
	if (second) await acknowledgeSignal(world.chat, priya, id, second.id, 'on_it')
	await world.pass(30 * minutes)
	expect(await world.signals(id)).toEqual(['waiting_long acknowledged', 'waiting_long acknowledged'])
})

test('an offer to somebody who lost their connection is given back before it expires, without a miss', async () => {
	await world.onShift(sam)
	await world.pass(4 * seconds)
	const { id } = await world.waiting()
	world.turn(-4 * seconds)
	await world.chat.presence.beat([sam.id])
	world.turn(4 * seconds)
	world.vanish(sam)
	await world.offerTo(sam)
	await world.pass(12 * seconds)
	expect(await world.state(id)).toBe('waiting')
	expect((await world.chat.shifts.load(sam.id))?.shift.missedOffers).toBe(0)
})

test('Q3 whoever leaves without ending their shift is set away, and finds no offer when they are back', async () => {
	await world.onShift(sam)
	await world.onShift(noor)
	expect((await helpNext(world.chat, sam)).ok).toBe(true)
	world.vanish(sam)
	await world.pass(100 * seconds)
	expect((await world.chat.shifts.load(sam.id))?.shift).toMatchObject({ mode: 'away', readySince: null })
	expect((await world.chat.shifts.load(noor.id))?.shift.mode).toBe('not_asking')
	await world.waiting()
	await world.arrive(sam)
	await world.pass(3 * seconds)
	expect(await world.chat.conversations.offeredTo(sam.id)).toBeNull()
})

const mentoring = asId<ProgrammeId>('mentoring')
/** Half past eleven at night: mentoring closes at midnight. */
const late = noon + 11.5 * 60 * minutes

test('closing time: those who wait are helped while a listener is there, and told when the last has gone', async () => {
	world = await smallWorld(late)
	await world.onShift(sam, 1)
	const first = await world.waiting({ programmeId: mentoring })
	const { offerId } = await world.offerTo(sam)
	await acceptOffer(world.chat, sam, offerId)
	const second = await world.waiting({ programmeId: mentoring })
	await world.pass(31 * minutes)
	expect(await world.state(second.id)).toBe('waiting')
	// Gone for the night without ending the shift.
	world.vanish(sam)
	await world.pass(60 * seconds)
	expect(await world.conversation(second.id)).toMatchObject({ state: 'closed', reason: 'programme_closed' })
	expect(await world.state(first.id)).toBe('active')
})

test('[CL50] closing time: whoever was answered and waits for someone else keeps their place, also where nobody else is there', async () => {
	world = await smallWorld(late)
	await world.onShift(sam)
	const { seeker, id } = await world.waiting({ programmeId: mentoring })
	const { offerId } = await world.offerTo(sam)
	await acceptOffer(world.chat, sam, offerId)
	await world.pass(31 * minutes)
	expect(await changeListener(world.chat, seeker, id, false)).toEqual({ ok: false, error: 'nobody_else' })
	expect((await changeListener(world.chat, seeker, id, true)).ok).toBe(true)
	await world.pass(20 * minutes)
	expect(await world.state(id)).toBe('waiting')
	expect(await world.signals(id)).toContain('waiting_long open')
	await world.onShift(noor)
	const next = await world.offerTo(noor)
	expect((await acceptOffer(world.chat, noor, next.offerId)).ok).toBe(true)
	expect(await world.state(id)).toBe('active')
})

test('closing time: a listener who does not speak the language keeps nobody waiting', async () => {
	world = await smallWorld(late)
	await world.onShift(sam)
	const spanish = await world.waiting({ programmeId: mentoring, language: 'es' })
	const english = await world.waiting({ programmeId: mentoring })
	await world.pass(31 * minutes)
	expect(await world.conversation(spanish.id)).toMatchObject({ state: 'closed', reason: 'programme_closed' })
	expect(await world.state(english.id)).toBe('waiting')
})

test('a shift left running by somebody who is gone is not told as a listener who is here', async () => {
	await world.onShift(sam)
	const { id } = await world.waiting()
	expect(await lookAtWait(world.chat, await world.conversation(id))).toMatchObject({ listenersHere: 1, listenersSpeaking: 1 })
	world.vanish(sam)
	await world.pass(45 * seconds)
	expect(await lookAtWait(world.chat, await world.conversation(id))).toMatchObject({ listenersHere: 0, listenersSpeaking: 0 })
})
