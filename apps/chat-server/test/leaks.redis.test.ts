import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rubricItems } from '@akin/core/review/rubric'
import pg from 'pg'
import { createClient } from 'redis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/adapters/embedded/start-embedded-postgres.ts'
import { type PrivateRedis, startPrivateRedis } from '../src/adapters/embedded/start-private-redis.ts'
import { demoPassword } from '../src/seed/people.ts'
import { aListener, anyRequest, aSeeker, aSupervisor } from './support/actors.ts'
import { eavesdropOnRedis } from './support/eavesdrop.ts'
import { disguisesOf, filesBelow } from './support/search-files.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { openWire, type Wire } from './support/wire.ts'

let folder: string
let postgres: EmbeddedPostgres
let redis: PrivateRedis
let servers: TestServers
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'akin-leaks-'))
	postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), durable: false })
	redis = await startPrivateRedis({ dir: join(folder, 'redis') })
	servers = await startTestServers({ nodes: 2, databaseUrl: postgres.url, redisUrl: redis.url })
}, 60_000)
afterAll(async () => {
	await servers[Symbol.asyncDispose]()
	await redis[Symbol.asyncDispose]()
	await postgres[Symbol.asyncDispose]()
	rmSync(folder, { recursive: true, force: true })
})

/** What nobody else would write, short enough for a name. */
const canary = (): string => `q${randomBytes(6).toString('hex')}`

/** A place where people write, and what was written there. */
type Planted = Map<string, string>

const ask = async <T>(wire: Wire, command: string, payload: object): Promise<T> => {
	const reply = (await wire.ask(command, payload)) as { ok: boolean; data: T; error?: unknown }
	if (!reply.ok) throw new Error(`${command}: ${JSON.stringify(reply.error)}`)
	return reply.data
}

/** A client that is closed with its block. */
async function connected() {
	const client = createClient({ url: redis.url })
	await client.connect()
	return Object.assign(client, { [Symbol.asyncDispose]: () => client.close() })
}

test('[P3] nothing that anybody wrote stands in any file of a store, in any log, or goes through Redis in the clear', {
	timeout: 120_000,
}, async () => {
	const [first, second] = servers.nodes
	if (!first || !second) throw new Error('no two nodes')
	await using ears = await eavesdropOnRedis(redis.url)
	await using live = await connected()
	// As a deployment may run it: everything it holds goes to a disk.
	await live.sendCommand(['CONFIG', 'SET', 'rdbcompression', 'no'])
	await live.sendCommand(['CONFIG', 'SET', 'appendonly', 'yes'])

	const planted: Planted = new Map()
	const words = (place: string): string => {
		const own = canary()
		planted.set(place, own)
		return own
	}
	await writeEverywhere(words)

	// What the search has to find, in each kind of file, or it says nothing about what it does not find.
	const control = canary()
	await live.set('control', control)
	await live.sendCommand(['SAVE'])
	const database = new pg.Client({ connectionString: postgres.url })
	await database.connect()
	await database.query('create table control (words text)')
	await database.query('insert into control values ($1)', [control])
	await database.query('checkpoint')
	await database.end()

	const found: string[] = []
	const controls = new Set<string>()
	const sought = [...planted].map(([place, own]) => ({ place, disguises: disguisesOf(own) }))
	for (const root of [postgres.folder, folder]) {
		for (const { path, bytes } of filesBelow(root)) {
			if (bytes.includes(control)) controls.add(/pg_wal|base|appendonlydir|\.rdb$/.exec(path)?.[0] ?? path)
			for (const { place, disguises } of sought) if (disguises.some((one) => bytes.includes(one))) found.push(`${place}: ${path}`)
		}
	}
	const said = Buffer.from([await ears.heard(), ...servers.logged].join('\n'))
	for (const { place, disguises } of sought)
		if (disguises.some((one) => said.includes(one))) found.push(`${place}: what was logged, or went through Redis`)
	expect([...controls].sort()).toEqual(['.rdb', 'appendonlydir', 'base', 'pg_wal'])
	expect(said.includes('conversation')).toBe(true)
	expect(found).toEqual([])
	console.info(`${planted.size} places, ${servers.logged.length} lines logged`)
})

