import { connect } from 'node:net'
import { type Audience, audiences } from '@akin/core/protocol/audiences'
import type { Contract } from '@akin/core/protocol/contract'
import { commonErrorCodes } from '@akin/core/protocol/errors'
import {
	listenerFixtures,
	seekerFixtures,
	seekerRouteFixtures,
	supervisorFixtures,
	supervisorRouteFixtures,
} from '@akin/core/protocol/fixtures'
import { maxFrameBytes } from '@akin/core/protocol/limits'
import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { asId, type ProgrammeId } from '@akin/core/support/ids'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, aListener, anyRequest, aSeeker, aSupervisor, until } from './support/actors.ts'
import { ask as askHttp, type HttpQuestion } from './support/http-ask.ts'
import { hostileValues, mangled, nested, strangeInEachPlace } from './support/mangle.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { engineOf, happens, openWire, rawSocket, ticketOf, type Wire } from './support/wire.ts'

const password = 'demo-only-password'
const all = ['seeker', 'listener', 'supervisor'] as const
const fixtures = { seeker: seekerFixtures, listener: listenerFixtures, supervisor: supervisorFixtures }
const routeFixtures: Record<Audience, Record<string, { readonly body: unknown }>> = {
	...{ seeker: seekerRouteFixtures, listener: supervisorRouteFixtures, supervisor: supervisorRouteFixtures },
}
const fuzzRuns = 600
/** Less than the server lets one socket ask in one go. */
const commandsOfASocket = 250

let servers: TestServers
let people: AsyncDisposableStack
let conversationId: string
const cookies = {} as Record<Audience, typeof fetch>
/** Inputs that got a verdict: a declared refusal, a valid answer, or a closed connection where that is the agreed one. */
let judged = 0
const crashes: unknown[] = []
let logLinesSeen = 0
/** What the server has logged as broken since it was last asked. */
function faults(): string[] {
	const lines = servers.logged.slice(logLinesSeen)
	logLinesSeen = servers.logged.length
	return lines.filter((line) => line.includes('"outcome":"fault"'))
}
const crashed = (error: unknown) => void crashes.push(error)

beforeAll(async () => {
	process.on('uncaughtException', crashed)
	process.on('unhandledRejection', crashed)
	// Doors wide open: what is asked here is what a request becomes, not how many there may be.
	servers = await startTestServers({ admission: { arrivalsPerSecond: 100_000 } })
	people = new AsyncDisposableStack()
	const seeker = people.use(await aSeeker(node()))
	const listener = people.use(await aListener(node(), 'replay-01', password))
	const supervisor = people.use(await aSupervisor(node(), 'replay-supervisor', password))
	Object.assign(cookies, { seeker: seeker.fetch, listener: listener.fetch, supervisor: supervisor.fetch })
	conversationId = await beginTalk(seeker, listener)
	await supervisor.session.startReading(conversationId as Parameters<typeof supervisor.session.startReading>[0])
})

afterEach(() => {
	expect(crashes.splice(0)).toEqual([])
	expect(faults()).toEqual([])
})

afterAll(async () => {
	await people.disposeAsync()
	await servers[Symbol.asyncDispose]()
	process.off('uncaughtException', crashed)
	process.off('unhandledRejection', crashed)
})

const node = () => {
	const [server] = servers.nodes
	if (!server) throw new Error('no server')
	return server
}

/** The listener takes whoever waits until it is this seeker: a mangled request may have been good enough to wait, too. */
async function beginTalk(seeker: Actor<SeekerSession>, listener: Actor<ListenerSession>): Promise<string> {
	const { session } = listener
	const requested = await seeker.session.requestConversation(anyRequest('replay'))
	if (!requested.ok) throw new Error(requested.error.code)
	if (session.getSnapshot().shift === null) await session.startShift(3)
	for (;;) {
		await session.helpNext()
		const { offer } = await until(session, 'an offer comes', (snapshot) => snapshot.offer !== null)
		if (!offer) throw new Error('no offer')
		const accepted = await session.acceptOffer(offer.id)
		if (!accepted.ok) throw new Error(accepted.error.code)
		if (accepted.data.conversation.id === requested.data.conversation.id) return accepted.data.conversation.id
	}
}
type SeekerSession = Awaited<ReturnType<typeof aSeeker>>['session']
type ListenerSession = Awaited<ReturnType<typeof aListener>>['session']

