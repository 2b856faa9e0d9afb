import { afterAll, beforeAll, expect, test } from 'vitest'
import { aListener, aSeeker, aSupervisor, until } from './support/actors.ts'
import { password, talkTogether, textsOf } from './support/one-talk.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'

let servers: TestServers
beforeAll(async () => {
	servers = await startTestServers()
})
afterAll(() => servers[Symbol.asyncDispose]())

test('[AC9] a supervisor suggests, the listener sends it changed, and the supervisor reads what became of it', async () => {
	const [server] = servers.nodes
	if (!server) throw new Error('no node')
	using seeker = await aSeeker(server)
	using listener = await aListener(server, 'sam', password)
	using supervisor = await aSupervisor(server, 'priya', password)
	const id = await talkTogether(seeker, listener)
	await supervisor.session.startReading(id)
	supervisor.session.sendSuggestion(id, 'What would help you most tonight?')
	const arrived = await until(listener.session, 'the suggestion is there', ({ conversations }) =>
		textsOf(conversations[0]?.entries.backstage ?? []).includes('What would help you most tonight?'),
	)
	const suggestion = arrived.conversations[0]?.entries.backstage.find(({ content }) => content.kind === 'suggestion')?.seq
	listener.session.sendMessage(id, 'What would help you most now?', suggestion === undefined ? undefined : { suggestion })
	await until(seeker.session, 'the person reads what the listener sent', ({ entries }) =>
		textsOf(entries).includes('What would help you most now?'),
	)
	const told = await until(supervisor.session, 'the supervisor is told', ({ conversations }) =>
		textsOf(conversations[0]?.entries.backstage ?? []).includes('(suggestion_answered)'),
	)
	expect(told.conversations[0]?.entries.backstage.at(-1)?.content).toEqual({
		...{ kind: 'suggestion_answered', suggestion, answer: 'used_edited', name: 'Sam' },
	})
	expect(textsOf(seeker.session.getSnapshot().entries)).not.toContain('What would help you most tonight?')
	const late = await listener.session.setSuggestionAside(id, 1_000)
	expect(late).toMatchObject({ ok: false, error: { code: 'suggestion_not_found' } })
	expect(servers.logged.filter((line) => line.includes('"outcome":"fault"'))).toEqual([])
	expect(servers.logged.join('\n')).not.toContain('What would help')
})
