import type { SupervisorActor } from '@akin/core/access/actor'
import type { ConversationId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed } from '../../../test/support/small-world.ts'
import { endConversation } from '../../use-cases/conversation/end-conversation.ts'
import { eraseConversation } from '../../use-cases/conversation/erase-conversation.ts'
import { saveWrapUp } from '../../use-cases/conversation/save-wrap-up.ts'
import { handBack, takeOver } from '../../use-cases/supervision/act-on-conversation.ts'
import { type ConversationHub, createConversationHub } from './conversation-hub.ts'
import type { ListenerSocketSession, SocketSession } from './sessions.ts'

type Heard = { readonly to: string; readonly event: string; readonly payload: unknown }

const [sam, priya] = [listenerNamed('sam'), supervisorNamed('priya')]
let world: SmallWorld
let heard: Heard[]
let faults: string[]
let subscribed: Set<ConversationId>
let refuseToUnsubscribe: boolean
let hub: ConversationHub

/** A socket as far as the hub uses one. */
function session(name: string, audience: 'listener' | 'supervisor', actor: ListenerSocketSession['actor'] | SupervisorActor) {
	const rooms = new Set<string>()
	const socket = {
		id: name,
		connected: true,
		rooms,
		join: (room: string) => void rooms.add(room),
		leave: (room: string) => void rooms.delete(room),
		emit: (event: string, payload: unknown) => void heard.push({ to: name, event, payload }),
	}
	return Object.assign({ audience, actor, socket, staffSessionId: name, role: 'supervisor' } as unknown as SocketSession, {
		rooms,
		wire: socket,
	})
}
const nobodyThere = { tell: () => {} }
const rooms = { seeker: nobodyThere, listener: nobodyThere, supervisor: nobodyThere }

beforeEach(async () => {
	world = await smallWorld()
	heard = []
	faults = []
	subscribed = new Set()
	refuseToUnsubscribe = false
	hub = createConversationHub(
		() => world.chat,
		rooms,
		async (id) => {
			subscribed.add(id)
			return async () => {
				if (refuseToUnsubscribe) throw new Error('the bus is away')
				subscribed.delete(id)
			}
		},
		(code) => void faults.push(code),
	)
	await world.onShift(sam)
	await world.arrive(priya)
})
const settled = () => new Promise((resolve) => setImmediate(resolve))
const shown = (name: string) => heard.filter(({ to, event }) => to === name && event === 'conversation:changed')

test('a conversation whose last member was moved out is let go of, subscription and all', async () => {
	const { id, seeker } = await world.talking(sam)
	const desk = session('desk', 'listener', sam)
	await hub.join(desk, await world.stored(id))
	await endConversation(world.chat, seeker, id)
	hub.changed(await world.stored(id), [])
	expect(hub.hostedIds()).toEqual([id])
	await saveWrapUp(world.chat, sam, id, { howItEnded: 'said_goodbye', topics: [], note: null, andYou: null })
	hub.changed(await world.stored(id), [])
	await settled()
	expect(hub.hostedIds()).toEqual([])
	expect(subscribed.size).toBe(0)
	expect(heard.at(-1)).toMatchObject({ to: 'desk', event: 'conversation:removed' })
	expect([...desk.rooms]).toEqual([])
})

test('whoever is gone before they were let in is not let in', async () => {
	const { id } = await world.talking(sam)
	const desk = session('desk', 'listener', sam)
	desk.wire.connected = false
	await hub.join(desk, await world.stored(id))
	expect(hub.hostedIds()).toEqual([])
	expect(subscribed.size).toBe(0)
})

test('whoever may not see it leaves nothing behind by asking', async () => {
	const { id } = await world.waiting()
	await hub.join(session('desk', 'listener', sam), await world.stored(id))
	expect(hub.hostedIds()).toEqual([])
	expect(subscribed.size).toBe(0)
})

test('a bus that is away keeps no other conversation of a socket that has gone', async () => {
	const screen = session('screen', 'supervisor', priya)
	for (let talk = 0; talk < 2; talk++) await hub.join(screen, await world.stored((await world.waiting()).id))
	refuseToUnsubscribe = true
	expect((await hub.drop(screen)).length).toBe(2)
	expect(hub.hostedIds()).toEqual([])
	expect(faults).toEqual(['unsubscribe_failed', 'unsubscribe_failed'])
})