/** The valid example of a command, about the conversation that is really there. */
function exampleOf(audience: Audience, command: string): unknown {
	const commands: Record<string, { readonly payload: unknown }> = fixtures[audience].commands
	const text = JSON.stringify(commands[command]?.payload)
	return JSON.parse(
		text.replaceAll(seekerFixtures.events['conversation:head'].conversationId, conversationId).replaceAll('listening', 'replay'),
	)
}

/** Counts a verdict on a command. @throws when it is none, or says that something broke on our side. */
function judge(audience: Audience, command: string, reply: unknown): string {
	const contract: Contract = audiences[audience].contract
	const known = Object.hasOwn(contract.commands, command) ? contract.commands[command] : undefined
	expect(reply).toMatchObject({ ok: expect.any(Boolean) })
	const { ok, data, error } = reply as { ok: boolean; data?: unknown; error?: { code: string; message: string } }
	if (ok) expect(known?.result.safeParse(data).success, `${command} answers what was agreed`).toBe(true)
	else expect([...(known?.errors ?? []), ...commonErrorCodes].filter(isRefusal), `${command}`).toContain(error?.code)
	judged++
	return ok ? 'ok' : (error?.code ?? '')
}
const isRefusal = (code: string) => code !== 'internal' && code !== 'unavailable'

const refusedBecause = (event: unknown): string => {
	judged++
	return (event as { error: { code: string } }).error.code
}

const open = (audience: Audience): Promise<Wire> => openWire(node(), audience, cookies[audience])

