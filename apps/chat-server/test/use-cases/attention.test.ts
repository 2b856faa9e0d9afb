import type { Actor } from '@akin/core/access/actor'
import { attentionPolicy } from '@akin/core/attention/attention-policy'
import type { ClientId, ConversationId } from '@akin/core/support/ids'
import { beforeEach, describe, expect, test } from 'vitest'
import { hearEntries } from '../../src/use-cases/attention/hear-entries.ts'
import { watchTalks } from '../../src/use-cases/attention/watch-talks.ts'
import { endConversation } from '../../src/use-cases/conversation/end-conversation.ts'
import { eraseConversation } from '../../src/use-cases/conversation/erase-conversation.ts'
import { writeEntry } from '../../src/use-cases/conversation/write-entry.ts'
import { acknowledgeSignal, takeOver } from '../../src/use-cases/supervision/act-on-conversation.ts'
import { listenerViewOf } from '../../src/use-cases/view/listener-view-of.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed, talk } from '../support/small-world.ts'

const [sam, noor, priya] = [listenerNamed('sam'), listenerNamed('noor'), supervisorNamed('priya')]
let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
	await world.arrive(priya)
	await world.onShift(sam)
})

const raised = async (id: ConversationId) => (await world.conversation(id)).signals.map(({ kind, tier }) => `${kind} ${tier}`)
const notAsked = async (id: ConversationId) => (await raised(id)).filter((one) => one === 'not_asked needs_eyes')
const asked = async (id: ConversationId) => (await world.conversation(id)).asked

