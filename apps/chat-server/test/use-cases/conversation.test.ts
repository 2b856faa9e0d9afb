import { asId, type ClientId, type ConversationId, type ProgrammeId } from '@akin/core/support/ids'
import { seekerEntryView } from '@akin/core/view/entry-view'
import { beforeEach, expect, test } from 'vitest'
import { closeConversation, endConversation } from '../../src/use-cases/conversation/end-conversation.ts'
import { eraseConversation } from '../../src/use-cases/conversation/erase-conversation.ts'
import { giveFeedback } from '../../src/use-cases/conversation/give-feedback.ts'
import { refuseReaders } from '../../src/use-cases/conversation/refuse-readers.ts'
import { requestConversation } from '../../src/use-cases/conversation/request-conversation.ts'
import { resumeConversation } from '../../src/use-cases/conversation/resume-conversation.ts'
import { saveWrapUp } from '../../src/use-cases/conversation/save-wrap-up.ts'
import { showTyping } from '../../src/use-cases/conversation/show-typing.ts'
import { lookAtWait } from '../../src/use-cases/queue/look-at-wait.ts'
import { handBack, joinConversation, takeOver } from '../../src/use-cases/supervision/act-on-conversation.ts'
import { listenerViewOf } from '../../src/use-cases/view/listener-view-of.ts'
import { seekerViewOf } from '../../src/use-cases/view/seeker-view-of.ts'
import { anyRequest, listenerNamed, noon, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const [sam, noor, priya, amir] = [listenerNamed('sam'), listenerNamed('noor'), supervisorNamed('priya'), supervisorNamed('amir')]
let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
	await world.arrive(priya)
	await world.onShift(sam)
})

const feedback = { heard: 'yes', change: null, words: 'it helped' }
const wrapUp = { howItEnded: 'said_goodbye', topics: [], note: 'a calm end', andYou: null }

test('Q2 asking again, or twice at once, answers the conversation that is open', async () => {
	const seeker = await world.seeker()
	const asked = await Promise.all([1, 2, 3].map(() => requestConversation(world.chat, seeker, anyRequest())))
	const ids = asked.map((answer) => (answer.ok ? answer.value.conversation.id : answer.error))
	expect(new Set(ids).size).toBe(1)
	expect((await world.chat.conversations.open()).length).toBe(1)
	await endConversation(world.chat, seeker, ids[0] as ConversationId)
	const next = await requestConversation(world.chat, seeker, anyRequest())
	expect(next.ok && next.value.conversation.id).not.toBe(ids[0])
})

test.each([
	['programme_not_found', { programmeId: asId<ProgrammeId>('nowhere') }],
	['language_not_offered', { language: 'tlh' }],
	['topic_not_found', { topics: ['lonely', 'no_such_topic'] }],
])('a request is refused with %s', async (error, given) => {
	const seeker = await world.seeker()
	expect(await requestConversation(world.chat, seeker, anyRequest(given))).toEqual({ ok: false, error })
	expect(await world.chat.conversations.latestOfSeeker(seeker.id)).toBeNull()
})

test('a closed programme takes nobody in, and an open one does', async () => {
	const mentoring = { programmeId: asId<ProgrammeId>('mentoring') }
	const night = await smallWorld(noon - 7 * 3_600_000)
	expect(await requestConversation(night.chat, await night.seeker(), anyRequest(mentoring))).toEqual({
		ok: false,
		error: 'programme_closed',
	})
	expect((await requestConversation(world.chat, await world.seeker(), anyRequest(mentoring))).ok).toBe(true)
})

test('the first thing somebody is told of their place is true', async () => {
	for (let before = 0; before < 2; before++) {
		await world.waiting()
		world.turn(1_000)
	}
	const places: Promise<number>[] = []
	const chat = {
		...world.chat,
		announcer: {
			...world.chat.announcer,
			changed: ({ stored }: Parameters<typeof world.chat.announcer.changed>[0]) =>
				void places.push(lookAtWait(world.chat, stored.conversation).then(({ position }) => position)),
		},
	}
	await requestConversation(chat, await world.seeker(), anyRequest())
	expect(await Promise.all(places)).toEqual([3])
})

test('what was said when asking is the first entry, and nothing is kept of skipped questions', async () => {
	const told = await world.waiting({ name: ' Jo ', about: 'a long week' })
	const skipped = await world.waiting({ name: '  ', about: '' })
	expect(await world.log(told.id)).toEqual(['intake'])
	expect(await world.log(skipped.id)).toEqual([])
})

test('M1 resume gives pages with `more` until everything is there, in order', async () => {
	const replay = await world.waiting({ programmeId: asId<ProgrammeId>('replay') })
	for (let n = 1; n <= 1_001; n++) await world.write(replay.seeker, replay.id, `line ${n}`)
	const read: number[] = []
	const mores: boolean[] = []
	do {
		const page = await resumeConversation(world.chat, replay.seeker, replay.id, { room: read.length })
		if (!page.ok) throw new Error(page.error)
		read.push(...page.value.entries.map(({ seq }) => seq))
		mores.push(page.value.more)
	} while (mores.at(-1))
	expect(read).toEqual(Array.from({ length: 1_001 }, (_, index) => index + 1))
	expect(mores).toEqual([true, true, false])
})

