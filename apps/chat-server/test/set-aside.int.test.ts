import { afterAll, beforeAll, expect, test } from 'vitest'
import { aListener, anyRequest, aSeeker, until } from './support/actors.ts'
import { password, talkTogether } from './support/one-talk.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'

let servers: TestServers
beforeAll(async () => {
	servers = await startTestServers()
})
afterAll(() => servers[Symbol.asyncDispose]())
const server = () => {
	const [node] = servers.nodes
	if (!node) throw new Error('no node')
	return node
}

test('[CL10] whoever does not answer "are you still here?" is shown as gone by a page that stays connected, and is back at once', {
	timeout: 60_000,
}, async () => {
	using seeker = await aSeeker(server())
	using tab = await aSeeker(server(), seeker.fetch)
	using listener = await aListener(server(), 'sam', password)
	const id = await talkTogether(seeker, listener)
	const personIs = (kind: 'here' | 'lost') =>
		until(listener.session, kind, ({ conversations }) => conversations.find((one) => one.id === id)?.view.person.kind === kind, 25_000)

	expect(await seeker.session.setPresence(false)).toEqual({ ok: true, data: { here: false } })
	// Another tab of theirs still says that they are here.
	await tab.session.setPresence(true)
	await new Promise((done) => setTimeout(done, 14_000))
	await personIs('here')

	await tab.session.setPresence(false)
	await personIs('lost')
	expect(seeker.session.getSnapshot().status).toEqual({ kind: 'ok' })
	expect(await seeker.session.setPresence(true)).toEqual({ ok: true, data: { here: true } })
	await personIs('here')
})

test('somebody who said that they are in danger is never set aside, however silent', async () => {
	using seeker = await aSeeker(server())
	await seeker.session.requestConversation({ ...anyRequest('talk'), inDanger: true })
	expect(await seeker.session.setPresence(false)).toEqual({ ok: true, data: { here: true } })
})