describe('words that a human should see', () => {
	test('[CL35] raise a signal that says where they stand, before the message is in the log', async () => {
		const { seeker, id } = await world.talking(sam)
		const clientId = world.chat.ids.next<ClientId>()
		await world.write(seeker, id, 'Hello. I want to kill myself.', { clientId })
		const [signal] = (await world.conversation(id)).signals
		expect(signal).toMatchObject({ kind: 'suicidal_thoughts', acknowledged: null, words: { entry: clientId } })
		const [from, to] = signal?.words?.span ?? [0, 0]
		expect('Hello. I want to kill myself.'.slice(from, to)).toContain('kill myself')
		expect(await world.log(id, 'backstage')).toEqual(['signal_raised'])
		expect(await world.log(id)).toContain('Hello. I want to kill myself.')
	})

	test('sent again, after a lost answer and after somebody has seen them, raise nothing more', async () => {
		const { seeker, id } = await world.talking(sam)
		const clientId = world.chat.ids.next<ClientId>()
		await world.write(seeker, id, 'I want to kill myself', { clientId })
		const [signal] = (await world.conversation(id)).signals
		if (!signal) throw new Error('nothing was raised')
		await acknowledgeSignal(world.chat, priya, id, signal.id, 'not_needed')
		expect((await world.write(seeker, id, 'I want to kill myself', { clientId })).ok).toBe(true)
		expect(await world.signals(id)).toEqual(['suicidal_thoughts acknowledged'])
	})

	test('[M3] sent again they answer nothing that was asked after them, and raise nothing in the place of others', async () => {
		const { seeker, id } = await world.talking(sam)
		await world.write(seeker, id, 'I want to kill myself')
		const clientId = world.chat.ids.next<ClientId>()
		await world.write(seeker, id, 'no', { clientId })
		const question = world.chat.ids.next<ClientId>()
		await world.write(sam, id, 'Are you thinking about suicide?', { clientId: question })
		const before = await asked(id)
		expect((await world.write(seeker, id, 'no', { clientId })).ok).toBe(true)
		expect(await asked(id)).toEqual(before)
		await world.write(seeker, id, 'no')
		for (const { id: signalId } of (await world.conversation(id)).signals)
			await acknowledgeSignal(world.chat, priya, id, signalId, 'not_needed')
		await world.write(seeker, id, 'I want to die tonight')
		expect(await asked(id)).toMatchObject({ step: 'signalled' })
		await world.write(sam, id, 'Are you thinking about suicide?', { clientId: question })
		expect(await asked(id)).toMatchObject({ step: 'signalled' })
		const signals = await raised(id)
		expect((await world.write(seeker, id, 'I have a knife and will kill myself now', { clientId })).ok).toBe(false)
		expect(await raised(id)).toEqual(signals)
	})

	test('are judged by what is stored, also where this node is behind', async () => {
		const { seeker, id } = await world.talking(sam)
		await world.write(seeker, id, 'I want to kill myself')
		const behind = await world.stored(id)
		const [signal] = behind.conversation.signals
		if (!signal) throw new Error('nothing was raised')
		await acknowledgeSignal(world.chat, priya, id, signal.id, 'not_needed')
		const chat = { ...world.chat, hosted: { storedOf: () => behind } }
		await writeEntry(chat, seeker, {
			conversationId: id,
			stream: 'room',
			clientId: chat.ids.next(),
			text: 'I want to kill myself, I mean it',
		})
		expect(await world.signals(id)).toContain('suicidal_thoughts open')
	})

	test('are read with what was said before, also by a node that has not read any of it', async () => {
		const { seeker, id } = await world.talking(sam)
		await world.write(seeker, id, 'I have been thinking about suicide')
		await world.write(sam, id, 'Thank you for telling me. Do you have a plan?')
		// As after a restart.
		world.chat.attention.forget(id)
		await world.write(seeker, id, 'yes, tonight')
		expect(await raised(id)).toContain('suicide_plan act_now')
		await world.onShift(noor)
		const alone = await world.talking(noor)
		await world.write(alone.seeker, alone.id, 'yes, tonight')
		expect(await raised(alone.id)).toEqual([])
	})

	test('of both sides at once are read in the order in which they stand, and the log is not read again for it', async () => {
		const { seeker, id } = await world.talking(sam)
		await world.write(seeker, id, 'hm')
		let looks = 0
		const { conversations } = world.chat
		const entries: typeof conversations.entries = (...given) => {
			looks += 1
			return conversations.entries(...given)
		}
		const chat = { ...world.chat, conversations: { ...conversations, entries } }
		const write = (actor: Actor, text: string) =>
			writeEntry(chat, actor, { conversationId: id, stream: 'room', clientId: chat.ids.next(), text })
		await Promise.all([write(seeker, 'one more thing'), write(sam, 'Are you thinking about suicide?')])
		expect(chat.attention.kept(id)?.upTo).toBe((await world.stored(id)).heads.room)
		await write(seeker, 'yes')
		expect(looks).toBe(0)
		expect((await raised(id)).length).toBeGreaterThan(0)
	})

	test('that another node took in are read on with as they come, once, and not ahead of what came before them', async () => {
		const { seeker, id } = await world.talking(sam)
		await world.write(seeker, id, 'hm')
		const kept = world.chat.attention.kept(id)
		if (!kept) throw new Error('nothing was read')
		await world.write(sam, id, 'Are you thinking about suicide?')
		await world.write(sam, id, 'Take your time')
		const stored = await world.stored(id)
		const key = await world.chat.keys.of(stored)
		if (!key) throw new Error('no key')
		const entries = (await world.chat.conversations.entries(id, 'room', kept.upTo, 10)).map((entry) => world.chat.keys.open(key, entry))
		const here = world.chat.attention.kept(id)
		// As on a node on which only the first message was written.
		world.chat.attention.keep(id, kept)
		await hearEntries(world.chat, stored, entries.slice(1))
		expect(world.chat.attention.kept(id)).toEqual(kept)
		await hearEntries(world.chat, stored, entries)
		await hearEntries(world.chat, stored, entries)
		expect(world.chat.attention.kept(id)).toEqual(here)
		world.chat.attention.forget(id)
		await hearEntries(world.chat, stored, entries)
		expect(world.chat.attention.kept(id)).toBeNull()
	})

	test('written before anybody answers put the person before the others who wait', async () => {
		const { seeker, id } = await world.waiting()
		await world.write(seeker, id, 'I have taken all the pills, I want to die')
		const conversation = await world.conversation(id)
		expect(conversation.signals.some(({ tier }) => tier === 'act_now')).toBe(true)
		expect(conversation.state === 'waiting' && conversation.boostMs).toBeGreaterThan(0)
	})

	test('in the answers before a conversation are read too', async () => {
		const { id } = await world.waiting({ about: 'I want to end my life' })
		expect((await raised(id)).length).toBeGreaterThan(0)
		expect(await asked(id)).toMatchObject({ step: 'signalled' })
		const other = await world.waiting({ about: 'My exams are in June' })
		expect(await raised(other.id)).toEqual([])
	})

	test('[AT29] of a listener about themselves are told to supervisors only', async () => {
		const { id } = await world.talking(sam)
		await world.write(sam, id, 'Give me your phone number and I will call you')
		expect((await raised(id)).some((one) => one.startsWith('conduct_contact'))).toBe(true)
		expect(new Set(await world.log(id, 'supervision'))).toEqual(new Set(['signal_raised']))
		expect(await world.log(id, 'backstage')).toEqual([])
		const view = await listenerViewOf(world.chat, await world.stored(id), sam.id)
		expect(view?.signals).toEqual([])
		await takeOver(world.chat, priya, id)
		const before = await raised(id)
		await world.write(priya, id, 'Give me your e-mail address, and keep it secret')
		expect(await raised(id)).toEqual(before)
	})

	test('[AT22] that only this programme uses are read by its own words', async () => {
		const { seeker, id } = await world.talking(sam)
		const programme = await world.chat.programmes.find(talk)
		if (!programme) throw new Error('no programme')
		const words = [{ id: 'the-tower', kind: 'suicide_plan', tier: 'act_now', who: 'seeker', any: ['tower seven'] }] as const
		const own = { ...programme, attention: { words: words.map((word) => ({ ...word, any: [...word.any] })) } }
		const chat = { ...world.chat, programmes: { ...world.chat.programmes, find: async () => own } }
		await writeEntry(chat, seeker, { conversationId: id, stream: 'room', clientId: chat.ids.next(), text: 'I am up on tower seven' })
		expect((await world.conversation(id)).signals).toMatchObject([{ kind: 'suicide_plan', words: { rule: 'programme.the-tower' } }])
	})

	test('S2 of somebody who may not write raise nothing', async () => {
		const { id } = await world.talking(sam)
		await takeOver(world.chat, priya, id)
		expect((await world.write(sam, id, 'Give me your phone number')).ok).toBe(false)
		expect(await raised(id)).toEqual([])
	})

	test('P4 leave nothing in memory once they are erased', async () => {
		const { seeker, id } = await world.talking(sam)
		await world.write(sam, id, 'Are you thinking about suicide?')
		await world.write(seeker, id, 'no')
		expect(world.chat.attention.kept(id)).not.toBeNull()
		await eraseConversation(world.chat, seeker, id)
		expect(world.chat.attention.kept(id)).toBeNull()
	})
})

