import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPrivateRedis } from '../src/adapters/embedded/start-private-redis.ts'
import { aListener, aSeeker, aSupervisor, until } from './support/actors.ts'
import { password, talkTogether } from './support/one-talk.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'

let stack: AsyncDisposableStack
let servers: TestServers
beforeAll(async () => {
	stack = new AsyncDisposableStack()
	const dir = mkdtempSync(join(tmpdir(), 'akin-redis-'))
	stack.defer(() => rmSync(dir, { recursive: true, force: true }))
	const redis = stack.use(await startPrivateRedis({ dir }))
	servers = stack.use(await startTestServers({ nodes: 2, redisUrl: redis.url }))
})
afterAll(() => stack.disposeAsync())

test('[AC10] what a supervisor is about to do is on the other one’s screen, of another node too, and never on the person’s', async () => {
	const [here, there] = servers.nodes
	if (!here || !there) throw new Error('two nodes were asked for')
	using seeker = await aSeeker(here)
	using listener = await aListener(here, 'sam', password)
	using priya = await aSupervisor(here, 'priya', password)
	using amir = await aSupervisor(there, 'amir', password)
	const id = await talkTogether(seeker, listener)
	await priya.session.startReading(id)
	await amir.session.startReading(id)
	const doing = (who: typeof amir | typeof listener) =>
		who.session.getSnapshot().activities.map(({ by, activity }) => `${by.name} ${activity}`)

	const endWhisper = priya.session.beginActivity(id, 'whispering')
	await until(amir.session, 'the whisper is shown', () => doing(amir).includes('Priya whispering'))
	await until(listener.session, 'the listener sees it too', () => doing(listener).includes('Priya whispering'))
	const endTakingOver = priya.session.beginActivity(id, 'taking_over')
	await until(amir.session, 'the step is shown', () => doing(amir).includes('Priya taking_over'))
	await until(listener.session, 'what is between supervisors is not the listener’s', () => doing(listener).length === 0)
	endTakingOver()
	endWhisper()
	await until(amir.session, 'nothing is shown any more', () => doing(amir).length === 0)

	const endWhisperBack = listener.session.beginActivity(id, 'whispering')
	await until(amir.session, 'the listener’s whisper is shown', () => doing(amir).includes('Sam whispering'))
	endWhisperBack()
	expect(doing(priya)).not.toContain('Priya whispering')
	expect(servers.logged.filter((line) => line.includes('"outcome":"fault"'))).toEqual([])
})
