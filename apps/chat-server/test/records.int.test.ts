import { expect, it } from 'vitest'
import { aListener, aSeeker, aSupervisor, until } from './support/actors.ts'
import { password, talkTogether, textsOf } from './support/one-talk.ts'
import { startTestServers } from './support/start-test-server.ts'
import { testRedis } from './support/test-redis.ts'

it('P7 P2 what is opened or ended on one node is known on the other: to the listener, and in every window', {
	timeout: 60_000,
}, async () => {
	await using redis = await testRedis()
	await using servers = await startTestServers({ nodes: 2, redisUrl: redis.url })
	const [first, second] = servers.nodes
	if (!first || !second) throw new Error('no two nodes')
	using seeker = await aSeeker(first)
	using listener = await aListener(first, 'sam', password)
	const id = await talkTogether(seeker, listener)
	seeker.session.send('said once, on purpose')
	await until(seeker.session, 'the words are stored', ({ hasUnsent }) => !hasUnsent)
	await seeker.session.endConversation()

	using here = await aSupervisor(first, 'priya', password)
	using there = await aSupervisor(second, 'priya', password)
	const records = [here.session.records, there.session.records] as const
	expect(await records[1].read(id)).toMatchObject({ ok: false, error: { code: 'not_opened' } })
	const because = 'The words of the reason.'
	expect((await records[1].open({ conversationId: id, reason: 'complaint', text: because })).ok).toBe(true)
	const { openings } = await until(listener.session, 'the listener is told', (snapshot) => snapshot.openings.length === 1)
	expect(openings).toMatchObject([{ opening: { name: 'Priya', reason: 'complaint' } }])

	for (const desk of records) {
		expect((await desk.read(id)).ok).toBe(true)
		expect(textsOf(desk.getSnapshot().reading?.entries.room ?? [])).toContain('said once, on purpose')
	}
	expect((await records[0].end(id)).ok).toBe(true)
	for (const desk of records) await until(desk, 'the words are gone', ({ reading, gone }) => reading === null && gone?.why === 'ended')
	expect(await records[1].read(id)).toMatchObject({ ok: false, error: { code: 'not_opened' } })
	for (const line of servers.logged) expect(line).not.toMatch(/on purpose|words of the reason/)
})
