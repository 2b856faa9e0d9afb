import { afterAll, beforeAll, expect, it } from 'vitest'
import { aListener, anyRequest, aSeeker, until } from './support/actors.ts'
import { dumpOfDatabase } from './support/eavesdrop.ts'
import { password, talkTogether } from './support/one-talk.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { testRedis } from './support/test-redis.ts'

let servers: TestServers
let redis: Awaited<ReturnType<typeof testRedis>>
beforeAll(async () => {
	redis = await testRedis()
	servers = await startTestServers({ nodes: 2, redisUrl: redis.url, addresses: { from: 'connection' } })
})
afterAll(async () => {
	await servers[Symbol.asyncDispose]()
	await redis[Symbol.asyncDispose]()
})
const node = (index: number) => {
	const server = servers.nodes[index]
	if (!server) throw new Error('no such node')
	return server
}

it('[RW2] [RW4] [P3] words made on one node are given on the other, lead to the same listener, and stand nowhere', async () => {
	using seeker = await aSeeker(node(0))
	using sam = await aListener(node(1), 'sam', password)
	using noor = await aListener(node(0), 'noor', password)
	const id = await talkTogether(seeker, sam)
	const { returnWords } = seeker.session
	const made = await returnWords.make(id, 'en')
	if (!made.ok) throw new Error(made.error.code)
	const { words } = made.data
	expect((await returnWords.saveSummary('We talked about CANARYSUMMARY.')).ok).toBe(true)
	await seeker.session.endConversation()
	await until(sam.session, 'the conversation is over', ({ conversations }) =>
		conversations.every(({ view }) => view.state.kind === 'wrap_up'),
	)

	await noor.session.startShift(2)
	await noor.session.helpNext()
	using back = await aSeeker(node(1))
	expect(await back.session.returnWords.give('garden lemon robin window paper river', 'en')).toMatchObject({
		error: { code: 'return_words_not_found' },
	})
	const given = await back.session.returnWords.give(words.join('  ').toUpperCase(), 'en')
	if (!given.ok) throw new Error(given.error.code)
	expect(given.data.held).toMatchObject({
		listener: { name: 'Sam', isHere: true },
		summary: 'We talked about CANARYSUMMARY.',
		confirmed: false,
	})
	expect(await seeker.session.returnWords.look()).toEqual({ ok: true, data: { held: null } })
	const asked = await back.session.requestConversation({ ...anyRequest('talk'), sameListener: true })
	expect(asked.ok && asked.data.conversation.state).toMatchObject({ kind: 'waiting', keptFor: { name: 'Sam' } })
	// Noor is ready and stays so: this one is kept for Sam.
	await sam.session.helpNext()
	const { offer } = await until(sam.session, 'they are offered to Sam', (snapshot) => snapshot.offer !== null)
	expect(offer?.reason).toBe('came_back')
	expect(noor.session.getSnapshot().offer).toBeNull()
	expect((await back.session.returnWords.confirm()).ok).toBe(true)
	using late = await aSeeker(node(0))
	expect(await late.session.returnWords.give(words.join(' '), 'en')).toMatchObject({ error: { code: 'return_words_not_found' } })

	const kept = [await dumpOfDatabase(servers.databaseUrl), servers.logged.join('\n')].map((text) => text.toLowerCase())
	for (const told of [words, given.data.words]) {
		for (const text of kept) {
			expect(text).not.toContain(told.join(' '))
			expect(text).not.toContain(told.join('","'))
		}
	}
	for (const text of kept) expect(text).not.toContain('canarysummary')
	expect((await back.session.returnWords.erase()).ok).toBe(true)
	expect(await back.session.returnWords.look()).toEqual({ ok: true, data: { held: null } })
})

it('[RW1] words of one language lead back on a page in another, typed as that keyboard has them, and the new ones are of that page', async () => {
	using seeker = await aSeeker(node(0))
	using noor = await aListener(node(1), 'noor', password)
	const id = await talkTogether(seeker, noor)
	const made = await seeker.session.returnWords.make(id, 'ar')
	if (!made.ok) throw new Error(made.error.code)
	expect(made.data).toMatchObject({ language: 'ar', words: { length: 7 } })
	const typed = made.data.words.map((word) => word.replaceAll('ة', 'ه').replaceAll('ى', 'ي').replaceAll(/[أإآ]/g, 'ا')).join('، ')
	using back = await aSeeker(node(1))
	const given = await back.session.returnWords.give(typed, 'de')
	expect(given.ok && given.data).toMatchObject({ language: 'de', words: { length: 7 }, held: { listener: { name: 'Noor' } } })
	expect((await back.session.returnWords.erase()).ok).toBe(true)
})

it('guesses are counted over all nodes', async () => {
	const codes: string[] = []
	for (let guess = 0; guess < 24; guess++) {
		using seeker = await aSeeker(node(guess % 2))
		const answer = await seeker.session.returnWords.give(`guess number ${guess}`, 'en')
		codes.push(answer.ok ? 'ok' : answer.error.code)
	}
	// One place, two nodes: 20 and what is refilled meanwhile.
	expect(codes.slice(0, 15)).toEqual(Array(15).fill('return_words_not_found'))
	expect(codes).toContain('rate_limited')
})
