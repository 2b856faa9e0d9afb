import type { ListenerContract, Offer } from '@akin/core/protocol/listener'
import { defaultAlertPolicy } from '@akin/core/supervision/alert-policy'
import { asId, type OfferId } from '@akin/core/support/ids'
import { describe, expect, test } from 'vitest'
import { createListenerSession } from './listener-session.ts'
import { noOnCall } from './on-call-view.ts'
import { type Answer, type Asked, fakeLink } from './testing/fake-link.ts'
import { conversationId, listenerConversation, listenerId, otherConversationId, staffEntry } from './testing/fixtures.ts'
import { turnedEnvironment } from './testing/turned-environment.ts'

const me = { id: listenerId, name: 'Sam', role: 'listener', demo: true }
const shift = { startedAt: 1, chosenCapacity: 2, capacity: 2, availability: 'ready', rest: null } as const
const offerId = asId<OfferId>('8a0c0a7e-8f43-4c0e-9a53-0d6a6e1f0020')
const offer: Offer = {
	id: offerId,
	handle: { landform: 'hill', number: 3 },
	programmeName: 'A friendly ear',
	language: 'en',
	topics: [],
	sharedTopics: [],
	reason: 'waited_longest',
	waitedMs: 60_000,
	expiresAt: 99_000_000,
	expiresInMs: 25_000,
}

const setUp = () => {
	const environment = turnedEnvironment()
	const opened = {
		now: environment.now(),
		me,
		maxCapacity: 3,
		shift,
		conversations: [listenerConversation(0)],
		offer: null,
		handOvers: [],
		duty: { supervisorsOnDuty: 1 },
		onCall: noOnCall,
		alerts: { ...defaultAlertPolicy, onCallAfterMs: 90_000 },
		waiting: 4,
		messages: [],
	}
	const answers: Partial<Record<string, (asked: Asked<ListenerContract>) => Answer | Promise<Answer>>> = {
		'session:open': () => ({ ok: true, data: opened }),
		'conversation:resume': (asked) => {
			const id = asked.command === 'conversation:resume' ? asked.payload.conversationId : ''
			const conversation = listenerConversation(0, 0, id === otherConversationId ? otherConversationId : conversationId)
			return { ok: true, data: { conversation, entries: [], more: false } }
		},
	}
	const link = fakeLink<ListenerContract>(environment, (asked) => answers[asked.command]?.(asked) ?? { ok: true, data: {} })
	const session = createListenerSession({ link, environment })
	const connect = async () => {
		session.open()
		link.up()
		await environment.settle()
	}
	const conversationAt = (index: number) => {
		const conversation = session.getSnapshot().conversations[index]
		if (conversation === undefined) throw new Error('no such conversation')
		return conversation
	}
	const asked = (command: string) => link.asked.filter((question) => question.command === command)
	return { environment, opened, answers, link, session, connect, conversationAt, asked }
}

test('opening shows the desk', async () => {
	const { session, connect } = setUp()
	await connect()
	expect(session.getSnapshot()).toMatchObject({
		ready: true,
		me,
		maxCapacity: 3,
		shift,
		waiting: 4,
		supervisorsOnDuty: 1,
		alerts: { onCallAfterMs: 90_000 },
		offer: null,
	})
	expect(session.getSnapshot().conversations).toMatchObject([{ id: conversationId, caughtUp: true, entries: { room: [], backstage: [] } }])
})

test('Q5 a slow "help next" does not say ready again to somebody who has paused since', async () => {
	const { environment, answers, session, connect, link } = setUp()
	await connect()
	const matched = Promise.withResolvers<Answer>()
	const paused = { ...shift, availability: 'paused' } as const
	answers['queue:help-next'] = () => matched.promise
	answers['shift:pause'] = () => ({ ok: true, data: { shift: paused } })
	const asking = session.helpNext()
	await session.pauseShift()
	matched.resolve({ ok: true, data: { shift, offer: null } })
	await asking
	expect(session.getSnapshot().shift).toEqual(paused)

	answers['queue:help-next'] = async () => {
		link.emit('shift:changed', { shift: { ...shift, availability: 'busy' } })
		return { ok: true, data: { shift, offer: null } }
	}
	await session.helpNext()
	await environment.settle()
	expect(session.getSnapshot().shift?.availability).toBe('busy')
	answers['queue:help-next'] = () => ({ ok: true, data: { shift, offer: null } })
	await session.helpNext()
	expect(session.getSnapshot().shift).toEqual(shift)
})