describe.each(all)('[M6] whatever a %s sends', (audience) => {
	const commands = Object.keys(audiences[audience].contract.commands)

	it.each(commands)('%s refuses every wrong payload', async (command) => {
		using wire = await open(audience)
		const example = exampleOf(audience, command)
		for (const value of hostileValues) {
			// A command without a payload takes `{}`, and nothing else.
			const isAgreed = JSON.stringify(value) === JSON.stringify(example)
			if (!isAgreed)
				expect(judge(audience, command, await wire.ask(command, value)), JSON.stringify(value)?.slice(0, 80)).toBe('invalid_payload')
		}
		const withMore = (key: string) => JSON.parse(`{${JSON.stringify(key)}:1,${JSON.stringify(example).slice(1)}`.replace(',}', '}'))
		for (const key of ['unknown', '__proto__', 'constructor', 'id', 'role', 'staffId']) {
			expect(judge(audience, command, await wire.ask(command, withMore(key))), key).toBe('invalid_payload')
		}
	})

	it.each(commands)('%s gives a verdict on text that no store keeps and numbers that none counts', async (command) => {
		using wire = await open(audience)
		for (const value of strangeInEachPlace(exampleOf(audience, command))) judge(audience, command, await wire.ask(command, value))
	})

	it.each(commands)('%s wants exactly one payload and an acknowledgement', async (command) => {
		using wire = await open(audience)
		const example = exampleOf(audience, command)
		expect(refusedBecause(await wire.tell(command))).toBe('missing_ack')
		expect(refusedBecause(await wire.tell(command, example))).toBe('missing_ack')
		expect(refusedBecause(await wire.tell(command, example, 'not a function'))).toBe('missing_ack')
		expect(refusedBecause(await wire.tell(command, example, { call: 'me' }))).toBe('missing_ack')
		expect(judge(audience, command, await wire.ask(command))).toBe('invalid_payload')
		expect(judge(audience, command, await wire.ask(command, example, example))).toBe('invalid_payload')
		expect(judge(audience, command, await wire.ask(command, example, null))).toBe('invalid_payload')
	})

	it('has no command by any other name', async () => {
		using wire = await open(audience)
		const ours = new Set(commands)
		const others = all.flatMap((other) => Object.keys(audiences[other].contract.commands)).filter((command) => !ours.has(command))
		const names = [
			'',
			' ',
			'error',
			'message',
			'__proto__',
			'constructor',
			'toString',
			'hasOwnProperty',
			'x'.repeat(5_000),
			'entry:appended',
		]
		for (const name of [...others, ...names]) {
			expect(judge(audience, name, await wire.ask(name, {})), name.slice(0, 40)).toBe('unknown_command')
			expect(refusedBecause(await wire.tell(name, {})), name.slice(0, 40)).toBe('unknown_command')
		}
	})

	it('lives through packets no client of ours would write', async () => {
		using wire = await open(audience)
		const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
		for (const data of [
			'',
			'[7]',
			'[0,{}]',
			'[-1.5,null]',
			'["x"]',
			`["x",${deep}]`,
			'["x",{"__proto__":{"a":1}}]',
			'["error",{}]',
			'["\\u0000"]',
		]) {
			expect(refusedBecause(await wire.write(`2/${audience},${data}`)), data.slice(0, 40)).toBe('unknown_command')
		}
		expect(refusedBecause(await wire.write(`2/${audience},["session:open",${deep}]`))).toBe('missing_ack')
		// Acknowledging what was never asked changes nothing and is not answered; the exchange after it is.
		engineOf(wire.socket).write(`3/${audience},12345[{"ok":true}]`)
		expect(judge(audience, 'session:open', await wire.ask('session:open', {}))).toBe('ok')
	})

	const unreadable = [
		...['2/NS,{}', '2/NS,[]', '2/NS,[null]', '2/NS,[{}]', '2/NS,["connect"]', '2/NS,["disconnect"]', '2/NS,["newListener"]', '2/NS,["x"'],
		...['9', '', 'x', '2', '51-/NS,["x",{"_placeholder":true,"num":0}]', '5999999-/NS,["x"]', '5-/NS,["x"]', '61-/NS,1[]', '4/NS,{}'],
	]
	it.each(unreadable)('is hung up on for the packet %s', async (packet) => {
		using wire = await open(audience)
		const closed = happens('the connection is closed', (done) => wire.socket.once('disconnect', done))
		engineOf(wire.socket).write(packet.replace('NS', audience))
		await closed
		judged++
	})

	it('is hung up on for bytes instead of text', async () => {
		using wire = await open(audience)
		const closed = happens('the connection is closed', (done) => wire.socket.once('disconnect', done))
		wire.socket.emit(commands[0] ?? '', Buffer.from('bytes'), () => {})
		await closed
		judged++
	})

	it('is hung up on for a frame that is too large, while everybody else goes on', async () => {
		using neighbour = await open(audience)
		for (const size of [maxFrameBytes + 1, 5_000_000]) {
			using wire = await open(audience)
			const closed = happens('the connection is closed', (done) => wire.socket.once('disconnect', done))
			wire.socket.emit('session:open', 'x'.repeat(size), () => {})
			await closed
			judged++
		}
		using wire = await open(audience)
		const almost = 'x'.repeat(maxFrameBytes - 200)
		expect(judge(audience, 'session:open', await wire.ask('session:open', almost))).toBe('invalid_payload')
		expect(judge(audience, 'session:open', await neighbour.ask('session:open', {}))).toBe('ok')
	})

	it('finds no other namespace, and no way in without a good ticket', async () => {
		const others = ['/', '/other', '/__proto__', ...all.filter((other) => other !== audience).map((other) => `/${other}`)]
		const ticket = await ticketOf(node(), audience, cookies[audience])
		const wrong: [string, object][] = [
			...others.map((namespace): [string, object] => [namespace, { ticket, protocol: PROTOCOL_VERSION }]),
			...hostileValues.map((value): [string, object] => [`/${audience}`, { ticket: value, protocol: PROTOCOL_VERSION }]),
			...[null, '1', 0, -1, 1.5, 1e9, {}, []].map((protocol): [string, object] => [`/${audience}`, { ticket: 'x', protocol }]),
			[`/${audience}`, {}],
			[`/${audience}`, nested(50) as object],
		]
		for (const [namespace, auth] of wrong) {
			const socket = rawSocket(node(), audience, namespace, auth)
			const refusal = await happens(`a refusal at ${namespace}`, (done) => {
				socket.once('connect_error', done)
				socket.once('disconnect', done)
				socket.once('connect', () => done('connected'))
			})
			socket.disconnect()
			expect(refusal, JSON.stringify(auth).slice(0, 80)).not.toBe('connected')
			judged++
		}
	})

	it('gets a verdict, however examples are mangled', { timeout: 60_000 }, async () => {
		let wire = await open(audience)
		let asked = 0
		/** Some commands are counted by what they do, as guesses of return words are; being told to wait says nothing about the input. */
		let toldToWait = 0
		/** A socket may only ask so much at once. */
		const freshWire = async () => {
			if (++asked % commandsOfASocket !== 0) return wire
			wire[Symbol.dispose]()
			wire = await open(audience)
			return wire
		}
		const input = fc
			.constantFrom(...commands)
			.chain((command) => fc.tuple(fc.constant(command), mangled(exampleOf(audience, command)), fc.boolean()))
		await fc.assert(
			fc.asyncProperty(input, async ([command, payload, hasAck]) => {
				const { ask, tell } = await freshWire()
				const args = payload === undefined ? [] : [payload]
				if (!hasAck) expect(refusedBecause(await tell(command, ...args))).toBe('missing_ack')
				else if (judge(audience, command, await ask(command, ...args)) === 'rate_limited') toldToWait++
			}),
			{ numRuns: fuzzRuns },
		)
		expect(toldToWait).toBeLessThan(asked / 4)
		wire[Symbol.dispose]()
	})
})

