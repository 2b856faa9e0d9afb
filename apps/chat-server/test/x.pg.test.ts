import type { ListenerActor, SeekerActor, SupervisorActor } from '@akin/core/access/actor'
import { startShift } from '@akin/core/shift/shift'
import { asId, type ClientId, type ConversationId, type ProgrammeId, type SeekerSessionId } from '@akin/core/support/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appendSettings } from '../src/adapters/postgres/append-accepted.ts'
import { openDatabase } from '../src/adapters/postgres/database.ts'
import { migrate } from '../src/adapters/postgres/migrate.ts'
import { createPostgresConversationStore } from '../src/adapters/postgres/postgres-conversation-store.ts'
import { createPostgresReadingStore } from '../src/adapters/postgres/postgres-reading-store.ts'
import { createPostgresShiftStore } from '../src/adapters/postgres/postgres-shift-store.ts'
import type { StoredConversation, StoredEntry } from '../src/ports/conversation-store.ts'
import { replayListeners, replaySupervisors } from '../src/seed/people.ts'
import type { Chat } from '../src/use-cases/chat.ts'
import { requestConversation } from '../src/use-cases/conversation/request-conversation.ts'
import { writeEntry } from '../src/use-cases/conversation/write-entry.ts'
import { acceptOffer } from '../src/use-cases/queue/accept-offer.ts'
import { helpNext } from '../src/use-cases/queue/help-next.ts'
import { handBack, takeOver } from '../src/use-cases/supervision/act-on-conversation.ts'
import { testChat } from './support/test-chat.ts'
import { testDatabase } from './support/test-postgres.ts'

const races = 10_000
const pairs = 20
/** Sends in flight around every take-over: some before it, some with it. */
const sendsPerRace = 3

const replay = asId<ProgrammeId>('replay')
let stores: AsyncDisposableStack
let chat: Chat
/** The node goes by what was true when each conversation began: only the store stands between the former handler and the log. */
const believed = new Map<ConversationId, StoredConversation>()

beforeAll(async () => {
	stores = new AsyncDisposableStack()
	const database = stores.use(await testDatabase({ migrate }))
	const db = stores.use(openDatabase({ url: database.url }))
	const appends = stores.use(openDatabase({ url: database.url, poolSize: 2, settings: appendSettings }))
	const made = await testChat({
		conversations: createPostgresConversationStore(db, appends),
		shifts: createPostgresShiftStore(db),
		readings: createPostgresReadingStore(db),
	})
	chat = { ...made, hosted: { storedOf: (id) => believed.get(id) ?? null } }
})
afterAll(() => stores.disposeAsync())

type Pair = { readonly id: ConversationId; readonly listener: ListenerActor; readonly supervisor: SupervisorActor }

async function talking(index: number): Promise<Pair> {
	const person = replayListeners[index]
	const [boss] = replaySupervisors
	if (!person || !boss) throw new Error('the demo world is too small')
	const seeker: SeekerActor = { role: 'seeker', id: chat.ids.next<SeekerSessionId>() }
	const listener: ListenerActor = { role: 'listener', id: person.id, name: person.name, programmeIds: person.programmeIds }
	const supervisor: SupervisorActor = { role: 'supervisor', id: boss.id, name: boss.name, programmeIds: boss.programmeIds }
	await chat.shifts.start(startShift(listener.id, 1, chat.clock.now()))
	await requestConversation(chat, seeker, { programmeId: replay, language: 'en', name: null, topics: [], about: null, inDanger: false })
	await helpNext(chat, listener)
	const offered = await chat.conversations.offeredTo(listener.id)
	if (offered?.conversation.state !== 'offered') throw new Error('nothing was offered')
	const accepted = await acceptOffer(chat, listener, offered.conversation.offer.id)
	if (!accepted.ok) throw new Error(accepted.error)
	const { id } = accepted.value.conversation
	const stored = await chat.conversations.load(id)
	if (stored) believed.set(id, stored)
	return { id, listener, supervisor }
}

/** The listener's sends race the take-over of their conversation; afterwards it is handed back. Answers how many sends were accepted. */
async function race({ id, listener, supervisor }: Pair): Promise<number> {
	const send = () =>
		writeEntry(chat, listener, {
			conversationId: id,
			stream: Math.random() < 0.8 ? 'room' : 'backstage',
			clientId: chat.ids.next<ClientId>(),
			text: 'in flight',
		})
	// The take-over starts once so many of the sends are acknowledged, while the others are on their way.
	const acksBefore = Math.floor(Math.random() * sendsPerRace)
	let acks = 0
	let start = () => {}
	const started = new Promise<void>((resolve) => {
		start = resolve
	})
	if (acksBefore === 0) start()
	const sending = Array.from({ length: sendsPerRace }, async (_, index) => {
		// Each on its own turn of the event loop, so that they do not all travel in one statement.
		for (let turn = 0; turn < index; turn++) await new Promise((resolve) => setImmediate(resolve))
		const answer = await send()
		if (++acks >= acksBefore) start()
		return answer
	})
	const [taken, ...sent] = await Promise.all([started.then(() => takeOver(chat, supervisor, id)), ...sending])
	if (!taken.ok) throw new Error(`take-over refused: ${taken.error}`)
	const late = await send()
	expect(late.ok).toBe(false)
	const back = await handBack(chat, supervisor, id, 'listener')
	if (!back.ok) throw new Error(`hand-back refused: ${back.error}`)
	return sent.filter((answer) => answer.ok).length
}

async function everything(id: ConversationId, stream: 'room' | 'backstage'): Promise<StoredEntry[]> {
	const all: StoredEntry[] = []
	for (;;) {
		const page = await chat.conversations.entries(id, stream, all.length, 5_000)
		all.push(...page)
		if (page.length === 0) return all
	}
}

it(`[S2] in ${races} races nothing of the former handler stands behind the take-over`, { timeout: 300_000 }, async () => {
	const open: Pair[] = []
	for (let index = 0; index < pairs; index++) open.push(await talking(index))
	let accepted = 0
	await Promise.all(
		open.map(async (pair) => {
			for (let done = 0; done < races / pairs; done++) accepted += await race(pair)
		}),
	)

	let takeOvers = 0
	let behind = 0
	for (const { id, listener } of open) {
		const stored = await chat.conversations.load(id)
		const key = stored && (await chat.keys.of(stored))
		if (!key) throw new Error('no key')
		const room = await everything(id, 'room')
		expect(room.map(({ seq }) => seq)).toEqual(room.map((_, index) => index + 1))
		// Between a take-over and the hand-back the epoch is the supervisor's: nothing of the listener carries it, in either stream.
		const takenEpochs = new Set<number>()
		let isTaken = false
		for (const entry of room) {
			const { content } = chat.keys.open(key, entry)
			if (content.kind === 'taken_over') {
				takeOvers++
				isTaken = true
				takenEpochs.add(entry.epoch)
			} else if (content.kind === 'handed_back') isTaken = false
			else if (isTaken && entry.sender.id === listener.id) behind++
		}
		for (const entry of await everything(id, 'backstage')) if (entry.sender.id === listener.id && takenEpochs.has(entry.epoch)) behind++
	}
	console.log('ACCEPTED', accepted, races, sendsPerRace)
	expect(takeOvers).toBe(races)
	expect(behind).toBe(0)
	// The race is real: some sends won, some lost.
	expect(accepted).toBeGreaterThan(races * 0.05)
	expect(accepted).toBeLessThan(races * sendsPerRace)
})
