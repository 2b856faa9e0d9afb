import type { Board } from '@akin/core/protocol/supervisor'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aListener, anyRequest, aSeeker, aSupervisor, until } from './support/actors.ts'
import { dumpOfDatabase, type Eavesdropper, eavesdropOnRedis } from './support/eavesdrop.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { testRedis } from './support/test-redis.ts'

const password = 'demo-only-password'
const programme = 'talk'

const textsOf = (entries: readonly { readonly content: { readonly kind: string } }[]): string[] =>
	entries.map(({ content }) => ('text' in content ? String(content.text) : `(${content.kind})`))

describe.each([
	['one node, live state in process', 1],
	['three nodes on one Redis, everybody on another', 3],
])('a whole conversation on %s', (_name, nodes) => {
	let servers: TestServers
	let redis: Awaited<ReturnType<typeof testRedis>> | null = null
	let ears: Eavesdropper | null = null
	beforeAll(async () => {
		redis = nodes > 1 ? await testRedis() : null
		ears = redis && (await eavesdropOnRedis(redis.url))
		servers = await startTestServers({ nodes, ...(redis ? { redisUrl: redis.url } : {}) })
	})
	afterAll(async () => {
		await servers[Symbol.asyncDispose]()
		await ears?.[Symbol.asyncDispose]()
		await redis?.[Symbol.asyncDispose]()
	})
	const node = (index: number) => {
		const server = servers.nodes[index % nodes]
		if (!server) throw new Error('no such node')
		return server
	}

	it('goes from the queue through take-over and hand-back to its end', async () => {
		using seeker = await aSeeker(node(0))
		using listener = await aListener(node(1), 'sam', password)
		using supervisor = await aSupervisor(node(2), 'priya', password)

		// The seeker waits and writes already.
		const requested = await seeker.session.requestConversation({ ...anyRequest(programme), name: 'Jorinde', about: 'a long week' })
		expect(requested.ok).toBe(true)
		await until(seeker.session, 'the seeker waits', ({ conversation }) => conversation?.state.kind === 'waiting')
		seeker.session.send('hello from the queue')

		// The listener takes the next person and reads what was written before.
		await listener.session.startShift(2)
		await listener.session.helpNext()
		const { offer } = await until(listener.session, 'an offer comes', (snapshot) => snapshot.offer !== null)
		if (!offer) throw new Error('unreachable')
		expect((await listener.session.acceptOffer(offer.id)).ok).toBe(true)
		await until(seeker.session, 'the seeker is told who joined', ({ conversation }) => conversation?.state.kind === 'talking')
		const read = await until(listener.session, 'the listener reads the first words', ({ conversations }) =>
			textsOf(conversations[0]?.entries.room ?? []).includes('hello from the queue'),
		)
		const id = read.conversations[0]?.id
		if (!id) throw new Error('unreachable')
		listener.session.sendMessage(id, 'hello, I am here')
		await until(seeker.session, 'the answer arrives', ({ entries }) => textsOf(entries).includes('hello, I am here'))

		// A supervisor reads along, whispers, and is seen to.
		expect((await supervisor.session.startReading(id)).ok).toBe(true)
		await until(listener.session, 'the listener sees who reads along', ({ conversations }) =>
			(conversations[0]?.view.readers ?? []).some(({ name }) => name.length > 0),
		)
		supervisor.session.sendWhisper(id, 'ask about today')
		await until(listener.session, 'the whisper arrives backstage', ({ conversations }) =>
			textsOf(conversations[0]?.entries.backstage ?? []).includes('ask about today'),
		)
		supervisor.session.sendNote(id, 'only for us')

		// Help me, acknowledged by a person.
		await listener.session.requestHelp(id)
		const board = await until(supervisor.session, 'the call for help is on the board', ({ board: shown }) =>
			(shown?.talking ?? []).some((row) => row.id === id && row.attention.tier === 'act_now'),
		)
		const signal = board.board?.talking.find((row) => row.id === id)?.attention.signals[0]
		if (!signal) throw new Error('unreachable')
		await supervisor.session.acknowledge(id, signal.id, 'on_it')
		await until(listener.session, 'the listener sees that somebody comes', ({ conversations }) =>
			(conversations[0]?.view.signals ?? []).every(({ acknowledged }) => acknowledged !== null),
		)

		// Pinned on one node, it is kept in view on the board of another, and anybody takes the pin away.
		using colleague = await aSupervisor(node(0), 'amir', password)
		const pinOn = (board: Board | null) => board?.talking.find((row) => row.id === id)?.attention.pin
		expect((await supervisor.session.pin(id, 'long_talk')).ok).toBe(true)
		const pinned = await until(colleague.session, 'the pin is on the other board', ({ board: shown }) => pinOn(shown)?.byName === 'Priya')
		expect(pinned.board?.talking.find((row) => row.id === id)?.attention).toMatchObject({ tier: 'watch', pin: { reason: 'long_talk' } })
		expect((await colleague.session.unpin(id)).ok).toBe(true)
		await until(supervisor.session, 'the pin is gone', ({ board: shown }) => pinOn(shown) === null)

		// How people came and were answered, over the socket.
		const flow = await supervisor.session.lookAtFlow()
		expect(flow.ok && flow.data.flow.steps.at(-1)).toMatchObject({ arrivals: 1, claims: 1, leavers: 0 })

		// Take over: the listener watches and cannot write; hand back: they can again.
		expect((await supervisor.session.takeOver(id)).ok).toBe(true)
		await until(listener.session, 'the listener observes', ({ conversations }) => conversations[0]?.view.state.kind === 'observing')
		supervisor.session.sendMessage(id, 'I will stay with you')
		await until(seeker.session, 'the supervisor answers', ({ entries }) => textsOf(entries).includes('I will stay with you'))
		supervisor.session.sendWhisper(id, 'for later')
		expect((await supervisor.session.handBack(id, 'listener')).ok).toBe(true)
		await until(listener.session, 'the listener handles again', ({ conversations }) => conversations[0]?.view.state.kind === 'handling')
		listener.session.sendMessage(id, 'here again')
		seeker.session.send('thank you')
		await until(supervisor.session, 'the supervisor reads both', ({ conversations }) => {
			const texts = textsOf(conversations.find((one) => one.id === id)?.entries.room ?? [])
			return texts.includes('here again') && texts.includes('thank you')
		})

		// The end, feedback, wrap-up.
		expect((await seeker.session.endConversation()).ok).toBe(true)
		await until(listener.session, 'a wrap-up is due', ({ conversations }) => conversations[0]?.view.state.kind === 'wrap_up')
		expect((await seeker.session.giveFeedback({ heard: 'yes', change: 'better', words: 'kind' })).ok).toBe(true)
		const saved = await listener.session.saveWrapUp({
			conversationId: id,
			howItEnded: 'said_goodbye',
			topics: [],
			note: 'a calm end',
			andYou: 'fine',
		})
		expect(saved.ok).toBe(true)
		await until(listener.session, 'the desk is empty', ({ conversations }) => conversations.length === 0)

		// What each saw, in order. Nothing of backstage or supervision reached the seeker.
		const seen = textsOf(seeker.session.getSnapshot().entries)
		expect(seen.filter((text) => !text.startsWith('('))).toEqual([
			'hello from the queue',
			'hello, I am here',
			'I will stay with you',
			...['here again', 'thank you'].sort((a, b) => seen.indexOf(a) - seen.indexOf(b)),
		])
		expect(JSON.stringify(seeker.session.getSnapshot())).not.toMatch(/ask about today|only for us|for later|help_requested/)
		expect(JSON.stringify(listener.session.getSnapshot())).not.toContain('only for us')
		expect((await listener.session.endShift()).ok).toBe(true)

		// Erased: it leaves the screen of the supervisor who read along until the end, whatever node they are on.
		expect(JSON.stringify(supervisor.session.getSnapshot())).toContain('I will stay with you')
		expect((await seeker.session.eraseConversation()).ok).toBe(true)
		await until(supervisor.session, 'the words leave the supervisor', ({ conversations }) => conversations.every((one) => one.id !== id))
		expect(JSON.stringify(supervisor.session.getSnapshot())).not.toMatch(/I will stay with you|only for us|hello from the queue/)

		// P3: nothing anybody wrote stands readable in Redis, in the database or in a log.
		const words = /hello|Jorinde|a long week|I will stay|here again|thank you|ask about today|only for us|for later|a calm end/
		const dump = await dumpOfDatabase(servers.databaseUrl)
		expect(dump).toContain(id)
		expect(dump).not.toMatch(words)
		if (ears) {
			const heard = await ears.heard()
			expect(heard).toContain(id)
			expect(heard).not.toMatch(words)
		}
		expect(servers.logged.join('\n')).not.toMatch(/hello|ask about today|only for us|a calm end|kind|"outcome":"fault"/)
	})
})