describe.each(all)('[M6] whatever is asked of the routes of a %s', (audience) => {
	const routes = Object.entries(audiences[audience].routes)
	const json = { 'content-type': 'application/json' }

	async function judgeHttp(path: string, errors: readonly string[], question: HttpQuestion): Promise<string> {
		const origin = node().urls[audience]
		const answer = await askHttp(`${origin}${path}`, { ...question, headers: { origin, ...question.headers } })
		const { ok, error } = answer.json as { ok: boolean; error?: { code: string } }
		if (ok) expect(answer.status).toBe(200)
		else {
			expect([...errors, ...commonErrorCodes].filter(isRefusal), `${path} ${answer.status}`).toContain(error?.code)
			expect(answer.status).toBeGreaterThanOrEqual(400)
			expect(answer.status).toBeLessThan(500)
		}
		judged++
		return ok ? 'ok' : (error?.code ?? '')
	}

	it.each(routes)('%s refuses what is not agreed', async (_name, { path, method, errors }) => {
		for (const wrong of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'].filter((other) => other !== method)) {
			expect(await judgeHttp(path, errors, { method: wrong })).toBe('unknown_command')
		}
		for (const query of ['?x=1', '?__proto__[a]=1', '?constructor.prototype=1', `?${'a&'.repeat(2_000)}`]) {
			const verdict = await judgeHttp(`${path}${query}`, errors, { method, headers: json, body: method === 'POST' ? '{"unknown":1}' : '' })
			if (!path.endsWith('/leave')) expect(verdict).toBe('invalid_payload')
		}
		if (method === 'GET') return
		const bodies = [
			...hostileValues.map((value) => JSON.stringify(value)),
			'',
			'{',
			'{"a":1',
			'nonsense',
			'\u0000',
			'[1,',
			`"${'x'.repeat(100_000)}"`,
		]
		for (const body of [...bodies, `${'['.repeat(8_000)}${']'.repeat(8_000)}`]) {
			const verdict = await judgeHttp(path, errors, { method, headers: json, body })
			// No body at all is the same as an empty one.
			if (body !== '{}' && body !== '' && !path.endsWith('/leave')) expect(verdict, body.slice(0, 60)).toBe('invalid_payload')
		}
		for (const headers of [
			{ 'content-type': 'text/plain' },
			{ 'content-type': 'application/x-www-form-urlencoded' },
			{ 'content-type': 'application/json; charset=iso-8859-1' },
			{ ...json, 'content-encoding': 'gzip' },
			{ ...json, origin: 'https://elsewhere.example' },
			{ ...json, origin: 'null' },
		]) {
			const verdict = await judgeHttp(path, errors, { method, headers, body: '{}' })
			if (!path.endsWith('/leave')) expect(verdict, JSON.stringify(headers)).toBe('invalid_payload')
		}
	})

	it.each(routes)('%s gives a verdict on text that no store keeps and numbers that none counts', async (name, { path, method, errors }) => {
		if (method === 'GET') return
		for (const value of strangeInEachPlace(routeFixtures[audience][name]?.body ?? {})) {
			await judgeHttp(path, errors, { method, headers: json, body: JSON.stringify(value) })
		}
	})

	it('gives a verdict, however examples are mangled', { timeout: 60_000 }, async () => {
		const posts = routes.filter(([, { method }]) => method === 'POST')
		const input = fc
			.constantFrom(...posts)
			.chain(([name, route]) =>
				fc.tuple(fc.constant(route), mangled(routeFixtures[audience][name]?.body ?? {}), fc.constantFrom('', '__Host-akin-listener=x')),
			)
		await fc.assert(
			fc.asyncProperty(input, async ([{ path, errors }, body, cookie]) => {
				await judgeHttp(path, errors, { method: 'POST', headers: { ...json, cookie }, body: JSON.stringify(body) ?? '' })
			}),
			{ numRuns: 200 },
		)
	})

	it('answers addresses nobody has, and what is no HTTP at all', async () => {
		for (const path of [
			'/api',
			'/api/',
			'/api/nothing',
			'/api/__proto__',
			'/api/%E0%A4%A',
			'/api/..%2f..%2fetc',
			'/api/socket-ticket/more',
		]) {
			for (const method of ['GET', 'POST'] as const)
				await judgeHttp(path, [], { method, headers: json, ...(method === 'POST' ? { body: '{}' } : {}) })
		}
		const { port } = new URL(node().urls[audience])
		for (const bytes of [
			'nonsense\r\n\r\n',
			'GET\r\n\r\n',
			`GET / HTTP/1.1\r\n${'a: b\r\n'.repeat(5_000)}\r\n`,
			'\u0000\u0001\u0002\r\n\r\n',
		]) {
			await happens('the connection is closed', (done) => {
				const line = connect({ port: Number(port), host: 'localhost' }, () => void line.write(bytes))
				line.on('error', () => {})
				line.on('close', done)
				line.resume()
			})
			judged++
		}
	})
})

