import type { ListenerActor, SeekerActor } from '@akin/core/access/actor'
import { startShift } from '@akin/core/shift/shift'
import { asId, type ProgrammeId, type SeekerSessionId } from '@akin/core/support/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../src/adapters/postgres/database.ts'
import { createPostgresConversationStore } from '../src/adapters/postgres/postgres-conversation-store.ts'
import { createPostgresReadingStore } from '../src/adapters/postgres/postgres-reading-store.ts'
import { createPostgresShiftStore } from '../src/adapters/postgres/postgres-shift-store.ts'
import { createPostgresStaffDirectory } from '../src/adapters/postgres/postgres-staff-directory.ts'
import { createPostgresTrainingStore } from '../src/adapters/postgres/postgres-training-store.ts'
import { demoCoordinators, demoPeople, replayListeners } from '../src/seed/people.ts'
import type { Chat } from '../src/use-cases/chat.ts'
import { closeConversation } from '../src/use-cases/conversation/end-conversation.ts'
import { requestConversation } from '../src/use-cases/conversation/request-conversation.ts'
import { acceptOffer } from '../src/use-cases/queue/accept-offer.ts'
import { helpNext } from '../src/use-cases/queue/help-next.ts'
import { takeTrainingStep } from '../src/use-cases/training/take-training-step.ts'
import { type MigratedDatabase, migratedDatabase } from './support/migrated-database.ts'
import { testChat } from './support/test-chat.ts'

const replay = asId<ProgrammeId>('replay')
const rounds = 20
const [coordinator] = demoCoordinators
if (!coordinator) throw new Error('the demo world is too small')
const lena = {
	actor: { role: 'supervisor', id: coordinator.id, name: coordinator.name, programmeIds: [replay] },
	role: 'coordinator',
} as const

let migrated: MigratedDatabase
let db: Database
let chat: Chat
beforeAll(async () => {
	migrated = await migratedDatabase()
	db = migrated.database
	const staff = createPostgresStaffDirectory(db)
	for (const person of demoPeople) await staff.add(person, 'never used')
	chat = await testChat({
		conversations: createPostgresConversationStore(db, db),
		shifts: createPostgresShiftStore(db),
		readings: createPostgresReadingStore(db),
		training: createPostgresTrainingStore(db),
	})
	chat = { ...chat, limiter: { take: async () => ({ allowed: true, retryAfterMs: 0 }) } }
})
afterAll(() => migrated[Symbol.asyncDispose]())

test('[LD9] accepting and being sent back at once: taken on before it, or not at all, and nobody is left on offer', async () => {
	let taken = 0
	for (let round = 0; round < rounds; round++) {
		const person = replayListeners[round]
		if (!person) throw new Error('the demo world is too small')
		const listener: ListenerActor = { role: 'listener', id: person.id, name: person.name, programmeIds: person.programmeIds }
		await chat.presence.beat([listener.id])
		await chat.shifts.start(startShift(listener.id, 1, chat.clock.now()))
		const seeker: SeekerActor = { role: 'seeker', id: chat.ids.next<SeekerSessionId>() }
		await requestConversation(chat, seeker, { programmeId: replay, language: 'en', name: null, topics: [], about: null, inDanger: false })
		await helpNext(chat, listener)
		const offered = await chat.conversations.offeredTo(listener.id)
		if (offered?.conversation.state !== 'offered') throw new Error('nothing was offered')
		const { id, offer } = offered.conversation
		const { version } = await chat.training.load(listener.id)
		const back = { listener: listener.id, version, step: { kind: 'send_back', rung: 'practice' }, note: null } as const
		// The one that begins first is a few turns ahead, another few in every round.
		const late = (turns: number) => async () => {
			for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
		}
		const [accepted, sent] = await Promise.all([
			late(round % 5)().then(() => acceptOffer(chat, listener, offer.id)),
			late((rounds - round) % 5)().then(() => takeTrainingStep(chat, lena, back)),
		])
		expect(sent.ok).toBe(true)
		const state = (await chat.conversations.load(id))?.conversation.state
		expect(state).toBe(accepted.ok ? 'active' : 'waiting')
		taken += accepted.ok ? 1 : 0
		const held = await chat.shifts.load(listener.id)
		expect(held).toMatchObject({ conversations: accepted.ok ? 1 : 0, shift: { mode: 'not_asking' } })
		// The place of whoever waits is needed by nobody else in the next round.
		if (state === 'waiting') await closeConversation(chat, id, 'left_queue')
	}
	expect(taken).toBeLessThanOrEqual(rounds)
})

test('[LD9] a listener who was sent back takes nobody on, also where everything but the store believes otherwise', async () => {
	const person = replayListeners[rounds]
	if (!person) throw new Error('the demo world is too small')
	const listener: ListenerActor = { role: 'listener', id: person.id, name: person.name, programmeIds: person.programmeIds }
	await chat.presence.beat([listener.id])
	await chat.shifts.start(startShift(listener.id, 1, chat.clock.now()))
	const seeker: SeekerActor = { role: 'seeker', id: chat.ids.next<SeekerSessionId>() }
	await requestConversation(chat, seeker, { programmeId: replay, language: 'en', name: null, topics: [], about: null, inDanger: false })
	await helpNext(chat, listener)
	const offered = await chat.conversations.offeredTo(listener.id)
	if (offered?.conversation.state !== 'offered') throw new Error('nothing was offered')
	const believed = await chat.training.loadMany([listener.id])
	await db.query(`update training set opened = 'solo' where staff_id = $1`, [listener.id])
	const behind: Chat = { ...chat, training: { ...chat.training, loadMany: async () => believed } }
	expect(await acceptOffer(behind, listener, offered.conversation.offer.id)).toEqual({ ok: false, error: 'at_capacity' })
	expect(await chat.shifts.load(listener.id)).toMatchObject({ conversations: 0 })
})
