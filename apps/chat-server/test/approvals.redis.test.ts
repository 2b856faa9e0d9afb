import { afterAll, beforeAll, expect, it } from 'vitest'
import { aListener, aSeeker, aSupervisor, until } from './support/actors.ts'
import { password, talkTogether } from './support/one-talk.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { testRedis } from './support/test-redis.ts'

let servers: TestServers
let redis: Awaited<ReturnType<typeof testRedis>>
beforeAll(async () => {
	redis = await testRedis()
	servers = await startTestServers({ nodes: 2, redisUrl: redis.url })
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

it('[AP1] P2 a listener suspended by two people is out at once, in every window, on every node', async () => {
	using seeker = await aSeeker(node(1))
	using here = await aListener(node(0), 'sam', password)
	using there = await aListener(node(1), 'sam', password)
	using priya = await aSupervisor(node(0), 'priya', password)
	using amir = await aSupervisor(node(1), 'amir', password)
	const id = await talkTogether(seeker, there)
	const sam = there.session.getSnapshot().me?.id
	if (!sam) throw new Error('nobody signed in')
	const asked = await priya.session.approvals.request({ kind: 'suspend_listener', subject: sam, reason: 'conduct' })
	expect(asked.ok).toBe(true)
	const [request] = await until(amir.session.approvals, 'the other one hears of it', (approvals) => approvals.length === 1)
	if (!request) throw new Error('unreachable')
	expect((await amir.session.approvals.approve(request.id)).ok).toBe(true)
	for (const { session } of [here, there]) await until(session, 'their sign-in has ended', ({ status }) => status.kind === 'gone')
	there.session.sendMessage(id, 'still here')
	await until(
		seeker.session,
		'their line is seen to be gone',
		({ conversation }) => conversation?.state.kind !== 'talking' || conversation.state.handler.connection.kind === 'lost',
		30_000,
	)
	expect(seeker.session.getSnapshot().entries.some(({ content }) => content.kind === 'message')).toBe(false)
})

it('[AP11] P2 a supervisor suspended by a coordinator and another is out at once, on every node, and does not get in again', async () => {
	using here = await aSupervisor(node(0), 'priya', password)
	using there = await aSupervisor(node(1), 'priya', password)
	using lena = await aSupervisor(node(0), 'lena', password)
	using amir = await aSupervisor(node(1), 'amir', password)
	const priya = there.session.getSnapshot().me?.id
	if (!priya) throw new Error('nobody signed in')
	const asked = { kind: 'suspend_supervisor', subject: priya, reason: 'complaint' } as const
	expect(await amir.session.approvals.request(asked)).toMatchObject({ error: { code: 'coordinators_only' } })
	expect((await lena.session.approvals.request(asked)).ok).toBe(true)
	const [request] = await until(amir.session.approvals, 'the other one hears of it', (approvals) => approvals.length === 1)
	if (!request) throw new Error('unreachable')
	expect((await amir.session.approvals.approve(request.id)).ok).toBe(true)
	for (const { session } of [here, there]) await until(session, 'their sign-in has ended', ({ status }) => status.kind === 'gone')
	await expect(aSupervisor(node(0), 'priya', password)).rejects.toThrow()
})
