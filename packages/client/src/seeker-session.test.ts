import { describe, expect, test } from 'vitest'
import { createSeekerSession } from './seeker-session.ts'
import { fakeSeekerServer } from './testing/fake-seeker-server.ts'
import { closed, conversationId, message, otherConversationId, programmeId, waiting } from './testing/fixtures.ts'
import { turnedEnvironment } from './testing/turned-environment.ts'

const setUp = () => {
	const environment = turnedEnvironment()
	const server = fakeSeekerServer(environment)
	const session = createSeekerSession({ link: server.link, environment })
	const connect = async () => {
		session.open()
		server.link.up()
		await environment.settle()
	}
	const texts = () =>
		session.getSnapshot().entries.map((entry) => (entry.content.kind === 'message' ? entry.content.text : entry.content.kind))
	const asked = (command: string) => server.link.asked.filter((question) => question.command === command)
	return { environment, server, session, connect, texts, asked, link: server.link }
}

const request = { programmeId, language: 'en', name: null, topics: [], about: null, inDanger: false }

describe('opening', () => {
	test('nothing is known until the server answers; then the conversation and all its pages', async () => {
		const { session, server, connect, texts } = setUp()
		for (const text of ['1', '2', '3', '4', '5', '6', '7']) server.write(text)
		expect(session.getSnapshot()).toMatchObject({ ready: false, conversation: null, entries: [] })
		await connect()
		expect(texts()).toEqual(['1', '2', '3', '4', '5', '6', '7'])
		expect(session.getSnapshot()).toMatchObject({ ready: true, caughtUp: true, loadedUpTo: 7, clockOffsetMs: 500, catchUp: null })
		expect(session.getSnapshot().wait?.position).toBe(1)
	})

	test('a session that cannot be opened now is asked again', async () => {
		const { environment, server, session, connect } = setUp()
		server.instead.set('session:open', { ok: false, error: { code: 'unavailable' } })
		await connect()
		expect(session.getSnapshot().ready).toBe(false)
		server.instead.clear()
		await environment.advance(1_000)
		expect(session.getSnapshot().ready).toBe(true)
	})

	test('without a session: gone, and open() after a new one begins again', async () => {
		const { session, connect, link } = setUp()
		session.open()
		link.refuse('not_signed_in')
		expect(session.getSnapshot().status).toEqual({ kind: 'gone', reason: 'not_signed_in' })
		await connect()
		expect(session.getSnapshot().status).toEqual({ kind: 'ok' })
	})

	test('asking to talk opens the conversation at once', async () => {
		const { session, server, connect } = setUp()
		server.hasConversation = false
		await connect()
		expect(session.send('hello')).toBeNull()
		await session.requestConversation(request)
		expect(session.getSnapshot().conversation?.id).toBe(conversationId)
	})

	test('close forgets everything, and open starts from nothing', async () => {
		const { session, server, connect, texts } = setUp()
		server.write('secret')
		await connect()
		session.close()
		expect(session.getSnapshot()).toMatchObject({ conversation: null, entries: [], outgoing: [], ready: false })
		await connect()
		expect(texts()).toEqual(['secret'])
	})
})

describe('M2 M3 sending', () => {
	test('a message stands once: outgoing first, an entry then', async () => {
		const { environment, session, connect, texts } = setUp()
		await connect()
		session.send('hello')
		expect(session.getSnapshot().outgoing).toMatchObject([{ text: 'hello', state: { kind: 'sending' } }])
		expect(session.getSnapshot().hasUnsent).toBe(true)
		await environment.settle()
		expect(texts()).toEqual(['hello'])
		expect(session.getSnapshot()).toMatchObject({ outgoing: [], hasUnsent: false })
	})

	test('an acknowledgement whose entry never came brings it in by itself', async () => {
		const { environment, server, session, connect, texts } = setUp()
		await connect()
		server.fates.push('unheard')
		session.send('hello')
		await environment.settle()
		expect(session.getSnapshot().outgoing).toMatchObject([{ state: { kind: 'sent', seq: 1 } }])
		await environment.advance(300)
		expect(texts()).toEqual(['hello'])
		expect(session.getSnapshot().outgoing).toEqual([])
	})

	test('an acknowledgement that is on time costs no question', async () => {
		const { environment, session, connect, asked } = setUp()
		await connect()
		session.send('hello')
		await environment.advance(5_000)
		expect(asked('conversation:resume')).toHaveLength(1)
	})

	test('committed but unacknowledged, then a drop: sent once, shown once', async () => {
		const { environment, server, session, connect, texts, link } = setUp()
		await connect()
		server.fates.push('lost_after')
		session.send('hello')
		session.send('next')
		await environment.settle()
		link.down()
		link.up()
		await environment.advance(1_000)
		expect(texts()).toEqual(['hello', 'next'])
		expect(session.getSnapshot().outgoing).toEqual([])
	})

	test('into a conversation that has ended: not sent, visibly', async () => {
		const { environment, server, session, connect, link } = setUp()
		await connect()
		link.down()
		const id = session.send('too late')
		server.end()
		link.up()
		await environment.settle()
		expect(session.getSnapshot().outgoing).toMatchObject([{ text: 'too late', state: { kind: 'not_sent', code: 'conversation_closed' } }])
		expect(session.getSnapshot().hasUnsent).toBe(true)
		if (id !== null) session.discard(id)
		expect(session.getSnapshot()).toMatchObject({ outgoing: [], hasUnsent: false })
	})

	test('when the conversation is gone, its unsent words are still there to be seen', async () => {
		const { environment, server, session, connect, link } = setUp()
		await connect()
		link.down()
		session.send('kept')
		server.hasConversation = false
		server.instead.set('message:send', { ok: false, error: { code: 'conversation_not_found' } })
		link.up()
		await environment.settle()
		expect(session.getSnapshot()).toMatchObject({
			conversation: null,
			undelivered: [{ text: 'kept', state: { kind: 'not_sent' } }],
			hasUnsent: true,
		})
	})
})

