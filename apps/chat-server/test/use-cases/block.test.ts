import { asId, type BlockId, type ProgrammeId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { blockPerson, blocksAmong, unblockPerson } from '../../src/use-cases/block/block-person.ts'
import { learnBlock } from '../../src/use-cases/block/is-blocked.ts'
import type { Chat } from '../../src/use-cases/chat.ts'
import { endConversation } from '../../src/use-cases/conversation/end-conversation.ts'
import { requestConversation } from '../../src/use-cases/conversation/request-conversation.ts'
import { anyRequest, listenerNamed, type SmallWorld, smallWorld, supervisorNamed, talk } from '../support/small-world.ts'

const hours = 3_600_000
const sam = listenerNamed('sam')
const [priya, amir] = [supervisorNamed('priya'), supervisorNamed('amir')]
const elsewhere = { ...priya, programmeIds: [asId<ProgrammeId>('replay')] }
const notFound = { ok: false, error: 'conversation_not_found' }

let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
	await world.onShift(sam)
})

/** A server that looks, and to which everybody comes from the same place. */
const looking = (): Chat => ({ ...world.chat, sources: { hash: (key) => key.slice(0, 8), matches: (key, _, hash) => hash[0] === key[0] } })

test('[BL1] [BL2] the conversation ends, nothing new begins until it is over, and they are told how long', async () => {
	const { seeker, id } = await world.talking(sam)
	expect((await blockPerson(world.chat, priya, id, { hours: 6, reason: 'abuse' })).ok).toBe(true)
	expect(await world.conversation(id)).toMatchObject({ state: 'closed', reason: 'ended_by_supervisor' })
	expect((await world.chat.shifts.load(sam.id))?.conversations).toBe(0)
	for (const inDanger of [false, true]) {
		expect(await requestConversation(world.chat, seeker, anyRequest({ inDanger }))).toEqual({
			ok: false,
			error: { code: 'blocked', retryAfterMs: 6 * hours },
		})
	}
	world.turn(6 * hours)
	expect((await requestConversation(world.chat, seeker, anyRequest())).ok).toBe(true)
	expect((await world.chat.audit.ofConversation(id)).map(({ action, detail }) => [action, detail.reason])).toEqual([
		['person_blocked', 'abuse'],
	])
})

test('[BL1] also after the end, by a supervisor of the programme only, and lifted by any of them', async () => {
	const { seeker, id } = await world.talking(sam)
	await endConversation(world.chat, seeker, id)
	expect(await blockPerson(world.chat, elsewhere, id, { hours: 1, reason: 'other' })).toEqual(notFound)
	expect(await blockPerson(world.chat, priya, world.chat.ids.next(), { hours: 1, reason: 'other' })).toEqual(notFound)
	const made = await blockPerson(world.chat, priya, id, { hours: 24, reason: 'threat' })
	if (!made.ok) throw new Error(made.error)
	const blocked = made.value.block
	expect(await blocksAmong(world.chat, [talk])).toMatchObject([{ byName: 'Priya', reason: 'threat', bySource: false }])
	expect(await blocksAmong(world.chat, elsewhere.programmeIds)).toEqual([])
	expect(await unblockPerson(world.chat, elsewhere, blocked.id)).toEqual({ ok: false, error: 'block_not_found' })
	expect((await unblockPerson(world.chat, amir, blocked.id)).ok).toBe(true)
	expect(await unblockPerson(world.chat, amir, blocked.id)).toEqual({ ok: false, error: 'block_not_found' })
	expect(await unblockPerson(world.chat, amir, world.chat.ids.next<BlockId>())).toEqual({ ok: false, error: 'block_not_found' })
	expect(world.chat.blockKeys.all(0)).toEqual([])
	expect((await requestConversation(world.chat, seeker, anyRequest())).ok).toBe(true)
})

test('[BL3] [P5] a new sign-in from the same place is kept out too, unless they are in danger or the key is gone', async () => {
	const { id, seeker } = await world.talking(sam)
	const chat = looking()
	const blocked = await blockPerson(chat, priya, id, { hours: 1, reason: 'abuse' })
	if (!blocked.ok) throw new Error(blocked.error)
	const [key] = chat.blockKeys.all(world.chat.clock.now())
	if (!key) throw new Error('no key was made')
	await learnBlock(chat, key, seeker.id)
	expect(await blocksAmong(chat, [talk])).toMatchObject([{ bySource: true }])
	const next = await world.seeker()
	expect(await requestConversation(chat, next, anyRequest())).toMatchObject({ error: { code: 'blocked' } })
	expect((await requestConversation(chat, next, anyRequest({ inDanger: true }))).ok).toBe(true)
	chat.blockKeys.forget(key.blockId)
	expect(await blocksAmong(chat, [talk])).toMatchObject([{ bySource: false }])
	expect((await requestConversation(chat, await world.seeker(), anyRequest())).ok).toBe(true)
	expect(await requestConversation(chat, seeker, anyRequest())).toMatchObject({ error: { code: 'blocked' } })
})

test('[BL1] [BL3] blocked twice it is one block: longer under the same key, or told that it stands', async () => {
	const { seeker, id } = await world.talking(sam)
	const chat = looking()
	expect(await blockPerson(chat, priya, id, { hours: 1, reason: 'abuse' })).toMatchObject({ value: { outcome: 'made' } })
	const [key] = chat.blockKeys.all(world.chat.clock.now())
	if (!key) throw new Error('no key was made')
	await learnBlock(chat, key, seeker.id)
	world.turn(hours / 2)
	expect(await blockPerson(chat, amir, id, { hours: 24, reason: 'threat' })).toMatchObject({ value: { outcome: 'extended' } })
	expect(await blockPerson(chat, priya, id, { hours: 6, reason: 'abuse' })).toMatchObject({ value: { outcome: 'stands' } })
	expect(await blocksAmong(chat, [talk])).toMatchObject([{ byName: 'Amir', bySource: true }])
	const told = world.toldOf('blockMade').map(({ args }) => args[0])
	expect(told.map(({ key: bytes }) => [...bytes])).toEqual([[...key.key], [...key.key]])
	expect(told.at(-1)?.until).toBe(world.chat.clock.now() + 24 * hours)
	expect((await world.audited(id)).filter((action) => action === 'person_blocked')).toHaveLength(2)
})
