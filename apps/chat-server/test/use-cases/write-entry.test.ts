import { asId, type ClientId, type ConversationId } from '@akin/core/support/ids'
import { beforeEach, expect, test, vi } from 'vitest'
import type { StoredConversation } from '../../src/ports/conversation-store.ts'
import { eraseConversation } from '../../src/use-cases/conversation/erase-conversation.ts'
import { writeEntry } from '../../src/use-cases/conversation/write-entry.ts'
import { acceptOffer } from '../../src/use-cases/queue/accept-offer.ts'
import { handBack, joinConversation, takeOver } from '../../src/use-cases/supervision/act-on-conversation.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const [sam, noor, priya, amir] = [listenerNamed('sam'), listenerNamed('noor'), supervisorNamed('priya'), supervisorNamed('amir')]
const mark = asId<ClientId>('6b0c5f0e-55a0-4f5c-8c6e-3b1f6f4d9a01')
let world: SmallWorld
/** What the node believes, however old. */
let hosted: StoredConversation | null
beforeEach(async () => {
	world = await smallWorld()
	await world.arrive(priya, amir)
	await world.onShift(sam)
	hosted = null
})
type Writer = Parameters<typeof writeEntry>[1]
const write = (actor: Writer, conversationId: ConversationId, text: string, stream: 'room' | 'backstage' = 'room', clientId?: ClientId) =>
	writeEntry({ ...world.chat, hosted: { storedOf: () => hosted } }, actor, {
		...{ conversationId, stream, text },
		clientId: clientId ?? world.chat.ids.next<ClientId>(),
	})

test('M1 what is open on this node is written to without being read first', async () => {
	const { seeker, id } = await world.talking(sam)
	hosted = await world.stored(id)
	const load = vi.spyOn(world.chat.conversations, 'load')
	for (const actor of [seeker, sam]) expect((await write(actor, id, `hello from ${actor.role}`)).ok).toBe(true)
	expect((await write(sam, id, 'between us', 'backstage')).ok).toBe(true)
	expect(load).not.toHaveBeenCalled()
	load.mockRestore()
	expect(await world.log(id)).toEqual(expect.arrayContaining(['hello from seeker', 'hello from listener']))
})

test('S2 a node that missed the take-over accepts nothing of the former handler', async () => {
	const { seeker, id } = await world.talking(sam)
	hosted = await world.stored(id)
	expect((await takeOver(world.chat, priya, id)).ok).toBe(true)
	expect(await write(sam, id, 'late')).toEqual({ ok: false, error: 'not_a_writer' })
	expect(await write(sam, id, 'late', 'backstage')).toEqual({ ok: false, error: 'not_a_writer' })
	expect((await write(seeker, id, 'the seeker goes on')).ok).toBe(true)
	expect((await write(priya, id, 'a right that is newer than what the node knows')).ok).toBe(true)
	expect((await handBack(world.chat, priya, id, 'queue')).ok).toBe(true)
	expect(await write(sam, id, 'of no concern to them any more')).toEqual({ ok: false, error: 'conversation_not_found' })
	expect((await world.log(id)).filter((line) => line.includes('late') || line.includes('concern'))).toEqual([])
})

test('M2 nobody is refused because their node knows too little', async () => {
	const { seeker, id } = await world.waiting()
	hosted = await world.stored(id)
	const { offerId } = await world.offerTo(sam)
	expect((await acceptOffer(world.chat, sam, offerId)).ok).toBe(true)
	expect((await write(sam, id, 'hello')).ok).toBe(true)
	expect((await joinConversation(world.chat, amir, id)).ok).toBe(true)
	expect((await write(amir, id, 'I am here too')).ok).toBe(true)
	expect(await write(noor, id, 'not mine')).toEqual({ ok: false, error: 'conversation_not_found' })
	expect((await write(seeker, id, 'thank you')).ok).toBe(true)
})

test('M3 P4 sent once more after it was erased, a message opens no more than it did', async () => {
	const { seeker, id } = await world.talking(sam)
	hosted = await world.stored(id)
	const first = await write(seeker, id, 'once', 'room', mark)
	expect(await write(seeker, id, 'once', 'room', mark)).toMatchObject({ ok: true, value: { isDuplicate: true } })
	expect(first.ok && first.value.entry.seq).toBeGreaterThan(0)
	expect(await write(seeker, id, 'something else', 'room', mark)).toEqual({ ok: false, error: 'client_id_conflict' })
	expect((await eraseConversation(world.chat, seeker, id)).ok).toBe(true)
	expect(await write(seeker, id, 'once', 'room', mark)).toEqual({ ok: false, error: 'conversation_closed' })
	expect(await write(seeker, id, 'after the end')).toEqual({ ok: false, error: 'conversation_closed' })
})
