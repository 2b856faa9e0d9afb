import { afterAll, beforeAll, expect, it } from 'vitest'
import { aListener, anyRequest, aSeeker, aSupervisor, until } from './support/actors.ts'
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

it('[BL2] [BL3] [P5] somebody blocked on one node is kept out on the other, also by a new sign-in, and no address is anywhere', async () => {
	using seeker = await aSeeker(node(0))
	using listener = await aListener(node(1), 'sam', password)
	using supervisor = await aSupervisor(node(1), 'priya', password)
	const id = await talkTogether(seeker, listener)
	const { roster } = supervisor.session
	expect((await roster.block(id, 1, 'abuse')).ok).toBe(true)
	await until(seeker.session, 'the conversation ends', ({ conversation }) => conversation?.state.kind === 'closed')
	const again = await seeker.session.requestConversation(anyRequest('talk'))
	expect(again).toMatchObject({ ok: false, error: { code: 'blocked' } })
	expect(again.ok ? 0 : (again.error.retryAfterMs ?? 0)).toBeGreaterThan(3_500_000)

	await expect.poll(async () => (await roster.look()).ok && JSON.stringify(await roster.look()).includes('"bySource":true')).toBe(true)
	using next = await aSeeker(node(1))
	expect(await next.session.requestConversation(anyRequest('talk'))).toMatchObject({ error: { code: 'blocked' } })
	expect((await next.session.requestConversation({ ...anyRequest('talk'), inDanger: true })).ok).toBe(true)
	await next.session.endConversation()

	// A node that starts later asks the others for the key.
	const third = await servers.start()
	using late = await aSeeker(third)
	await expect.poll(async () => (await late.session.requestConversation(anyRequest('study'))).ok).toBe(false)

	const dump = await dumpOfDatabase(servers.databaseUrl)
	for (const kept of [dump, servers.logged.join('\n')]) expect(kept).not.toMatch(/127\.0\.0\.1(?!:)|"::1"|::ffff:127/)

	const looked = await roster.look()
	const [block] = looked.ok ? looked.data.roster.blocks : []
	if (!block) throw new Error('the block is not on the list')
	expect((await roster.unblock(block.id)).ok).toBe(true)
	expect((await seeker.session.requestConversation(anyRequest('talk'))).ok).toBe(true)
	using other = await aSeeker(node(1))
	expect((await other.session.requestConversation(anyRequest('talk'))).ok).toBe(true)
})
