import { beforeEach, expect, test } from 'vitest'
import { endConversation } from '../../src/use-cases/conversation/end-conversation.ts'
import { resumeConversation } from '../../src/use-cases/conversation/resume-conversation.ts'
import { helpNext } from '../../src/use-cases/queue/help-next.ts'
import {
	acknowledgeSignal,
	handBack,
	joinConversation,
	pinConversation,
	stepBack,
	takeOver,
	unpinConversation,
} from '../../src/use-cases/supervision/act-on-conversation.ts'
import { lookAtBoard } from '../../src/use-cases/supervision/board-feed.ts'
import { startReading, stopReading } from '../../src/use-cases/supervision/read-along.ts'
import { requestHelp } from '../../src/use-cases/supervision/request-help.ts'
import { listenerViewOf } from '../../src/use-cases/view/listener-view-of.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed, talk } from '../support/small-world.ts'

const [sam, noor] = [listenerNamed('sam'), listenerNamed('noor')]
const [priya, amir, elsewhere] = [supervisorNamed('priya'), supervisorNamed('amir'), supervisorNamed('replay-supervisor')]
const seconds = 1_000
const start = { room: 0, backstage: 0, supervision: 0 }
let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
	await world.arrive(priya, amir)
	await world.onShift(sam)
})

test('P7 every act of a supervisor is written down, once, and what changed nothing is not', async () => {
	const { id } = await world.talking(sam)
	await startReading(world.chat, priya, id)
	await startReading(world.chat, priya, id)
	await joinConversation(world.chat, priya, id)
	await stepBack(world.chat, priya, id)
	await requestHelp(world.chat, sam, id)
	const [help] = (await world.conversation(id)).signals
	if (!help) throw new Error('no signal')
	await acknowledgeSignal(world.chat, priya, id, help.id, 'on_it')
	await acknowledgeSignal(world.chat, amir, id, help.id, 'on_it')
	await takeOver(world.chat, priya, id)
	await takeOver(world.chat, priya, id)
	await handBack(world.chat, priya, id, 'listener')
	await takeOver(world.chat, amir, id)
	await endConversation(world.chat, amir, id)
	await endConversation(world.chat, amir, id)
	await stopReading(world.chat, priya, id)
	await stopReading(world.chat, priya, id)
	const acts = [
		'reading_started',
		'joined',
		'stepped_back',
		'signal_acknowledged',
		'taken_over',
		'handed_back',
		'taken_over',
		'ended',
		'reading_stopped',
	]
	expect(await world.audited(id)).toEqual(acts)
	const actors = (await world.chat.audit.ofConversation(id)).map(({ actorId }) => actorId)
	expect(actors).toEqual([priya.id, priya.id, priya.id, priya.id, priya.id, priya.id, amir.id, amir.id, priya.id])
})

test('S1 help stays open until a person acknowledges it, whatever time passes', async () => {
	const { id } = await world.talking(sam)
	const asked = await requestHelp(world.chat, sam, id)
	expect(asked).toMatchObject({ ok: true, value: { supervisorsOnDuty: 2 } })
	await requestHelp(world.chat, sam, id)
	await world.pass(120 * seconds)
	expect(await world.signals(id)).toEqual(['help_requested open'])
	const [help] = (await world.conversation(id)).signals
	if (!help) throw new Error('no signal')
	expect((await acknowledgeSignal(world.chat, priya, id, help.id, 'on_it')).ok).toBe(true)
	expect(await world.signals(id)).toEqual(['help_requested acknowledged'])
	expect(await world.log(id, 'backstage')).toEqual(['signal_raised', 'signal_acknowledged'])
	expect(await requestHelp(world.chat, noor, id)).toEqual({ ok: false, error: 'conversation_not_found' })
})

