import { randomUUID } from 'node:crypto'
import { callRoute } from '@akin/client/http'
import type { Relation } from '@akin/core/access/actor'
import { allows, type State } from '@akin/core/access/can'
import { type Audience, audiences } from '@akin/core/protocol/audiences'
import type { Contract } from '@akin/core/protocol/contract'
import { listenerFixtures, seekerFixtures, supervisorFixtures } from '@akin/core/protocol/fixtures'
import { staffRoutes } from '@akin/core/protocol/http'
import type { ConversationId } from '@akin/core/support/ids'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actionOf } from './support/action-of.ts'
import { aListener, anyRequest, aSeeker, aSupervisor, until } from './support/actors.ts'
import { password } from './support/one-talk.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { openWire, ticketOf, type Wire } from './support/wire.ts'

type Fetch = typeof fetch
type Principal = { readonly name: string; readonly audience: Audience; readonly wire: Wire; readonly relation: Relation }
type Answer = { readonly ok: boolean; readonly error?: { readonly code: string } }

const fixtures = { seeker: seekerFixtures, listener: listenerFixtures, supervisor: supervisorFixtures }
const exampleId = seekerFixtures.events['conversation:head'].conversationId
const formerListener = 'the former listener'
const all = ['seeker', 'listener', 'supervisor'] as const
/** What somebody who reads along is told when the table does not let them do it. */
const notAllowed = [
	...['conversation_not_found', 'conversation_closed', 'conversation_not_closed', 'not_the_handler', 'not_joined', 'no_listener'],
	...['not_answered_yet', 'already_joined', 'return_words_not_offered', 'transfer_gone', 'suggestion_not_found'],
]
/** Presence goes nowhere without the right to show it, and is not refused: the right may have been lost in this very moment. */
const quiet = ['typing:set', 'activity:set']
/** What changes who somebody is to the conversation; asked last, and each where it is allowed by a test of its own. */
const turning = [
	...['conversation:end', 'conversation:erase', 'conversation:take-over', 'conversation:hand-back', 'conversation:join'],
	...['conversation:step-back', 'listener:change', 'transfer:propose', 'transfer:now', 'wrap-up:save', 'person:block', 'concern:raise'],
	...['return-words:make', 'review:save', 'record:open'],
]

let stack: AsyncDisposableStack
let servers: TestServers
let database: pg.Client
beforeAll(async () => {
	stack = new AsyncDisposableStack()
	// Doors wide open, also on a busy machine: a process that is late would let no seeker in, which is not what is asked here.
	servers = stack.use(await startTestServers({ admission: { arrivalsPerSecond: 100_000, lateMs: 60_000 } }))
	database = stack.adopt(new pg.Client({ connectionString: servers.databaseUrl }), (client) => client.end())
	await database.connect()
})
afterAll(() => stack.disposeAsync())
const node = () => {
	const [server] = servers.nodes
	if (!server) throw new Error('no server')
	return server
}

/** The commands that name a conversation, as their contract has them. */
function commandsAbout(audience: Audience): string[] {
	const commands: Record<string, { readonly payload: unknown }> = fixtures[audience].commands
	const contract: Contract = audiences[audience].contract
	return Object.keys(contract.commands).filter((name) => JSON.stringify(commands[name]?.payload).includes('"conversationId"'))
}

function payloadOf(audience: Audience, command: string, id: string): unknown {
	const commands: Record<string, { readonly payload: unknown }> = fixtures[audience].commands
	const payload = JSON.parse(JSON.stringify(commands[command]?.payload).replaceAll(exampleId, id))
	return 'clientId' in payload ? { ...payload, clientId: randomUUID() } : payload
}

/** All that people can change of it. What the service notices by itself meanwhile, such as who is at their screen, is left out. */
async function everythingOf(id: ConversationId): Promise<string> {
	const { rows } = await database.query(
		`select state, epoch, listener_id, offer_id, wrap_up_due, closed_at, wrapped_key is null as erased, aggregate -> 'joined' as joined,
			aggregate -> 'pin' as pin, aggregate -> 'transfer' as transfer, aggregate #>> '{handler,id}' as handler,
			(select count(*) from entry where conversation_id = $1 and sender_role <> 'service') as words,
			(select count(*) from conversation_record where conversation_id = $1) as records
		from conversation where id = $1`,
		[id],
	)
	expect(rows).toHaveLength(1)
	return JSON.stringify(rows)
}