test('what was read for one socket is shown to the others, in case the message to them was lost', async () => {
	const { id } = await world.talking(sam)
	const desk = session('desk', 'listener', sam)
	await hub.join(desk, await world.stored(id))
	await takeOver(world.chat, priya, id)
	await hub.join(session('screen', 'supervisor', priya), await world.stored(id))
	await settled()
	expect(shown('desk').at(-1)?.payload).toMatchObject({ conversation: { state: { kind: 'observing' } } })
	expect([...desk.rooms]).toEqual([expect.stringMatching(/:room$/)])
})

test('P2 a view made before somebody lost sight of it is not shown after they did', async () => {
	const { id } = await world.talking(sam)
	await takeOver(world.chat, priya, id)
	const desk = session('desk', 'listener', sam)
	await hub.join(desk, await world.stored(id))
	const { readings } = world.chat
	let release = () => {}
	const slow = new Promise<void>((resolve) => {
		release = resolve
	})
	Object.assign(world.chat, {
		readings: { ...readings, of: (...given: Parameters<typeof readings.of>) => slow.then(() => readings.of(...given)) },
	})
	hub.readersChanged(id)
	await settled()
	await handBack(world.chat, priya, id, 'queue')
	hub.changed(await world.stored(id), [])
	release()
	await settled()
	await settled()
	expect(heard.map(({ event }) => event)).toEqual(['conversation:removed'])
})

test('an older reading that arrives late moves nobody back', async () => {
	const { id } = await world.talking(sam)
	const before = await world.stored(id)
	const desk = session('desk', 'listener', sam)
	await hub.join(desk, before)
	await takeOver(world.chat, priya, id)
	hub.changed(await world.stored(id), [])
	hub.changed(before, [])
	await hub.join(desk, before)
	await settled()
	expect([...desk.rooms]).toEqual([expect.stringMatching(/:2:room$/)])
	expect(shown('desk').at(-1)?.payload).toMatchObject({ conversation: { state: { kind: 'observing' } } })
})

test('whoever reads along is shown the end, also when the beacon finds it', async () => {
	const { id, seeker } = await world.talking(sam)
	await hub.join(session('screen', 'supervisor', priya), await world.stored(id))
	await endConversation(world.chat, seeker, id)
	await hub.beacon()
	await settled()
	expect(shown('screen').at(-1)?.payload).toMatchObject({ conversation: { state: { kind: 'closed' } } })
	expect(hub.hostedIds()).toEqual([])
})

test('a reading that ran out by itself is no longer shown', async () => {
	const { id } = await world.talking(sam)
	await hub.join(session('desk', 'listener', sam), await world.stored(id))
	await world.chat.readings.start(id, { id: priya.id, name: priya.name }, world.chat.clock.now(), world.chat.clock.now() + 45_000)
	await hub.refreshReaders()
	await settled()
	world.turn(46_000)
	await hub.refreshReaders()
	await hub.refreshReaders()
	await settled()
	expect(shown('desk').map(({ payload }) => (payload as { conversation: { readers: unknown[] } }).conversation.readers.length)).toEqual([
		1, 0,
	])
})

test('P4 erased words leave the screen of whoever read to the end, also when nobody said that they were erased', async () => {
	const { id, seeker } = await world.talking(sam)
	await hub.join(session('screen', 'supervisor', priya), await world.stored(id))
	await hub.join(session('closed before', 'supervisor', priya), await world.stored(id))
	await endConversation(world.chat, seeker, id)
	hub.changed(await world.stored(id), [])
	await hub.beacon()
	expect(heard.filter(({ event }) => event === 'conversation:removed')).toEqual([])
	await hub.leave(session('closed before', 'supervisor', priya), id)
	await eraseConversation(world.chat, seeker, id)
	await hub.beacon()
	await hub.beacon()
	expect(heard.filter(({ event }) => event === 'conversation:removed')).toEqual([
		{ to: 'screen', event: 'conversation:removed', payload: { conversationId: id } },
	])
})

test('P4 what ended and was erased between two beacons leaves the screen with the first, and no answer on its way brings it back', async () => {
	const { id, seeker } = await world.talking(sam)
	const screen = session('screen', 'supervisor', priya)
	await hub.join(screen, await world.stored(id))
	expect(hub.isShown(screen, id)).toBe(true)
	await endConversation(world.chat, seeker, id)
	await eraseConversation(world.chat, seeker, id)
	await hub.beacon()
	await settled()
	expect(heard.filter(({ event }) => event === 'conversation:removed')).toEqual([
		{ to: 'screen', event: 'conversation:removed', payload: { conversationId: id } },
	])
	expect(hub.isShown(screen, id)).toBe(false)
})
