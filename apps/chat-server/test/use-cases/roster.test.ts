import { asId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { endConversation } from '../../src/use-cases/conversation/end-conversation.ts'
import { acceptOffer } from '../../src/use-cases/queue/accept-offer.ts'
import { helpNext } from '../../src/use-cases/queue/help-next.ts'
import { matchListeners } from '../../src/use-cases/queue/match-listeners.ts'
import { beginShift, endShift, pauseShift } from '../../src/use-cases/shift/change-shift.ts'
import { giveRest, holdBack, liftRest, limitListener } from '../../src/use-cases/supervision/look-after-listener.ts'
import { lookAtRoster } from '../../src/use-cases/supervision/look-at-roster.ts'
import { requestHelp } from '../../src/use-cases/supervision/request-help.ts'
import { listenerNamed, noon, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const minutes = 60_000
const [sam, noor] = [listenerNamed('sam'), listenerNamed('noor')]
const priya = supervisorNamed('priya')
/** Of a programme that Sam and Noor do not serve. */
const elsewhere = { ...priya, programmeIds: [asId<ProgrammeId>('replay')] }

let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
})

const onRoster = async (id: StaffId) => (await lookAtRoster(world.chat, priya)).listeners.find((listener) => listener.id === id)
const audited = async () =>
	(await world.chat.audit.latest(20)).filter(({ actorId }) => actorId === priya.id).map(({ action, detail }) => ({ action, ...detail }))

test('[Q3] a rest gives the offer back, offers nobody until it is over, and takes "I am ready" back', async () => {
	await world.onShift(sam)
	const { id } = await world.waiting()
	await world.offerTo(sam)
	expect((await giveRest(world.chat, priya, sam.id, 20)).ok).toBe(true)
	expect(await world.state(id)).toBe('waiting')
	expect(await helpNext(world.chat, sam)).toEqual({ ok: false, error: 'resting' })
	await world.pass(20 * minutes)
	expect(await world.chat.conversations.offeredTo(sam.id)).toBeNull()
	expect((await helpNext(world.chat, sam)).ok).toBe(true)
	expect((await world.chat.conversations.offeredTo(sam.id))?.conversation.id).toBe(id)
	expect(await audited()).toEqual([{ action: 'rest_given', listener: sam.id, minutes: 20 }])
})

test('[Q3] an offer that is being made while the rest is given does not stay', async () => {
	await world.onShift(sam)
	const { id } = await world.waiting()
	await world.chat.shifts.change(sam.id, ({ shift }) => ({ ...shift, mode: 'ready', readySince: noon }))
	const { conversations } = world.chat
	const chat = {
		...world.chat,
		conversations: {
			...conversations,
			change: async (...given: Parameters<typeof conversations.change>) => {
				await world.chat.shifts.giveRest(sam.id, { kind: 'rest', begunAt: noon, until: noon + 60 * minutes, by: priya })
				return conversations.change(...given)
			},
		} as typeof conversations,
	}
	await matchListeners(chat, [sam.id])
	expect(await conversations.offeredTo(sam.id)).toBeNull()
	expect(await world.state(id)).toBe('waiting')
})

test('a rest does not end with the shift it was given in', async () => {
	await world.onShift(sam)
	await holdBack(world.chat, priya, sam.id, { hours: 4, reason: 'training' })
	expect((await endShift(world.chat, sam)).ok).toBe(true)
	await beginShift(world.chat, sam, 2)
	expect(await helpNext(world.chat, sam)).toEqual({ ok: false, error: 'resting' })
	expect(await giveRest(world.chat, priya, sam.id, 5)).toEqual({ ok: false, error: 'held_back' })
	expect(await onRoster(sam.id)).toMatchObject({ availability: 'paused', rest: { kind: 'held_back', byName: 'Priya', reason: 'training' } })
	await liftRest(world.chat, priya, sam.id)
	expect((await helpNext(world.chat, sam)).ok).toBe(true)
	expect(await audited()).toEqual([
		{ action: 'rest_lifted', listener: sam.id, kind: 'held_back' },
		{ action: 'held_back', listener: sam.id, hours: 4, reason: 'training' },
	])
})

test('whom they talk with they keep', async () => {
	await world.onShift(sam)
	const { id } = await world.talking(sam)
	await giveRest(world.chat, priya, sam.id, 20)
	expect((await world.write(sam, id, 'I am still here')).ok).toBe(true)
	expect(await world.state(id)).toBe('active')
})