test('P1 nobody but its people can resume, write, end or type', async () => {
	const { id } = await world.talking(sam)
	const other = await world.seeker()
	for (const actor of [other, noor, supervisorNamed('replay-supervisor')]) {
		const notFound = { ok: false, error: 'conversation_not_found' }
		expect(await resumeConversation(world.chat, actor, id, { room: 0, backstage: 0, supervision: 0 })).toEqual(notFound)
		expect(await world.write(actor, id, 'hello')).toEqual(notFound)
		expect(await endConversation(world.chat, actor, id)).toEqual(notFound)
		expect(await showTyping(world.chat, actor, id, true)).toEqual(notFound)
	}
	expect(world.toldOf('typing')).toEqual([])
	expect(await world.state(id)).toBe('active')
})

test('the limit counts code points, so an emoji is one character', async () => {
	const { seeker, id } = await world.waiting()
	expect((await world.write(seeker, id, '🌧'.repeat(4_000))).ok).toBe(true)
	expect(await world.write(seeker, id, '🌧'.repeat(4_001))).toEqual({ ok: false, error: 'message_too_long' })
	expect(await world.write(seeker, id, 'a'.repeat(4_001))).toEqual({ ok: false, error: 'message_too_long' })
})

test('M3 sent again it is the same entry, announced once; other words under the same mark are refused', async () => {
	const { seeker, id } = await world.waiting()
	const clientId = world.chat.ids.next<ClientId>()
	const first = await world.write(seeker, id, 'hello', { clientId })
	const again = await world.write(seeker, id, 'hello', { clientId })
	expect(first.ok && again.ok && again.value.entry.seq === first.value.entry.seq).toBe(true)
	expect(await world.write(seeker, id, 'other words', { clientId })).toEqual({ ok: false, error: 'client_id_conflict' })
	expect(world.toldOf('appended').length).toBe(1)
	expect(await world.log(id)).toEqual(['hello'])
})

test('M1 M3 a message that was committed just before the end is answered with its place when sent again after it', async () => {
	const { seeker, id } = await world.talking(sam)
	const clientId = world.chat.ids.next<ClientId>()
	await world.write(seeker, id, 'hello', { clientId })
	await closeConversation(world.chat, id, 'ended_by_listener')
	expect((await world.write(seeker, id, 'hello', { clientId })).ok).toBe(true)
	expect(await world.write(seeker, id, 'after the end')).toEqual({ ok: false, error: 'conversation_closed' })
})

test('M1 S2 what a listener had sent before a take-over is answered with its place when sent again, and nothing new is taken', async () => {
	const { id } = await world.talking(sam)
	for (const stream of ['room', 'backstage'] as const) {
		const clientId = world.chat.ids.next<ClientId>()
		const first = await world.write(sam, id, 'hello', { clientId, stream })
		await takeOver(world.chat, priya, id)
		const again = await world.write(sam, id, 'hello', { clientId, stream })
		expect(first.ok && again.ok && again.value.entry.seq).toBe(first.ok && first.value.entry.seq)
		expect(await world.write(sam, id, 'more', { stream })).toEqual({ ok: false, error: 'not_a_writer' })
		await handBack(world.chat, priya, id, 'listener')
	}
})

test('who may write where, stream by stream', async () => {
	const { seeker, id } = await world.talking(sam)
	const streams = ['room', 'backstage', 'supervision'] as const
	const may = async (actor: Parameters<typeof world.write>[0]) => {
		const answers = await Promise.all(streams.map((stream) => world.write(actor, id, 'words', { stream })))
		return streams.filter((_, index) => answers[index]?.ok)
	}
	expect(await may(seeker)).toEqual(['room'])
	expect(await may(sam)).toEqual(['room', 'backstage'])
	expect(await may(priya)).toEqual(['backstage', 'supervision'])
	await joinConversation(world.chat, priya, id)
	expect(await may(priya)).toEqual(streams)
	await takeOver(world.chat, amir, id)
	expect(await may(sam)).toEqual([])
	expect(await may(amir)).toEqual(streams)
	expect(await may(seeker)).toEqual(['room'])
})

test('too much at once is refused with a time, and welcome after it', async () => {
	const { seeker, id } = await world.waiting()
	const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => world.write(seeker, id, `line ${n}`)))
	const refused = answers.find((answer) => !answer.ok)
	if (!refused || refused.ok || typeof refused.error === 'string') throw new Error('nothing was limited')
	world.turn(refused.error.retryAfterMs)
	expect((await world.write(seeker, id, 'later')).ok).toBe(true)
})