test('[S1] help that was asked for stays on the board when the person leaves, until somebody acknowledges it', async () => {
	const { seeker, id } = await world.talking(sam)
	await requestHelp(world.chat, sam, id)
	await endConversation(world.chat, seeker, id)
	const [help] = (await world.conversation(id)).signals
	if (!help) throw new Error('no signal')
	const board = await lookAtBoard(world.chat, [talk])
	expect(board.talking).toEqual([])
	expect(board.ended).toMatchObject([{ id, state: 'closed', handler: null, attention: { tier: 'act_now' } }])
	expect((await lookAtBoard(world.chat, elsewhere.programmeIds)).ended).toEqual([])
	expect((await acknowledgeSignal(world.chat, priya, id, help.id, 'on_it')).ok).toBe(true)
	expect((await lookAtBoard(world.chat, [talk])).ended).toEqual([])
})

test('[CL37] a pin stands on the board of every supervisor of the programme until one of them takes it away, and both is written down', async () => {
	const { id } = await world.talking(sam)
	expect(await pinConversation(world.chat, elsewhere, id, 'long_talk')).toEqual({ ok: false, error: 'conversation_not_found' })
	const row = async () => (await lookAtBoard(world.chat, [talk])).talking[0]?.attention
	expect((await pinConversation(world.chat, priya, id, 'long_talk')).ok).toBe(true)
	expect((await pinConversation(world.chat, amir, id, 'came_back')).ok).toBe(true)
	expect(await row()).toMatchObject({ tier: 'watch', pin: { by: priya.id, byName: 'Priya', reason: 'long_talk' } })
	expect((await unpinConversation(world.chat, amir, id)).ok).toBe(true)
	await unpinConversation(world.chat, priya, id)
	expect(await row()).toMatchObject({ tier: 'not_reviewed', pin: null })
	const written = await world.chat.audit.ofConversation(id)
	expect(written.map(({ action, actorId, detail }) => [action, actorId, detail])).toEqual([
		['pinned', priya.id, { reason: 'long_talk' }],
		['unpinned', amir.id, {}],
	])
})

test('a supervisor of another programme is nobody here, and does not count as on duty', async () => {
	const { id } = await world.talking(sam)
	for (const act of [startReading, joinConversation, takeOver, endConversation])
		expect(await act(world.chat, elsewhere, id)).toEqual({ ok: false, error: 'conversation_not_found' })
	expect(await world.audited(id)).toEqual([])
	world.vanish(priya, amir)
	await world.arrive(elsewhere)
	await world.pass(25 * seconds)
	await world.arrive(elsewhere)
	expect(await requestHelp(world.chat, sam, id)).toMatchObject({ ok: true, value: { supervisorsOnDuty: 0 } })
	const board = await lookAtBoard(world.chat, [talk])
	expect(board.supervisorsOnDuty).toEqual([])
	expect(board.talking.map((row) => row.id)).toEqual([id])
	expect((await lookAtBoard(world.chat, elsewhere.programmeIds)).talking).toEqual([])
})

test('whoever runs the place is on duty for every programme', async () => {
	world.vanish(priya, amir)
	await world.pass(25 * seconds)
	const lena = supervisorNamed('lena')
	await world.arrive(lena)
	expect((await lookAtBoard(world.chat, [talk])).supervisorsOnDuty).toEqual([{ id: lena.id, name: 'Lena' }])
})

test('P2 S2 after a take-over the former handler writes nothing, reads the room, and nothing of backstage', async () => {
	const { seeker, id } = await world.talking(sam)
	await world.write(sam, id, 'before', { stream: 'backstage' })
	await takeOver(world.chat, priya, id)
	await world.write(priya, id, 'for later', { stream: 'backstage' })
	await world.write(priya, id, 'only for us', { stream: 'supervision' })
	await world.write(seeker, id, 'hello')
	for (const stream of ['room', 'backstage', 'supervision'] as const)
		expect((await world.write(sam, id, 'too late', { stream })).ok).toBe(false)
	const resumed = await resumeConversation(world.chat, sam, id, start)
	if (!resumed.ok) throw new Error(resumed.error)
	expect(resumed.value.entries.map(({ stream }) => stream)).toEqual(['room', 'room', 'room'])
	const view = await listenerViewOf(world.chat, await world.stored(id), sam.id)
	expect(view).toMatchObject({ state: { kind: 'observing' }, heads: { backstage: 0 }, signals: [] })

	await handBack(world.chat, priya, id, 'listener')
	expect((await world.write(sam, id, 'here again')).ok).toBe(true)
	const again = await resumeConversation(world.chat, sam, id, start)
	expect(again.ok && again.value.entries.some(({ stream }) => stream === 'supervision')).toBe(false)
	expect(again.ok && again.value.entries.filter(({ stream }) => stream === 'backstage').length).toBe(2)
})