test('[SH10] [Q3] fewer at once holds for offers and for what is accepted', async () => {
	await world.onShift(sam)
	await world.talking(sam)
	expect((await limitListener(world.chat, priya, sam.id, 1)).ok).toBe(true)
	expect(await helpNext(world.chat, sam)).toEqual({ ok: false, error: 'at_capacity' })
	expect(await limitListener(world.chat, priya, sam.id, 3)).toEqual({ ok: false, error: 'capacity_not_allowed' })
	expect((await limitListener(world.chat, priya, sam.id, 2)).ok).toBe(true)
	await world.waiting()
	const { offerId } = await world.offerTo(sam)
	await limitListener(world.chat, priya, sam.id, 1)
	expect(await acceptOffer(world.chat, sam, offerId)).toEqual({ ok: false, error: 'at_capacity' })
})

test('[P1] a listener of other programmes and nobody are the same answer', async () => {
	await world.onShift(sam)
	const refusal = { ok: false, error: 'listener_not_found' }
	for (const id of [sam.id, world.chat.ids.next<StaffId>()]) {
		expect(await giveRest(world.chat, elsewhere, id, 20)).toEqual(refusal)
		expect(await holdBack(world.chat, elsewhere, id, { hours: 1, reason: 'other' })).toEqual(refusal)
		expect(await liftRest(world.chat, elsewhere, id)).toEqual(refusal)
		expect(await limitListener(world.chat, elsewhere, id, 1)).toEqual(refusal)
	}
	expect(await giveRest(world.chat, priya, priya.id, 20)).toEqual(refusal)
	expect(await giveRest(world.chat, priya, noor.id, 20)).toEqual({ ok: false, error: 'not_on_shift' })
	expect((await lookAtRoster(world.chat, elsewhere)).listeners).toEqual([])
})

test('[SH12] [SH13] whoever should be looked after stands first, with the reason, and what is said of nobody is a total', async () => {
	await world.onShift(noor)
	await world.pass(1_000)
	await world.onShift(sam)
	expect((await lookAtRoster(world.chat, priya)).listeners).toMatchObject([
		{ name: 'Noor', needs: ['first_shift'], conversationsToday: 0, restedAt: null, holding: [] },
		{ name: 'Sam', needs: ['first_shift'] },
	])
	const { id } = await world.talking(sam)
	world.vanish(sam)
	await world.pass(30_000)
	expect((await lookAtRoster(world.chat, priya)).listeners).toMatchObject([
		{ name: 'Sam', needs: ['gone', 'first_shift'], connected: false, conversationsToday: 1, conversations: 1, holding: [{ id }] },
		{ name: 'Noor', connected: true, lastSeenAt: null },
	])
	expect((await onRoster(sam.id))?.lastSeenAt).toBeLessThan(world.chat.clock.now() - 20_000)
})

test('[SH12] long without a rest, and overloaded while somebody they talk with needs a person now', async () => {
	await world.onShift(sam)
	await world.talking(sam)
	const { id } = await world.talking(sam)
	expect((await onRoster(sam.id))?.needs).toEqual(['first_shift'])
	await requestHelp(world.chat, sam, id)
	expect((await onRoster(sam.id))?.needs).toEqual(['overloaded', 'first_shift'])
	await world.pass(120 * minutes)
	expect((await onRoster(sam.id))?.needs).toEqual(['overloaded', 'long_without_rest', 'first_shift'])
	await pauseShift(world.chat, sam)
	expect(await onRoster(sam.id)).toMatchObject({ needs: ['overloaded', 'first_shift'], pausedSince: world.chat.clock.now() })
})

test('somebody who is off shift is counted as that, and stays held back', async () => {
	await holdBack(world.chat, priya, sam.id, { hours: 24, reason: 'conduct' })
	const { listeners, off } = await lookAtRoster(world.chat, priya)
	expect(listeners).toEqual([])
	expect(off.find(({ id }) => id === sam.id)?.rest).toMatchObject({ kind: 'held_back', reason: 'conduct' })
	expect(off.find(({ id }) => id === noor.id)?.rest).toBeNull()
	expect(off.some(({ name }) => name.startsWith('Replay'))).toBe(false)
})

test('a first shift is the first one, and today is a day on the wall', async () => {
	await world.onShift(sam)
	const { seeker, id } = await world.talking(sam)
	await endConversation(world.chat, seeker, id)
	await endShift(world.chat, sam)
	await beginShift(world.chat, sam, 2)
	expect(await onRoster(sam.id)).toMatchObject({ needs: ['first_ten'], conversationsToday: 1 })
	await world.pass(0)
	world.turn(12 * 60 * minutes)
	await world.arrive(sam)
	expect(await onRoster(sam.id)).toMatchObject({ conversationsToday: 0 })
})