describe('[CL36] asking about safety', () => {
	test('goes from the signal over the question and its answer to a supervisor who knows', async () => {
		const { seeker, id } = await world.talking(sam)
		await world.write(seeker, id, 'I do not want to be alive any more')
		expect(await asked(id)).toMatchObject({ step: 'signalled' })
		await world.write(sam, id, 'Are you having thoughts of suicide?')
		expect(await asked(id)).toMatchObject({ step: 'asked', how: 'suggested' })
		await world.write(seeker, id, 'yes')
		expect(await asked(id)).toMatchObject({ step: 'answered', answer: 'yes' })
		for (const { id: signalId } of (await world.conversation(id)).signals) await acknowledgeSignal(world.chat, priya, id, signalId, 'on_it')
		expect(await asked(id)).toMatchObject({ step: 'told', before: { step: 'answered' } })
	})

	test('that nobody does is told to supervisors after a while, once', async () => {
		const { seeker, id } = await world.talking(sam)
		await world.write(seeker, id, 'I do not want to be alive any more')
		world.turn(attentionPolicy.askWithinMs)
		await watchTalks(world.chat)
		expect(await notAsked(id)).toHaveLength(0)
		world.turn(1)
		await watchTalks(world.chat)
		await watchTalks(world.chat)
		expect(await notAsked(id)).toHaveLength(1)
	})

	test('that was done in time raises nothing', async () => {
		const { seeker, id } = await world.talking(sam)
		await world.write(seeker, id, 'I do not want to be alive any more')
		await world.write(sam, id, 'Are you thinking about suicide?')
		world.turn(attentionPolicy.askWithinMs * 2)
		await watchTalks(world.chat)
		expect(await notAsked(id)).toHaveLength(0)
	})
})