it('[M6] serves a whole exchange after all that', async () => {
	// Something mangled may have made the first listener ready: only those who really are may be offered anybody.
	await people.disposeAsync()
	// And something mangled may have been a pause of the intake as anybody would ask for it.
	using supervisor = await aSupervisor(node(), 'replay-supervisor', password)
	expect((await supervisor.session.roster.resumeIntake(asId<ProgrammeId>('replay'))).ok).toBe(true)
	using seeker = await aSeeker(node())
	using listener = await aListener(node(), 'replay-02', password)
	const id = await beginTalk(seeker, listener)
	seeker.session.send('still there?')
	const mine = (snapshot: ReturnType<ListenerSession['getSnapshot']>) => snapshot.conversations.find((one) => one.id === id)
	const heard = await until(listener.session, 'the words arrive', (snapshot) =>
		(mine(snapshot)?.entries.room ?? []).some(({ content }) => content.kind === 'message' && content.text === 'still there?'),
	)
	const conversation = mine(heard)
	if (!conversation) throw new Error('no conversation')
	listener.session.sendMessage(conversation.id, 'still here')
	await until(seeker.session, 'and so does the answer', ({ entries }) =>
		entries.some(({ content }) => content.kind === 'message' && content.text === 'still here'),
	)
	expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false)
	console.log(`${judged} malformed inputs, each with a verdict`)
	expect(judged).toBeGreaterThan(all.length * fuzzRuns)
})