/** What each command answers about a conversation that is not there. Asked once: a socket may only ask so much. */
const answersToNothing = new Map<string, string>()
async function absent(wire: Wire, audience: Audience, command: string): Promise<string> {
	const key = `${audience} ${command}`
	const known = answersToNothing.get(key)
	if (known) return known
	const reply = (await wire.ask(command, payloadOf(audience, command, randomUUID()))) as Answer
	const code = reply.ok ? 'ok for nothing' : (reply.error?.code ?? '')
	answersToNothing.set(key, code)
	return code
}

/** Asks everything the table refuses this person in this state. Answers how many cells it was, and each that was not refused as agreed. */
async function refusals({ name, audience, wire, relation }: Principal, state: State, id: ConversationId) {
	const unexpected: string[] = []
	let cells = 0
	const before = await everythingOf(id)
	for (const command of commandsAbout(audience)) {
		const action = actionOf[audience][command]
		if (!action || allows(relation, action, state)) continue
		// Saved once, it is answered the same when the first answer was lost, and nothing is kept again.
		if (name === formerListener && command === 'wrap-up:save') continue
		cells++
		const reply = (await wire.ask(command, payloadOf(audience, command, id))) as Answer
		const code = reply.ok ? 'ok' : (reply.error?.code ?? '')
		// Whoever does not read it is told what they would be told of one that is not there.
		const reads = allows(relation, 'read_room', state) || (action === 'open_record' && relation.includes('supervisor'))
		const isRefused = reads
			? [...notAllowed, ...(quiet.includes(command) ? ['ok'] : [])].includes(code)
			: code === (await absent(wire, audience, command))
		if (!isRefused) unexpected.push(`${name} ${relation} ${state} ${command}: ${code}`)
	}
	if ((await everythingOf(id)) !== before) unexpected.push(`${name} ${relation} ${state}: changed it`)
	return { cells, unexpected }
}

/** Asks what the table allows and what changes nobody's relation. */
async function allowances({ name, audience, wire, relation }: Principal, state: State, id: ConversationId) {
	const unexpected: string[] = []
	let cells = 0
	for (const command of commandsAbout(audience)) {
		const action = actionOf[audience][command]
		if (!action || !allows(relation, action, state) || turning.includes(command)) continue
		cells++
		const reply = (await wire.ask(command, payloadOf(audience, command, id))) as Answer
		const code = reply.error?.code ?? ''
		if (
			['conversation_not_found', 'not_the_handler', 'not_joined', 'conversation_closed', 'unknown_command', 'invalid_payload'].includes(
				code,
			)
		)
			unexpected.push(`${name} ${relation} ${state} ${command}: ${code}`)
	}
	return { cells, unexpected }
}

test('[AC16] every command about a conversation has a right of the table, or says why not', () => {
	for (const audience of all) expect([audience, Object.keys(actionOf[audience]).sort()]).toEqual([audience, commandsAbout(audience).sort()])
})