test('P2 whoever loses a right between two readings gets nothing by it', async () => {
	const { id } = await world.talking(sam)
	await world.write(sam, id, 'between us', { stream: 'backstage' })
	const { conversations } = world.chat
	const chat = {
		...world.chat,
		conversations: {
			...conversations,
			entries: async (...given: Parameters<typeof conversations.entries>) => {
				const page = await conversations.entries(...given)
				if (given[1] === 'backstage') await takeOver(world.chat, priya, id)
				return page
			},
		},
	}
	const resumed = await resumeConversation(chat, sam, id, start)
	expect(resumed.ok && resumed.value.entries.map(({ stream }) => stream)).toEqual(['room'])
})

test('[CL15] a supervisor takes somebody who waits, and somebody on offer; the queue forgets them', async () => {
	const waiting = await world.waiting()
	expect((await takeOver(world.chat, priya, waiting.id)).ok).toBe(true)
	expect(await world.state(waiting.id)).toBe('active')
	expect(await world.chat.queue.sizes([{ programmeId: talk, language: 'en' }])).toEqual([0])
	expect(await helpNext(world.chat, sam)).toMatchObject({ ok: true })
	await world.pass(3 * seconds)
	expect(await world.chat.conversations.offeredTo(sam.id)).toBeNull()
	expect(await handBack(world.chat, priya, waiting.id, 'listener')).toEqual({ ok: false, error: 'listener_gone' })
	expect((await handBack(world.chat, priya, waiting.id, 'queue')).ok).toBe(true)
	await world.pass(2 * seconds)
	expect((await world.chat.conversations.offeredTo(sam.id))?.conversation.id).toBe(waiting.id)
})

test('[CL18] handed back to the queue it keeps its place, and is not offered to the listener it was taken from', async () => {
	const { id } = await world.talking(sam)
	await world.pass(5 * seconds)
	const behind = await world.waiting()
	await takeOver(world.chat, priya, id)
	expect(await handBack(world.chat, amir, id, 'queue')).toEqual({ ok: false, error: 'not_the_handler' })
	expect((await handBack(world.chat, priya, id, 'queue')).ok).toBe(true)
	expect(await listenerViewOf(world.chat, await world.stored(id), sam.id)).toBeNull()
	expect((await world.offerTo(sam)).id).toBe(behind.id)
	await world.onShift(noor)
	expect((await world.offerTo(noor)).id).toBe(id)
})

test('[CL16] two supervisors cannot answer at once', async () => {
	const { id } = await world.talking(sam)
	const both = await Promise.all([takeOver(world.chat, priya, id), takeOver(world.chat, amir, id)])
	expect(both.filter(({ ok }) => ok).length).toBe(1)
	expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'handled_by_supervisor' })
})

test('reading along is shown, ends by itself when nobody renews it, and leaves a line only supervisors see', async () => {
	const { seeker, id } = await world.talking(sam)
	await startReading(world.chat, priya, id)
	expect(await listenerViewOf(world.chat, await world.stored(id), sam.id)).toMatchObject({ readers: [{ name: 'Priya' }] })
	expect(await world.log(id, 'supervision')).toEqual(['opened'])
	const seen = await resumeConversation(world.chat, seeker, id, start)
	expect(seen.ok && seen.value.entries.map(({ stream }) => stream)).toEqual(['room'])
	world.turn(46 * seconds)
	expect(await listenerViewOf(world.chat, await world.stored(id), sam.id)).toMatchObject({ readers: [] })
})