describe('offers', () => {
	test('the clock runs on this machine, whatever time the server thinks it is', async () => {
		const { environment, session, connect, link } = setUp()
		await connect()
		link.emit('offer:made', { offer })
		expect(session.getSnapshot().offer?.endsAt).toBe(environment.now() + 25_000)
		await environment.advance(5_000)
		link.emit('offer:made', { offer: { ...offer, expiresInMs: 20_000 } })
		expect(session.getSnapshot().offer?.endsAt).toBe(environment.now() + 20_000)
	})

	test('one that went away says why, and a slower answer does not bring it back', async () => {
		const { environment, session, connect, link, answers } = setUp()
		await connect()
		let answer: (reply: Answer) => void = () => {}
		answers['queue:help-next'] = () => new Promise((resolve) => (answer = resolve))
		const asking = session.helpNext()
		await environment.settle()
		link.emit('offer:made', { offer })
		link.emit('offer:withdrawn', { offerId, reason: 'person_left' })
		answer({ ok: true, data: { shift, offer } })
		await asking
		expect(session.getSnapshot()).toMatchObject({ offer: null, withdrawn: { offerId, reason: 'person_left' } })
		session.dismissWithdrawn()
		expect(session.getSnapshot().withdrawn).toBeNull()
	})

	test('one made while the session is being opened survives the older answer', async () => {
		const { environment, session, link, answers, opened } = setUp()
		let answer: (reply: Answer) => void = () => {}
		answers['session:open'] = () => new Promise((resolve) => (answer = resolve))
		session.open()
		link.up()
		await environment.settle()
		link.emit('offer:made', { offer })
		link.emit('conversation:changed', { conversation: listenerConversation(0, 0, otherConversationId) })
		answer({ ok: true, data: opened })
		await environment.settle()
		expect(session.getSnapshot().offer?.id).toBe(offerId)
		expect(session.getSnapshot().conversations.map(({ id }) => id)).toEqual([otherConversationId, conversationId])
	})

	test('accepting opens the conversation and clears the offer', async () => {
		const { environment, session, connect, link, answers } = setUp()
		await connect()
		link.emit('offer:made', { offer })
		answers['offer:accept'] = () => ({ ok: true, data: { conversation: listenerConversation(0, 0, otherConversationId) } })
		await session.acceptOffer(offerId)
		await environment.settle()
		expect(session.getSnapshot().offer).toBeNull()
		expect(session.getSnapshot().conversations.map(({ id }) => id)).toEqual([conversationId, otherConversationId])
	})

	test('an answer given in another tab clears the offer here and needs no explanation', async () => {
		const { session, connect, link } = setUp()
		await connect()
		link.emit('offer:made', { offer })
		link.emit('offer:withdrawn', { offerId, reason: 'answered' })
		expect(session.getSnapshot().offer).toBeNull()
		expect(session.getSnapshot().withdrawn).toBeNull()
	})

	test('accepting too late clears it as well; without an answer it stays to be tried again', async () => {
		const { session, connect, link, answers } = setUp()
		await connect()
		link.emit('offer:made', { offer })
		answers['offer:accept'] = () => ({ ok: false, error: { code: 'no_answer' } })
		await session.acceptOffer(offerId)
		expect(session.getSnapshot().offer?.id).toBe(offerId)
		answers['offer:accept'] = () => ({ ok: false, error: { code: 'offer_gone' } })
		await session.acceptOffer(offerId)
		expect(session.getSnapshot().offer).toBeNull()
	})
})

