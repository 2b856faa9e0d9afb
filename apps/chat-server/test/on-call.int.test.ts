import { defaultAlertPolicy } from '@akin/core/supervision/alert-policy'
import { expect, test } from 'vitest'
import { aListener, anyRequest, aSeeker, aSupervisor, until } from './support/actors.ts'
import { webhookReceiver } from './support/on-call-receivers.ts'
import { startTestServers } from './support/start-test-server.ts'
import { testRedis } from './support/test-redis.ts'

const password = 'demo-only-password'
const atOnce = { ...defaultAlertPolicy, helpForAllAfterMs: 0, allAfterMs: 0, onCallAfterMs: 0 }

test('[AL6] what became of a page is on the screens of supervisors and of the listener who asked, on every node, and after a reload', async () => {
	await using hook = await webhookReceiver()
	await using redis = await testRedis()
	const onCall = { webhook: { url: hook.url, secret: 'sixteen-characters' }, email: null }
	await using servers = await startTestServers({ nodes: 2, redisUrl: redis.url, alerts: atOnce, onCall })
	const [one, two] = servers.nodes
	if (!one || !two) throw new Error('no nodes')
	using seeker = await aSeeker(one)
	using listener = await aListener(two, 'sam', password)
	using supervisor = await aSupervisor(one, 'priya', password)
	using other = await aSupervisor(two, 'amir', password)
	await seeker.session.requestConversation(anyRequest('talk'))
	await listener.session.startShift(2)
	await listener.session.helpNext()
	const { offer } = await until(listener.session, 'an offer comes', (snapshot) => snapshot.offer !== null)
	if (!offer) throw new Error('no offer')
	const taken = await listener.session.acceptOffer(offer.id)
	if (!taken.ok) throw new Error(taken.error.code)
	const { id } = taken.data.conversation
	const asked = await listener.session.requestHelp(id)
	if (!asked.ok) throw new Error(asked.error.code)
	const help = asked.data.conversation.signals.find(({ kind }) => kind === 'help_requested')

	for (const { session } of [supervisor, other]) {
		const { onCall: told } = await until(session, 'the page is told', (snapshot) => snapshot.onCall.pages.length > 0)
		expect(told).toMatchObject({ isSetUp: true, pages: [{ conversationId: id, signalId: help?.id, outcome: 'sent' }] })
	}
	await until(listener.session, 'the listener sees that somebody is called', (snapshot) => snapshot.onCall.pages[0]?.outcome === 'sent')
	expect(hook.posted).toHaveLength(1)
	using later = await aSupervisor(two, 'lena', password)
	expect(later.session.getSnapshot().onCall.pages).toHaveLength(1)
	expect(servers.logged.join('\n')).not.toContain(hook.url)
})

test('a test page says that it is one, is audited by who tried it, and is not sent without end', async () => {
	await using hook = await webhookReceiver()
	const onCall = { webhook: { url: hook.url, secret: 'sixteen-characters' }, email: null }
	await using servers = await startTestServers({ onCall })
	const [server] = servers.nodes
	if (!server) throw new Error('no node')
	using supervisor = await aSupervisor(server, 'priya', password)
	const tries = await Promise.all(Array.from({ length: 4 }, () => supervisor.session.tryOnCall()))
	expect(tries.filter(({ ok }) => ok).map((answer) => (answer.ok ? answer.data.results : null))).toEqual(
		Array.from({ length: 3 }, () => [{ channel: 'webhook', outcome: 'sent' }]),
	)
	expect(tries.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'rate_limited' } })
	expect(JSON.parse(hook.posted[0]?.body ?? '{}')).toMatchObject({ test: true, text: expect.stringContaining('Nobody needs you') })
})

test('where nobody can be paged, everybody is told so', async () => {
	await using servers = await startTestServers()
	const [server] = servers.nodes
	if (!server) throw new Error('no node')
	using supervisor = await aSupervisor(server, 'priya', password)
	expect(supervisor.session.getSnapshot().onCall).toEqual({ isSetUp: false, pages: [] })
	expect(await supervisor.session.tryOnCall()).toMatchObject({ ok: false, error: { code: 'on_call_not_set_up' } })
})