test('[AC16] P1 P2 nobody can do more or less than the table says, in any state', { timeout: 120_000 }, async () => {
	using seeker = await aSeeker(node())
	using another = await aSeeker(node())
	using sam = await aListener(node(), 'sam', password)
	using tove = await aListener(node(), 'tove', password)
	using resting = await aListener(node(), 'noor', password)
	using away = await aListener(node(), 'replay-01', password)
	using priya = await aSupervisor(node(), 'priya', password)
	using coordinator = await aSupervisor(node(), 'lena', password)
	using elsewhere = await aSupervisor(node(), 'replay-supervisor', password)
	const wireOf = (audience: Audience, cookies: Fetch) => openWire(node(), audience, cookies)
	await resting.session.startShift(1)

	using seekerWire = await wireOf('seeker', seeker.fetch)
	using anotherWire = await wireOf('seeker', another.fetch)
	using samWire = await wireOf('listener', sam.fetch)
	using toveWire = await wireOf('listener', tove.fetch)
	using restingWire = await wireOf('listener', resting.fetch)
	using awayWire = await wireOf('listener', away.fetch)
	using priyaWire = await wireOf('supervisor', priya.fetch)
	using coordinatorWire = await wireOf('supervisor', coordinator.fetch)
	using elsewhereWire = await wireOf('supervisor', elsewhere.fetch)
	const paused = await restingWire.ask('shift:pause', {})
	expect(paused).toMatchObject({ ok: true })

	const others: readonly Principal[] = [
		{ name: 'another person', audience: 'seeker', wire: anotherWire, relation: 'another_seeker' },
		{ name: 'a listener of the programme', audience: 'listener', wire: toveWire, relation: 'another_listener' },
		{ name: 'a listener who pauses', audience: 'listener', wire: restingWire, relation: 'another_listener' },
		{ name: 'a listener of another programme', audience: 'listener', wire: awayWire, relation: 'another_listener' },
		{ name: 'a supervisor of another programme', audience: 'supervisor', wire: elsewhereWire, relation: 'supervisor_elsewhere' },
	]
	const itsSeeker: Principal = { name: 'the person', audience: 'seeker', wire: seekerWire, relation: 'its_seeker' }
	const listener = (relation: Relation): Principal => ({ name: 'the listener', audience: 'listener', wire: samWire, relation })
	const supervisor: Principal = { name: 'a supervisor', audience: 'supervisor', wire: priyaWire, relation: 'supervisor' }
	const second: Principal = { name: 'a coordinator', audience: 'supervisor', wire: coordinatorWire, relation: 'supervisor' }

	const unexpected: string[] = []
	let cells = 0
	const look = async (state: State, id: ConversationId, people: readonly Principal[]) => {
		for (const one of people) {
			const refused = await refusals(one, state, id)
			const allowed = await allowances(one, state, id)
			cells += refused.cells + allowed.cells
			unexpected.push(...refused.unexpected, ...allowed.unexpected)
		}
	}

	const asked = await seeker.session.requestConversation(anyRequest('talk'))
	if (!asked.ok) throw new Error(asked.error.code)
	const id = asked.data.conversation.id
	await look('waiting', id, [...others, listener('another_listener'), itsSeeker, supervisor, second])

	await sam.session.startShift(2)
	await sam.session.helpNext()
	const { offer } = await until(sam.session, 'an offer comes', (snapshot) => snapshot.offer !== null)
	if (!offer) throw new Error('no offer')
	await look('offered', id, [...others, listener('offered_listener')])
	expect((await sam.session.acceptOffer(offer.id)).ok).toBe(true)
	await look('active', id, [...others, itsSeeker, listener('handling_listener'), supervisor, second])

	expect(await coordinatorWire.ask('conversation:join', { conversationId: id })).toMatchObject({ ok: true })
	await look('active', id, [{ ...second, relation: 'joined_supervisor' }])
	expect(await priyaWire.ask('conversation:take-over', { conversationId: id })).toMatchObject({ ok: true })
	await look('active', id, [...others, { ...supervisor, relation: 'handling_supervisor' }, listener('observing_listener'), itsSeeker])

	expect(await priyaWire.ask('conversation:end', { conversationId: id })).toMatchObject({ ok: true })
	await look('closed', id, [...others, itsSeeker, listener('closing_observer'), supervisor, second])
	expect((await sam.session.saveWrapUp({ conversationId: id, howItEnded: 'handed_on', topics: [], note: null, andYou: null })).ok).toBe(
		true,
	)
	await look('closed', id, [{ ...listener('another_listener'), name: formerListener }])

	console.log(`${cells} cells asked of the server`)
	expect(unexpected).toEqual([])
	expect(cells).toBeGreaterThan(400)
})

test('[AC16] P1 P2 nobody comes in who has signed out, whose session is over, or who never signed in', async () => {
	const nobody: Fetch = (input, init) => fetch(input, init)
	for (const audience of all) await expect(ticketOf(node(), audience, nobody), audience).rejects.toThrow('no ticket')
	using listener = await aListener(node(), 'kofi', password)
	const ticketed = await ticketOf(node(), 'listener', listener.fetch)
	expect(ticketed).not.toBe('')
	// A session of one audience opens no other.
	await expect(ticketOf(node(), 'supervisor', listener.fetch)).rejects.toThrow('no ticket')
	await callRoute(staffRoutes.signOut, {}, { origin: node().urls.listener, fetch: listener.fetch })
	await expect(ticketOf(node(), 'listener', listener.fetch)).rejects.toThrow('no ticket')
	using expired = await aListener(node(), 'mei', password)
	await database.query("update staff_session set ends_at = started_at where audience = 'listener'")
	await expect(ticketOf(node(), 'listener', expired.fetch)).rejects.toThrow('no ticket')
})
