import { seekerRoutes } from '@akin/core/protocol/http'
import { expect, test } from 'vitest'
import { aListener, aSupervisor } from './support/actors.ts'
import { ask } from './support/http-ask.ts'
import { password } from './support/one-talk.ts'
import { startTestServers } from './support/start-test-server.ts'

test('S1 a node that takes on no more seekers lets those in who help them', { timeout: 60_000 }, async () => {
	// However punctual the process is, it counts as late.
	await using servers = await startTestServers({ admission: { lateMs: -1 } })
	const [node] = servers.nodes
	if (!node) throw new Error('no node')
	const { seeker } = node.urls
	const { method, path } = seekerRoutes.startSession
	const refused = await ask(`${seeker}${path}`, { method, headers: { origin: seeker, 'content-type': 'application/json' }, body: '{}' })
	expect(refused.json).toMatchObject({ error: { code: 'busy' } })
	using listener = await aListener(node, 'sam', password)
	using supervisor = await aSupervisor(node, 'priya', password)
	expect([listener.session.getSnapshot().ready, supervisor.session.getSnapshot().ready]).toEqual([true, true])
})
