import { callRoute } from '@akin/client/http'
import { seekerRoutes } from '@akin/core/protocol/http'
import { asId, type ProgrammeId } from '@akin/core/support/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aListener, anyRequest, aSeeker, aSupervisor, until } from './support/actors.ts'
import { dumpOfDatabase } from './support/eavesdrop.ts'
import { password } from './support/one-talk.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { testRedis } from './support/test-redis.ts'

describe.each([
	['one node', 1],
	['two nodes', 2],
])('looking after the listeners, %s', (_name, nodes) => {
	let servers: TestServers
	let redis: Awaited<ReturnType<typeof testRedis>> | null = null
	beforeAll(async () => {
		redis = nodes > 1 ? await testRedis() : null
		servers = await startTestServers({ nodes, ...(redis ? { redisUrl: redis.url } : {}) })
	})
	afterAll(async () => {
		await servers[Symbol.asyncDispose]()
		await redis?.[Symbol.asyncDispose]()
	})
	const node = (index: number) => {
		const server = servers.nodes[index % nodes]
		if (!server) throw new Error('no such node')
		return server
	}

	it('[Q3] a listener who is given a rest is told by whom, and is offered nobody until it is lifted', async () => {
		using listener = await aListener(node(0), 'sam', password)
		using supervisor = await aSupervisor(node(1), 'priya', password)
		using seeker = await aSeeker(node(0))
		await listener.session.startShift(2)
		await listener.session.helpNext()
		const sam = listener.session.getSnapshot().me?.id
		if (!sam) throw new Error('nobody is signed in')
		const { roster } = supervisor.session
		expect((await roster.rest(sam, 20)).ok).toBe(true)
		const resting = await until(listener.session, 'the listener is told', ({ shift }) => shift?.rest !== null)
		expect(resting.shift).toMatchObject({ availability: 'paused', rest: { kind: 'rest', byName: 'Priya' } })

		await seeker.session.requestConversation(anyRequest('talk'))
		expect(await listener.session.helpNext()).toMatchObject({ ok: false, error: { code: 'resting' } })
		const looked = await roster.look()
		expect(looked.ok && looked.data.roster.listeners).toMatchObject([{ name: 'Sam', rest: { byName: 'Priya' }, needs: ['first_shift'] }])
		expect(listener.session.getSnapshot().offer).toBeNull()

		expect((await roster.limit(sam, 1)).ok).toBe(true)
		await until(listener.session, 'the lower number arrives', ({ shift }) => shift?.capacity === 1 && shift.chosenCapacity === 2)
		expect((await roster.liftRest(sam)).ok).toBe(true)
		await until(listener.session, 'the rest is over', ({ shift }) => shift?.rest === null)
		await listener.session.helpNext()
		await until(listener.session, 'somebody is offered', ({ offer }) => offer !== null)
	})

	it('a message to all reaches those who are here and those who come later, and leaves every desk when it is taken back', async () => {
		using here = await aListener(node(0), 'noor', password)
		using supervisor = await aSupervisor(node(1), 'priya', password)
		const words = 'Long wait tonight, thank you'
		const sent = await supervisor.session.roster.message(asId<ProgrammeId>('talk'), words)
		if (!sent.ok) throw new Error(sent.error.code)
		await until(here.session, 'it arrives', ({ messages }) => messages.some(({ text, byName }) => text === words && byName === 'Priya'))
		using later = await aListener(node(1), 'alex', password)
		expect(later.session.getSnapshot().messages.map(({ text }) => text)).toEqual([words])
		expect(await dumpOfDatabase(servers.databaseUrl)).not.toContain(words)
		expect((await supervisor.session.roster.withdrawMessage(sent.data.id)).ok).toBe(true)
		await until(here.session, 'it is gone', ({ messages }) => messages.length === 0)
		await until(later.session, 'it is gone there too', ({ messages }) => messages.length === 0)
		expect(servers.logged.join('\n')).not.toContain(words)
	})

	it('[IN1] [IN2] paused intake refuses on every node from the acknowledgement on, keeps who waits, and all boards know', async () => {
		const talk = asId<ProgrammeId>('talk')
		using waiting = await aSeeker(node(0))
		using late = await aSeeker(node(0))
		using priya = await aSupervisor(node(1), 'priya', password)
		using amir = await aSupervisor(node(0), 'amir', password)
		expect((await waiting.session.requestConversation(anyRequest('talk'))).ok).toBe(true)
		expect((await priya.session.roster.pauseIntake(talk, 'long_wait', 30)).ok).toBe(true)
		expect(await late.session.requestConversation(anyRequest('talk'))).toMatchObject({ error: { code: 'programme_closed' } })
		await until(amir.session, 'the other board says so', ({ paused }) => paused[0]?.byName === 'Priya' && paused[0].reason === 'long_wait')
		await until(late.session, 'the page is told', ({ programmes }) => programmes.find(({ id }) => id === talk)?.opening.kind === 'closed')
		const told = await callRoute(seekerRoutes.programmes, {}, { origin: node(1).urls.seeker, fetch: late.fetch })
		expect(told.ok && told.data.programmes.find(({ id }) => id === talk)?.opening.kind).toBe('closed')
		expect(waiting.session.getSnapshot().conversation?.state.kind).toBe('waiting')
		using newcomer = await aSupervisor(node(0), 'lena', password)
		expect(newcomer.session.getSnapshot().paused).toHaveLength(1)

		expect((await amir.session.roster.resumeIntake(talk)).ok).toBe(true)
		await until(priya.session, 'the banner is gone', ({ paused }) => paused.length === 0)
		expect((await late.session.requestConversation(anyRequest('talk'))).ok).toBe(true)
	})
})
