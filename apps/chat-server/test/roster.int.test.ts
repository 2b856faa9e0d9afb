import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aListener, anyRequest, aSeeker, aSupervisor, until } from './support/actors.ts'
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
})
