import { asId, type ClientId } from '@akin/core/support/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aListener, aSeeker, aSupervisor, until } from './support/actors.ts'
import { dumpOfDatabase } from './support/eavesdrop.ts'
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
const clientId = () => asId<ClientId>(crypto.randomUUID())

it('[CO1] [CO2] [CO3] what a person says on one node is before the supervisors of the other, and never before the listener', async () => {
	using seeker = await aSeeker(node(0))
	using listener = await aListener(node(1), 'sam', password)
	using supervisor = await aSupervisor(node(1), 'priya', password)
	const id = await talkTogether(seeker, listener)
	const words = 'he wants to see me at the station'
	expect((await seeker.session.raiseConcern({ clientId: clientId(), reason: 'asks_to_meet', words })).ok).toBe(true)
	const { concerns } = supervisor.session
	await until(concerns, 'the supervisor hears of it', ({ open }) => open === 1)
	await until(supervisor.session, 'it stands on the board', ({ board }) =>
		(board?.talking ?? []).some(({ attention }) => attention.signals.some(({ kind }) => kind === 'conduct_danger_reported')),
	)
	const listed = await concerns.list()
	const concern = listed.ok ? listed.data.concerns[0] : undefined
	if (!concern) throw new Error('it is not listed')
	expect(await concerns.read(concern.id)).toEqual({ ok: true, data: { words } })
	expect(await concerns.close(concern.id, 'talked_to_them')).toMatchObject({ ok: true, data: { concern: { state: { kind: 'closed' } } } })
	await until(concerns, 'nothing is open', ({ open }) => open === 0)

	// By now the listener has been told whatever they are ever told.
	expect((await listener.session.raiseConcern({ conversationId: id, clientId: clientId(), reason: 'prank', words: null })).ok).toBe(true)
	const mine = await until(listener.session, 'their own stands there', ({ conversations }) =>
		conversations.some(({ view }) => view.signals.some(({ kind }) => kind === 'person_reported')),
	)
	expect(JSON.stringify(mine)).not.toMatch(/conduct_|asks_to_meet|station/)
	for (const kept of [await dumpOfDatabase(servers.databaseUrl), servers.logged.join('\n')]) expect(kept).not.toContain('the station')
})