describe('M5 drops', () => {
	test('a short one is nobody’s business', async () => {
		const { environment, server, session, connect, texts, link } = setUp()
		await connect()
		link.down()
		server.write('meanwhile')
		await environment.advance(2_900)
		expect(session.getSnapshot().status).toEqual({ kind: 'ok' })
		link.up()
		await environment.settle()
		expect(texts()).toEqual(['meanwhile'])
		expect(session.getSnapshot()).toMatchObject({ catchUp: null, loadedUpTo: 0 })
	})

	test('lost after 3 s, lost long after 60 s, then one line of what it brought', async () => {
		const { environment, server, session, connect, texts, link } = setUp()
		await connect()
		link.down()
		await environment.advance(3_000)
		expect(session.getSnapshot().status.kind).toBe('lost')
		session.send('a')
		session.send('b')
		for (const text of ['1', '2', '3', '4']) server.write(text)
		await environment.advance(57_000)
		expect(session.getSnapshot().status.kind).toBe('lost_long')
		link.up()
		await environment.settle()
		expect(texts()).toEqual(['1', '2', '3', '4', 'a', 'b'])
		expect(session.getSnapshot()).toMatchObject({ status: { kind: 'ok' }, catchUp: { arrived: 4, sent: 2 } })
	})

	test('the line waits until what was waiting has been sent', async () => {
		const { environment, server, session, connect, link } = setUp()
		await connect()
		link.down()
		await environment.advance(3_000)
		session.send('a')
		server.instead.set('message:send', { ok: false, error: { code: 'rate_limited', retryAfterMs: 2_000 } })
		link.up()
		await environment.settle()
		expect(session.getSnapshot().catchUp).toBeNull()
		server.instead.clear()
		await environment.advance(2_000)
		expect(session.getSnapshot().catchUp).toMatchObject({ arrived: 0, sent: 1 })
	})

	test('a lost last message is noticed by the beacon', async () => {
		const { environment, server, connect, texts } = setUp()
		await connect()
		server.write('lost', false)
		server.beacon()
		await environment.advance(300)
		expect(texts()).toEqual(['lost'])
	})

	test('waking looks at once', async () => {
		const { environment, server, connect, texts } = setUp()
		await connect()
		server.write('lost', false)
		environment.wake()
		await environment.settle()
		expect(texts()).toEqual(['lost'])
	})

	test('a server that says three times that it has no more is believed, until it says something new', async () => {
		const { environment, server, session, connect, asked, link } = setUp()
		await connect()
		server.instead.set('conversation:resume', { ok: true, data: { conversation: waiting(0), entries: [], more: false } })
		link.emit('conversation:head', { conversationId, head: { seq: 5, epoch: 1 } })
		await environment.advance(300)
		expect(session.getSnapshot().caughtUp).toBe(false)
		await environment.advance(600_000)
		expect(asked('conversation:resume')).toHaveLength(4)
		expect(session.getSnapshot().caughtUp).toBe(true)
		link.emit('conversation:head', { conversationId, head: { seq: 6, epoch: 1 } })
		await environment.advance(300)
		expect(asked('conversation:resume')).toHaveLength(5)
	})
})

