import type { ConversationId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import type { QueuedTicket } from '../../src/ports/ticket-queue.ts'
import { synchroniseQueue } from '../../src/use-cases/queue/synchronise-queue.ts'
import { queuedTicketOf } from '../../src/use-cases/queue/ticket-of.ts'
import { type SmallWorld, smallWorld, talk } from '../support/small-world.ts'

const lane = { programmeId: talk, language: 'en' }
/** Three are compared in each sweep, so that ten make a long queue: it is compared as a whole in every fourth. */
const few = 3
let world: SmallWorld
let read: string[]

beforeEach(async () => {
	world = await smallWorld()
	read = []
	const { conversations } = world.chat
	const noted = new Proxy(conversations, {
		get: (target, name: keyof typeof conversations) => {
			read.push(name)
			return target[name]
		},
	})
	Object.assign(world.chat, { conversations: noted })
})

const wait = async (count: number): Promise<ConversationId[]> => {
	const ids: ConversationId[] = []
	for (let n = 0; n < count; n++) ids.push((await world.waiting()).id)
	return ids
}
const waiting = async (): Promise<number> => (await world.chat.queue.sizes([lane]))[0] ?? 0
const sweep = async (): Promise<string[]> => {
	read = []
	await synchroniseQueue(world.chat, few)
	return read
}
const ticket = async (id: ConversationId): Promise<QueuedTicket> => {
	const conversation = await world.conversation(id)
	if (conversation.state !== 'waiting') throw new Error('does not wait')
	return queuedTicketOf(conversation)
}

test('a short queue is compared as a whole in every sweep', async () => {
	await wait(few)
	expect(await sweep()).toContain('tickets')
	expect(await sweep()).toContain('tickets')
})

test('[Q4] a long queue is compared in turns, and whoever came since is in line after the next sweep', async () => {
	await wait(10)
	expect(await sweep()).toContain('tickets')
	const [late] = await wait(1)
	if (!late) throw new Error('nobody came')
	// Their node died before it put them in line.
	await world.chat.queue.remove([await ticket(late)])
	expect(await waiting()).toBe(10)
	expect(await sweep()).not.toContain('tickets')
	expect(await waiting()).toBe(11)
	expect(await sweep()).toEqual(['changedSince'])
	expect(await sweep()).toEqual(['changedSince'])
	expect(await sweep()).toContain('tickets')
})

test('[Q4] a live queue that was emptied is whole again after the next sweep, however long it is', async () => {
	await wait(10)
	await sweep()
	;(world.chat.queue as unknown as { forgetEverything(): void }).forgetEverything()
	expect(await waiting()).toBe(0)
	expect(await sweep()).toContain('tickets')
	expect(await waiting()).toBe(10)
})
