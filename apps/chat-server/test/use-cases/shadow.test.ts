import type { ListenerActor, SeekerActor } from '@akin/core/access/actor'
import { shadowOf } from '@akin/core/conversation/shadow'
import { programmeSchema } from '@akin/core/programme/programme'
import { settingsOf } from '@akin/core/settings/programme-settings'
import type { ConversationId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { demoProgrammes } from '../../src/seed/programmes.ts'
import { endConversation } from '../../src/use-cases/conversation/end-conversation.ts'
import { refuseReaders } from '../../src/use-cases/conversation/refuse-readers.ts'
import { resumeConversation } from '../../src/use-cases/conversation/resume-conversation.ts'
import { saveWrapUp } from '../../src/use-cases/conversation/save-wrap-up.ts'
import { changeSettings } from '../../src/use-cases/settings/change-settings.ts'
import { answerShadow } from '../../src/use-cases/training/answer-shadow.ts'
import { askShadow } from '../../src/use-cases/training/ask-shadow.ts'
import { endShadowsOf } from '../../src/use-cases/training/end-shadows.ts'
import { ownTrainingOf } from '../../src/use-cases/training/own-training.ts'
import { listHosts } from '../../src/use-cases/training/shadow-hosts.ts'
import { standingOfListener } from '../../src/use-cases/training/standings-of.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed, talk } from '../support/small-world.ts'

const [sam, noor, mei, tove, ana] = [
	listenerNamed('sam'),
	listenerNamed('noor'),
	listenerNamed('mei'),
	listenerNamed('tove'),
	listenerNamed('ana'),
]
/** After the resources of the demo programme were looked at. */
const at = Date.UTC(2026, 10, 30, 12)
let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld(at)
	const settings = {
		...settingsOf(programmeSchema.parse(demoProgrammes.find(({ id }) => id === talk))),
		readers: { learners: true, mentors: false },
	}
	const lena = { actor: supervisorNamed('lena'), role: 'coordinator' } as const
	const changed = await changeSettings(world.chat, lena, { programmeId: talk, basedOn: 1, settings, note: '' })
	if (!changed.ok) throw new Error(JSON.stringify(changed.error))
	await world.onShift(sam)
	await world.arrive(mei)
})

const talking = (given = {}) => world.talking(sam, { refusedAlong: [], ...given })
const shadowIn = async (id: ConversationId) => shadowOf(await world.conversation(id))
async function answer(id: ConversationId, accepts: boolean, by: ListenerActor = sam) {
	const shadow = await shadowIn(id)
	if (!shadow) throw new Error('nobody asks')
	return answerShadow(world.chat, by, id, { id: shadow.id, accepts })
}
async function reading(): Promise<{ seeker: SeekerActor; id: ConversationId }> {
	const both = await talking()
	for (const done of [await askShadow(world.chat, mei, sam.id), await answer(both.id, true)])
		if (!done.ok) throw new Error(JSON.stringify(done.error))
	return both
}
const read = async (id: ConversationId) =>
	(await resumeConversation<'room' | 'backstage'>(world.chat, mei, id, { room: 0, backstage: 0 })).ok
const counted = async () => (await standingOfListener(world.chat, mei)).shadowed.finished

test('[LD16] a learner is told who has a conversation that may be read along with, and nothing more; another rung is told nothing', async () => {
	expect(await listHosts(world.chat, mei)).toEqual({ ok: true, value: [] })
	const { id } = await talking()
	expect(await listHosts(world.chat, mei)).toEqual({ ok: true, value: [{ id: sam.id, name: 'Sam' }] })
	for (const other of [tove, ana]) {
		expect(await listHosts(world.chat, other)).toEqual({ ok: false, error: 'not_unlocked' })
		expect(await askShadow(world.chat, other, sam.id)).toEqual({ ok: false, error: 'not_unlocked' })
	}
	expect(await askShadow(world.chat, mei, noor.id)).toEqual({ ok: false, error: 'listener_not_able' })
	expect((await askShadow(world.chat, mei, sam.id)).ok).toBe(true)
	expect((await ownTrainingOf(world.chat, mei)).shadow).toMatchObject({ kind: 'asking', listenerName: 'Sam' })
	expect(await read(id)).toBe(false)
	expect(await askShadow(world.chat, mei, sam.id)).toEqual({ ok: false, error: 'already_reading' })
})