describe('an acceptance of which nobody knows whether it was stored', () => {
	test.each(['unavailable', 'internal', 'no_answer'])(
		'S3 %s: what is theirs is asked anew, so that nobody waits for a listener who does not see them',
		async (code) => {
			const { environment, session, connect, link, answers, opened } = setUp()
			await connect()
			link.emit('offer:made', { offer })
			answers['offer:accept'] = () => ({ ok: false, error: { code } })
			opened.conversations.push(listenerConversation(0, 0, otherConversationId))
			await session.acceptOffer(offerId)
			await environment.settle()
			expect(session.getSnapshot().conversations.map(({ id }) => id)).toEqual([conversationId, otherConversationId])
		},
	)
})

describe('two conversations side by side', () => {
	test('a message to one never waits for the other, and a whisper keeps its place', async () => {
		const { environment, session, connect, link, answers, asked, opened } = setUp()
		opened.conversations.push(listenerConversation(0, 0, otherConversationId))
		await connect()
		answers['message:send'] = (question) =>
			question.command === 'message:send' && question.payload.conversationId === conversationId ? 'lost' : { ok: true, data: { seq: 1 } }
		session.sendMessage(conversationId, 'first')
		session.sendWhisper(conversationId, 'second')
		session.sendMessage(otherConversationId, 'other')
		await environment.settle()
		expect(asked('message:send').map(({ payload }) => payload)).toMatchObject([{ text: 'first' }, { text: 'other' }])
		expect(asked('whisper:send')).toEqual([])
		link.emit('entry:appended', {
			conversationId: otherConversationId,
			entries: [],
			epoch: 1,
			heads: { room: 0, backstage: 0 },
		})
	})

	test('news of one leaves the other the same object', async () => {
		const { connect, link, conversationAt, opened } = setUp()
		opened.conversations.push(listenerConversation(0, 0, otherConversationId))
		await connect()
		const [first, second] = [conversationAt(0), conversationAt(1)]
		const entry = staffEntry('backstage', 1)
		if (entry.stream !== 'backstage') throw new Error('wrong fixture')
		link.emit('entry:appended', { conversationId: otherConversationId, entries: [entry], epoch: 1, heads: { room: 0, backstage: 1 } })
		expect(conversationAt(0)).toBe(first)
		expect(conversationAt(1)).not.toBe(second)
		expect(conversationAt(1).entries).toEqual({ room: [], backstage: [entry] })
	})

	test('P2 one that is taken away disappears with all its words; ours that were not sent stay visible', async () => {
		const { environment, session, connect, link, answers } = setUp()
		await connect()
		answers['message:send'] = () => ({ ok: false, error: { code: 'conversation_not_found' } })
		session.sendMessage(conversationId, 'too late')
		link.emit('conversation:removed', { conversationId })
		await environment.settle()
		expect(session.getSnapshot()).toMatchObject({
			conversations: [],
			undelivered: [{ text: 'too late', state: { kind: 'not_sent', code: 'conversation_not_found' } }],
		})
	})

	test('after a drop the server’s list counts', async () => {
		const { environment, session, connect, link, opened } = setUp()
		await connect()
		link.down()
		opened.conversations.splice(0, 1, listenerConversation(0, 0, otherConversationId))
		link.up()
		await environment.settle()
		expect(session.getSnapshot().conversations.map(({ id }) => id)).toEqual([otherConversationId])
	})

	test('a saved wrap-up ends it here, and a late beacon does not bring it back', async () => {
		const { environment, session, connect, link, asked } = setUp()
		await connect()
		await session.saveWrapUp({ conversationId, howItEnded: 'said_goodbye', topics: [], note: null, andYou: 'fine' })
		link.emit('conversation:head', { conversationId, epoch: 1, heads: { room: 3, backstage: 0 } })
		link.emit('conversation:changed', { conversation: listenerConversation(3) })
		await environment.settle()
		expect(session.getSnapshot().conversations).toEqual([])
		expect(asked('session:open')).toHaveLength(1)
	})
})