describe('status', () => {
	test('slow while something waits over 4 s for its acknowledgement', async () => {
		const { environment, server, session, connect } = setUp()
		await connect()
		server.fates.push('lost_before', 'answered')
		session.send('hello')
		await environment.advance(4_000)
		expect(session.getSnapshot().status).toEqual({ kind: 'slow' })
		await environment.advance(10_000)
		expect(session.getSnapshot().status).toEqual({ kind: 'ok' })
	})

	test('the server ends the session: gone with the reason, and no way back by itself', async () => {
		const { environment, session, connect, link } = setUp()
		await connect()
		link.emit('session:ended', { reason: 'expired' })
		expect(session.getSnapshot().status).toEqual({ kind: 'gone', reason: 'expired' })
		await environment.advance(60_000)
		expect(link.state().kind).toBe('idle')
	})

	test('M2 another version: the page has to be loaded again, and what was not sent is still there to be copied', async () => {
		const { environment, session, connect, link } = setUp()
		await connect()
		link.down()
		session.send('not sent yet')
		link.refuse('unsupported_version')
		await environment.advance(60_000)
		const { status, hasUnsent, outgoing } = session.getSnapshot()
		expect(status).toEqual({ kind: 'other_version' })
		expect([hasUnsent, outgoing.map(({ text }) => text)]).toEqual([true, ['not sent yet']])
		expect(session.send('nor this')).not.toBeNull()
		expect(session.getSnapshot().outgoing).toHaveLength(2)
	})

	test('the server ends sessions of another version', async () => {
		const { session, connect, link } = setUp()
		await connect()
		link.emit('session:ended', { reason: 'version' })
		expect(session.getSnapshot().status).toEqual({ kind: 'other_version' })
	})

	test('M5 what was left out for somebody who read too slowly is asked for again, view and entries', async () => {
		const { environment, server, session, connect, texts, link } = setUp()
		await connect()
		server.write('left out', false)
		server.write('too', false)
		await environment.advance(1_000)
		expect(texts()).toEqual([])
		link.emit('session:outdated', {})
		await environment.settle()
		expect(texts()).toEqual(['left out', 'too'])
		expect(session.getSnapshot()).toMatchObject({ caughtUp: true, status: { kind: 'ok' } })
	})
})

describe('typing', () => {
	const typing = { conversationId, role: 'listener', name: 'Sam' } as const

	test('of others stops by itself after 6 s, or with their message', async () => {
		const { environment, server, session, connect, link } = setUp()
		await connect()
		link.emit('typing:changed', { ...typing, typing: true })
		await environment.advance(5_999)
		expect(session.getSnapshot().typing).toMatchObject([{ role: 'listener', name: 'Sam' }])
		await environment.advance(1)
		expect(session.getSnapshot().typing).toEqual([])
		link.emit('typing:changed', { ...typing, typing: true })
		server.write('hello')
		expect(session.getSnapshot().typing).toEqual([])
	})

	test('of our own goes out at most every 3 s', async () => {
		const { environment, session, connect, asked } = setUp()
		await connect()
		for (let key = 0; key < 70; key++) {
			session.setTyping(true)
			await environment.advance(100)
		}
		session.setTyping(false)
		session.setTyping(false)
		expect(asked('typing:set').map(({ payload }) => payload)).toEqual([
			{ conversationId, typing: true },
			{ conversationId, typing: true },
			{ conversationId, typing: true },
			{ conversationId, typing: false },
		])
	})
})

describe('two tabs', () => {
	test('a conversation begun in another one appears here', async () => {
		const { session, server, connect, link } = setUp()
		server.hasConversation = false
		await connect()
		link.emit('conversation:changed', { conversation: waiting(0) })
		expect(session.getSnapshot().conversation?.id).toBe(conversationId)
	})

	test('news of an unknown conversation makes it ask, once', async () => {
		const { environment, server, session, connect, link, asked } = setUp()
		server.hasConversation = false
		await connect()
		server.hasConversation = true
		link.emit('entry:appended', { conversationId, entries: [message(1, 'hi')], head: { seq: 1, epoch: 1 } })
		await environment.settle()
		expect(session.getSnapshot().conversation?.id).toBe(conversationId)
		for (let beat = 0; beat < 5; beat++) {
			link.emit('conversation:head', { conversationId: otherConversationId, head: { seq: 1, epoch: 1 } })
			await environment.settle()
		}
		expect(asked('session:open')).toHaveLength(3)
	})

	test('an old closed conversation does not displace a new one', async () => {
		const { session, connect, link } = setUp()
		await connect()
		link.emit('conversation:changed', { conversation: { ...closed(9, 9), id: otherConversationId } })
		expect(session.getSnapshot().conversation?.id).toBe(conversationId)
	})
})

test('P4 erasing takes the words away here as well', async () => {
	const { environment, server, session, connect, link } = setUp()
	server.write('secret')
	await connect()
	link.down()
	session.send('unsent')
	link.up()
	server.instead.set('conversation:erase', { ok: true, data: { conversation: closed(3, 3, true), finalInBackupsAt: 9 } })
	server.instead.set('message:send', 'lost')
	await environment.settle()
	await session.eraseConversation()
	expect(session.getSnapshot()).toMatchObject({ entries: [], outgoing: [], undelivered: [], hasUnsent: false })
})

test('a snapshot stays the same object while nothing changes', async () => {
	const { environment, server, session, connect } = setUp()
	await connect()
	const before = session.getSnapshot()
	server.beacon()
	await environment.advance(10_000)
	expect(session.getSnapshot()).toBe(before)
})