/** One evening on two nodes, on which everybody writes wherever somebody can. */
async function writeEverywhere(words: (place: string) => string): Promise<void> {
	const [first, second] = servers.nodes
	if (!first || !second) throw new Error('no two nodes')
	await using stack = new AsyncDisposableStack()
	const seekerHere = stack.use(await aSeeker(first))
	const listenerHere = stack.use(await aListener(second, 'sam', demoPassword))
	const supervisorHere = stack.use(await aSupervisor(first, 'lena', demoPassword))
	const seeker = stack.use(await openWire(first, 'seeker', seekerHere.fetch))
	const listener = stack.use(await openWire(second, 'listener', listenerHere.fetch))
	const supervisor = stack.use(await openWire(first, 'supervisor', supervisorHere.fetch))
	const mark = () => ({ clientId: randomUUID() })

	const { conversation } = await ask<{ conversation: { id: string } }>(seeker, 'conversation:request', {
		...anyRequest('talk'),
		name: words('the name somebody gives themselves'),
		about: words('what it is about'),
	})
	const at = { conversationId: conversation.id }
	await ask(seeker, 'message:send', { ...at, ...mark(), text: words('a message that waits') })
	await ask(listener, 'shift:start', { capacity: 1 })
	const { offer } = await ask<{ offer: { id: string } | null }>(listener, 'queue:help-next', {})
	if (!offer) throw new Error('nobody was offered')
	await ask(listener, 'offer:accept', { offerId: offer.id })
	await ask(seeker, 'message:send', { ...at, ...mark(), text: words('a message of the person') })
	await ask(listener, 'message:send', { ...at, ...mark(), text: words('a message of the listener') })
	await ask(listener, 'whisper:send', { ...at, ...mark(), text: words('a whisper of the listener') })
	const resource = { ...mark(), referral: randomUUID(), resource: words('the name of a resource'), contact: words('its contact') }
	await ask(listener, 'referral:record', { ...at, ...resource, step: 'offered', note: words('a note on a referral') })
	await ask(supervisor, 'reading:start', at)
	await ask(supervisor, 'whisper:send', { ...at, ...mark(), text: words('a whisper of a supervisor') })
	await ask(supervisor, 'suggestion:send', { ...at, ...mark(), text: words('a reply that is suggested') })
	await ask(supervisor, 'note:send', { ...at, ...mark(), text: words('a note among supervisors') })
	await ask(supervisor, 'conversation:join', at)
	await ask(supervisor, 'message:send', { ...at, ...mark(), text: words('a message of a supervisor') })
	await ask(supervisor, 'roster:message', { programmeId: 'talk', text: words('a message to everybody on shift') })
	await ask(seeker, 'return-words:make', at)
	await ask(seeker, 'return-words:confirm', {})
	await ask(seeker, 'return-words:save-summary', { summary: words('what somebody keeps for the next time') })
	await ask(seeker, 'concern:raise', { ...at, ...mark(), reason: 'asks_to_meet', words: words('a concern') })
	await ask(listener, 'snippet:save', {
		snippetId: randomUUID(),
		version: 0,
		words: { programmeId: 'talk', language: 'en', group: 'reflect', text: words('a phrase of a listener'), why: words('why they use it') },
	})
	await ask(seeker, 'conversation:end', at)
	await ask(seeker, 'feedback:give', { ...at, heard: 'mostly', change: 'worse', words: words('feedback') })
	const wrapUp = { howItEnded: 'said_goodbye', topics: [], andYou: 'fine', lookWithMe: true }
	await ask(listener, 'wrap-up:save', { ...at, ...wrapUp, note: words('a note of a wrap-up') })
	await ask(supervisor, 'record:open', { ...at, reason: 'other', text: `A colleague asked about ${words('why a record is opened')}.` })
	await ask(supervisor, 'review:save', {
		...at,
		items: rubricItems.map((item) => ({ item, level: 'well', comment: words(`a comment on ${item}`) })),
		comments: [{ stream: 'room', seq: 1, text: words('a comment on a message') }],
	})
	await ask(listener, 'review:reply', { ...at, text: words('the reply to a review') })
}
