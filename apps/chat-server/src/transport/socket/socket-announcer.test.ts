import { asId, type ConversationId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { listenerNamed, smallWorld } from '../../../test/support/small-world.ts'
import { pauseShift } from '../../use-cases/shift/change-shift.ts'
import { createBlockNews } from './block-news.ts'
import { createConnectedSockets } from './connected-sockets.ts'
import type { ConversationHub } from './conversation-hub.ts'
import { createPersonalEvents } from './personal-events.ts'
import { createProgrammeNews } from './programme-news.ts'
import { createServiceNews } from './service-news.ts'
import type { ListenerSocketSession } from './sessions.ts'
import { createSocketAnnouncer } from './socket-announcer.ts'

const sam = listenerNamed('sam')
const noHub = { hosts: () => false, storedOf: () => null } as unknown as ConversationHub
const settled = () => new Promise((resolve) => setImmediate(resolve))

async function node() {
	const world = await smallWorld()
	const faults: string[] = []
	const heard: unknown[] = []
	const sockets = createConnectedSockets()
	const socket = { id: 'desk', emit: (event: string, payload: unknown) => void heard.push({ event, payload }) }
	sockets.add({ audience: 'listener', actor: sam, staffSessionId: 'one', socket } as unknown as ListenerSocketSession)
	const personal = createPersonalEvents(() => world.chat, sockets, noHub)
	const bus = { publish: () => {} } as unknown as Parameters<typeof createSocketAnnouncer>[2]
	const pokes = { board: () => {}, queue: () => {}, duty: () => {}, onCall: () => {} }
	const programmes = createProgrammeNews(() => world.chat, sockets, pokes)
	const announcer = createSocketAnnouncer(
		() => world.chat,
		noHub,
		bus,
		personal,
		programmes,
		createServiceNews(() => world.chat, sockets, programmes),
		createBlockNews(() => world.chat, bus),
		pokes,
		(code) => void faults.push(code),
	)
	return { world, faults, heard, personal, ...announcer }
}

test('what another node says and nobody understands is one fault, and no more', async () => {
	const { hear, hearPersonal, faults, world } = await node()
	const id = world.chat.ids.next<ConversationId>()
	for (const words of ['', 'not json', '{}', '{"kind":"appended"}', '[1]', 'null']) {
		hear(id, new TextEncoder().encode(words))
		hearPersonal(sam.id, new TextEncoder().encode(words))
	}
	hear(asId<ConversationId>('no id'), new Uint8Array([0xff, 0xfe]))
	await settled()
	expect(faults).toEqual(Array.from({ length: 13 }, () => 'bus_message_failed'))
})

test('an older reading of a shift never overtakes a newer one', async () => {
	const { personal, heard, world } = await node()
	await world.onShift(sam)
	const { shifts } = world.chat
	const waiting: (() => void)[] = []
	const slow = {
		...shifts,
		load: async (...given: Parameters<typeof shifts.load>) => {
			const read = await shifts.load(...given)
			await new Promise<void>((resolve) => void waiting.push(resolve))
			return read
		},
	}
	Object.assign(world.chat, { shifts: slow })
	const older = personal.shift(sam.id)
	await settled()
	await pauseShift({ ...world.chat, shifts }, sam)
	const newer = personal.shift(sam.id)
	await settled()
	waiting[1]?.()
	await newer
	waiting[0]?.()
	await older
	expect(heard).toMatchObject([{ event: 'shift:changed', payload: { shift: { availability: 'paused' } } }])
})