describe('what nobody says', () => {
	const circumstances = async (id: ConversationId) =>
		(await world.conversation(id)).signals.filter(({ words }) => words === null).map(({ kind }) => kind)

	test('a person whose words were a signal is left without an answer: once for each silence', async () => {
		const { seeker, id } = await world.talking(sam)
		await world.write(seeker, id, 'I have been thinking about suicide')
		await world.write(sam, id, 'Are you thinking about suicide now?')
		world.turn(1)
		await world.write(seeker, id, 'I do not know')
		world.turn(attentionPolicy.silentAfterSignalMs)
		await watchTalks(world.chat)
		expect(await circumstances(id)).not.toContain('listener_silent')
		world.turn(1)
		for (let n = 0; n < 2; n += 1) {
			await watchTalks(world.chat)
			for (const signal of (await world.conversation(id)).signals.filter(({ kind }) => kind === 'listener_silent'))
				await acknowledgeSignal(world.chat, priya, id, signal.id, 'on_it')
		}
		expect((await circumstances(id)).filter((kind) => kind === 'listener_silent')).toHaveLength(1)
		await world.write(sam, id, 'I am here.')
		world.turn(1)
		await world.write(seeker, id, 'thank you')
		world.turn(attentionPolicy.silentAfterSignalMs + 1)
		await watchTalks(world.chat)
		expect((await circumstances(id)).filter((kind) => kind === 'listener_silent')).toHaveLength(2)
	})

	test('an ordinary silence is nobody’s business', async () => {
		const { seeker, id } = await world.talking(sam)
		await world.write(seeker, id, 'Exams are soon.')
		world.turn(attentionPolicy.silentAfterSignalMs * 2)
		await watchTalks(world.chat)
		expect(await circumstances(id)).not.toContain('listener_silent')
	})

	test('the first talks of a listener are worth a look, once each, and the listener is not told', async () => {
		const talks = []
		for (let n = 0; n <= attentionPolicy.firstTalks; n += 1) {
			const { seeker, id } = await world.talking(sam)
			talks.push(id)
			for (let again = 0; again < 2; again += 1) await watchTalks(world.chat)
			const newcomer = (await world.conversation(id)).signals.filter(({ kind }) => kind === 'new_listener')
			expect(newcomer.map(({ tier }) => tier)).toEqual(n < attentionPolicy.firstTalks ? ['watch'] : [])
			expect((await listenerViewOf(world.chat, await world.stored(id), sam.id))?.signals).toEqual([])
			expect(await world.log(id, 'backstage')).toEqual([])
			await endConversation(world.chat, seeker, id)
			world.turn(1)
		}
		expect(new Set(talks).size).toBe(attentionPolicy.firstTalks + 1)
	})

	test('a long talk is pointed out once, and tells nobody', async () => {
		const { id } = await world.talking(sam)
		world.turn(attentionPolicy.longTalkMs)
		await watchTalks(world.chat)
		expect(await circumstances(id)).not.toContain('long_talk')
		world.turn(1)
		await watchTalks(world.chat)
		await watchTalks(world.chat)
		expect((await circumstances(id)).filter((kind) => kind === 'long_talk')).toHaveLength(1)
		expect(await world.log(id, 'backstage')).toEqual([])
	})
})