test('[CL21] the end is once; wrap-up and feedback are kept, the place is free', async () => {
	const { seeker, id } = await world.talking(sam)
	expect(await giveFeedback(world.chat, seeker, id, feedback)).toMatchObject({ ok: false })
	expect((await endConversation(world.chat, seeker, id)).ok).toBe(true)
	expect((await endConversation(world.chat, seeker, id)).ok).toBe(true)
	expect((await endConversation(world.chat, sam, id)).ok).toBe(true)
	expect(await world.log(id)).toEqual(['listener_joined', 'ended'])
	expect(await world.chat.shifts.load(sam.id)).toMatchObject({ conversations: 0 })
	expect((await giveFeedback(world.chat, seeker, id, feedback)).ok).toBe(true)
	expect((await giveFeedback(world.chat, seeker, id, feedback)).ok).toBe(true)
	expect((await saveWrapUp(world.chat, sam, id, wrapUp)).ok).toBe(true)
	expect(await saveWrapUp(world.chat, sam, id, wrapUp)).toEqual({ ok: true, value: null })
	expect(await world.chat.conversations.ofListener(sam.id)).toEqual([])
})

test('M2 a fault while the wrap-up is kept leaves it to be saved again', async () => {
	const { seeker, id } = await world.talking(sam)
	await endConversation(world.chat, seeker, id)
	const broken = { ...world.chat.conversations, saveRecord: () => Promise.reject(new Error('the store is away')) }
	await expect(saveWrapUp({ ...world.chat, conversations: broken }, sam, id, wrapUp)).rejects.toThrow('away')
	expect((await saveWrapUp(world.chat, sam, id, wrapUp)).ok).toBe(true)
})

test('P4 an erased conversation opens for nobody, its person included', async () => {
	const { seeker, id } = await world.talking(sam, { topics: ['lonely'] })
	await world.write(seeker, id, 'what I said')
	const erased = await eraseConversation(world.chat, seeker, id)
	expect(erased.ok && erased.value.finalInBackupsAt).toBeGreaterThan(noon)
	expect(await world.conversation(id)).toMatchObject({ state: 'closed', erased: true, topics: [] })
	expect(await world.stored(id)).toMatchObject({ wrappedKey: null })
	expect(await resumeConversation(world.chat, seeker, id, { room: 0 })).toMatchObject({ ok: true, value: { entries: [], more: false } })
	for (const actor of [sam, priya])
		expect(await resumeConversation(world.chat, actor, id, { room: 0, backstage: 0 })).toEqual({
			ok: false,
			error: 'conversation_not_found',
		})
	expect(await giveFeedback(world.chat, seeker, id, feedback)).toEqual({ ok: false, error: 'conversation_erased' })
	expect((await saveWrapUp(world.chat, sam, id, wrapUp)).ok).toBe(false)
	expect((await eraseConversation(world.chat, seeker, id)).ok).toBe(true)
	expect(await world.audited(id)).toEqual(['conversation_erased'])
})

test('P4 entries that were being read while it was erased are not opened', async () => {
	const { seeker, id } = await world.waiting()
	await world.write(seeker, id, 'what I said')
	const { conversations } = world.chat
	const chat = {
		...world.chat,
		conversations: {
			...conversations,
			entries: async (...given: Parameters<typeof conversations.entries>) => {
				const page = await conversations.entries(...given)
				await eraseConversation(world.chat, seeker, id)
				return page
			},
		},
	}
	expect(await resumeConversation(chat, seeker, id, { room: 0 })).toMatchObject({ ok: true, value: { entries: [] } })
})

test('P1 what a seeker is told holds the id of nobody who works here', async () => {
	const { seeker, id } = await world.talking(sam)
	await joinConversation(world.chat, priya, id)
	await world.write(sam, id, 'hello')
	await takeOver(world.chat, amir, id)
	await world.write(amir, id, 'hello from me')
	const resumed = await resumeConversation(world.chat, seeker, id, { room: 0 })
	if (!resumed.ok) throw new Error(resumed.error)
	const told = JSON.stringify([
		await seekerViewOf(world.chat, await world.stored(id)),
		resumed.value.entries.map((entry) => seekerEntryView(entry)),
	])
	for (const { id: staffId } of [sam, priya, amir]) expect(told).not.toContain(staffId)
	expect(told).not.toContain(seeker.id)
})

test('[CL51] whom the person refuses is kept from the start, changed at any time, and told to staff', async () => {
	const seeker = await world.seeker()
	const asked = await requestConversation(world.chat, seeker, { ...anyRequest(), refusedAlong: ['mentor', 'learner', 'mentor'] })
	if (!asked.ok) throw new Error(JSON.stringify(asked.error))
	const { id } = asked.value.conversation
	expect((await seekerViewOf(world.chat, await world.stored(id))).refusedAlong).toEqual(['learner', 'mentor'])
	const changed = await refuseReaders(world.chat, seeker, id, ['learner'])
	expect(changed).toMatchObject({ ok: true, value: { conversation: { refusedReaders: ['learner'] } } })
	expect(await world.log(id)).toEqual([])
	expect(await refuseReaders(world.chat, await world.seeker(), id, [])).toEqual({ ok: false, error: 'conversation_not_found' })
	await endConversation(world.chat, seeker, id)
	expect(await refuseReaders(world.chat, seeker, id, [])).toEqual({ ok: false, error: 'conversation_closed' })
	const { id: another } = await world.talking(sam)
	expect(await listenerViewOf(world.chat, await world.stored(another), sam.id)).not.toHaveProperty('refusedReaders')
})