test('[CL54] nobody may be read along with who was not told of it beforehand, or refused', async () => {
	for (const given of [{ refusedAlong: undefined }, { refusedAlong: ['learner' as const] }, { inDanger: true }]) {
		const { id } = await talking(given)
		expect(await listHosts(world.chat, mei)).toEqual({ ok: true, value: [] })
		expect(await askShadow(world.chat, mei, sam.id)).toEqual({ ok: false, error: 'listener_not_able' })
		expect((await endConversation(world.chat, sam, id)).ok).toBe(true)
		await saveWrapUp(world.chat, sam, id, { howItEnded: 'said_goodbye', topics: [], note: null, andYou: null })
	}
})

test('[CL53] [LD17] reading along is read-only, shown and written down, and counts once enough was said', async () => {
	const { seeker, id } = await reading()
	expect(await read(id)).toBe(true)
	const resumed = await resumeConversation<'room' | 'backstage'>(world.chat, mei, id, { room: 0, backstage: 0 })
	expect(resumed.ok && resumed.value.entries.every(({ stream }) => stream === 'room')).toBe(true)
	expect(await world.write(mei, id, 'hello')).toMatchObject({ ok: false })
	expect(await world.write(mei, id, 'hello', { stream: 'backstage' })).toMatchObject({ ok: false })
	for (const words of ['one', 'two']) for (const actor of [seeker, sam]) await world.write(actor, id, words)
	expect(await counted()).toBe(0)
	await endShadowsOf(world.chat, mei.id, 'learner_left')
	expect(await counted()).toBe(1)
	expect(await read(id)).toBe(false)
	expect((await world.audited(id)).filter((action) => action.startsWith('shadow'))).toEqual([
		'shadow_asked',
		'shadow_began',
		'shadow_ended',
	])
	expect(await world.log(id, 'backstage')).toEqual(['shadow_began', 'shadow_ended'])
	expect((await ownTrainingOf(world.chat, mei)).shadow).toBeNull()
})

test('[LD17] a look that showed nobody how somebody listens counts for nothing', async () => {
	const { id } = await reading()
	expect((await answer(id, false)).ok).toBe(true)
	expect([await counted(), await read(id)]).toEqual([0, false])
})

test('[CL55] the person ends it by refusing, and what they write then never reaches the learner', async () => {
	const { seeker, id } = await reading()
	expect((await refuseReaders(world.chat, seeker, id, ['learner'])).ok).toBe(true)
	await world.write(seeker, id, 'now I can say it')
	expect([await read(id), await shadowIn(id)]).toEqual([false, null])
})

test('[CL55] words that say danger end it before they stand in the log', async () => {
	const { seeker, id } = await reading()
	const before = (await world.conversation(id)).epoch
	expect((await world.write(seeker, id, 'I have the pills here and I am going to kill myself tonight')).ok).toBe(true)
	expect([await read(id), await shadowIn(id)]).toEqual([false, null])
	const [last] = (await world.chat.conversations.entries(id, 'room', 0, 100)).slice(-1)
	expect(last?.epoch).toBeGreaterThan(before)
})

test('[CL56] a question nobody answers ends by itself, and so does the reading of whoever is not there any more', async () => {
	await talking()
	await askShadow(world.chat, mei, sam.id)
	await world.pass(118_000)
	expect((await ownTrainingOf(world.chat, mei)).shadow).not.toBeNull()
	await world.pass(4_000)
	expect((await ownTrainingOf(world.chat, mei)).shadow).toBeNull()
	expect((await askShadow(world.chat, mei, sam.id)).ok).toBe(true)
	const stored = await world.chat.conversations.readAlongBy(mei.id)
	if (!stored) throw new Error('nobody asks')
	await answer(stored.conversation.id, true)
	world.vanish(mei)
	await world.pass(20_000)
	expect(await shadowIn(stored.conversation.id)).toBeNull()
})

test('[LD18] whoever is sent back reads no more, also where the yes comes in that moment', async () => {
	const { id } = await talking()
	await askShadow(world.chat, mei, sam.id)
	await world.chat.training.take(
		{
			id: world.chat.ids.next(),
			staffId: mei.id,
			kind: 'send_back',
			rung: 'practice',
			by: { id: sam.id, name: 'Lena' },
			at,
			note: null,
		},
		0,
		{ opened: null, lessonsFrom: null, practiceFrom: at, shadowFrom: at },
	)
	expect((await answer(id, true)).ok).toBe(true)
	expect([await read(id), await shadowIn(id)]).toEqual([false, null])
})
