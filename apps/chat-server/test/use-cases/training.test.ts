import { shippedLessons } from '@akin/core/training/shipped-lessons'
import { describe, expect, it } from 'vitest'
import { declareDanger } from '../../src/use-cases/conversation/declare-danger.ts'
import { helpNext } from '../../src/use-cases/queue/help-next.ts'
import { beginShift } from '../../src/use-cases/shift/change-shift.ts'
import { answerQuiz } from '../../src/use-cases/training/answer-quiz.ts'
import { listLearners } from '../../src/use-cases/training/list-learners.ts'
import { ownTrainingOf } from '../../src/use-cases/training/own-training.ts'
import { takeTrainingStep } from '../../src/use-cases/training/take-training-step.ts'
import { listCandidates } from '../../src/use-cases/transfer/list-candidates.ts'
import { listenerNamed, noon, smallWorld, supervisorNamed } from '../support/small-world.ts'

const lena = { actor: supervisorNamed('lena'), role: 'coordinator' } as const
const mina = { actor: supervisorNamed('mina'), role: 'coordinator' } as const
const priya = { actor: supervisorNamed('priya'), role: 'supervisor' } as const
const [tove, kofi, mei, luca, ana, sam, noor] = ['tove', 'kofi', 'mei', 'luca', 'ana', 'sam', 'noor'].map(listenerNamed)
if (!tove || !kofi || !mei || !luca || !ana || !sam || !noor) throw new Error('nobody works here')

describe('a shift of somebody in training', () => {
	it('[LD9] begins for nobody below solo, and nobody counts on them', async () => {
		const { chat } = await smallWorld()
		for (const learner of [tove, kofi, mei, luca]) {
			expect(await beginShift(chat, learner, 1)).toEqual({ ok: false, error: 'not_unlocked' })
			expect(await helpNext(chat, learner)).toEqual({ ok: false, error: 'not_unlocked' })
		}
		expect((await beginShift(chat, ana, 1)).ok).toBe(true)
	})

	it('[LD10] on solo is put to light talks and not to others, however long those wait', async () => {
		const world = await smallWorld()
		await world.onShift(ana, 1)
		const heavy = await world.waiting({ inDanger: true })
		world.turn(60_000)
		expect((await helpNext(world.chat, ana)).ok).toBe(true)
		expect(await world.state(heavy.id)).toBe('waiting')
		const light = await world.waiting()
		await world.pass(1_000)
		expect(await world.state(light.id)).toBe('offered')
		expect(await world.state(heavy.id)).toBe('waiting')
	})

	it('[LD10] a light offer is taken back when the person says that they are in danger, and goes to somebody who may', async () => {
		const world = await smallWorld()
		await world.onShift(ana, 1)
		await world.onShift(sam, 1)
		const { seeker, id } = await world.waiting()
		await helpNext(world.chat, ana)
		expect(await world.conversation(id)).toMatchObject({ state: 'offered', offer: { listenerId: ana.id } })
		await declareDanger(world.chat, seeker, id)
		expect(await world.state(id)).toBe('waiting')
		expect(world.toldOf('offerWithdrawn').map(({ args }) => args[0])).toContain(ana.id)
		await helpNext(world.chat, sam)
		expect(await world.conversation(id)).toMatchObject({ state: 'offered', offer: { listenerId: sam.id } })
	})

	it('[LD9] nobody is handed to somebody in training, and a supervisor reads why', async () => {
		const world = await smallWorld()
		await world.onShift(sam, 1)
		await world.onShift(ana, 1)
		const { id } = await world.talking(sam)
		const listed = await listCandidates(world.chat, priya.actor, id)
		expect(listed.ok && listed.value.map(({ name, whyNot }) => ({ name, whyNot }))).toEqual([{ name: 'Ana', whyNot: 'not_unlocked' }])
	})
})

describe('a quiz', () => {
	const limits = shippedLessons.find(({ id }) => id === 'limits')
	if (!limits) throw new Error('there is no such lesson')
	const right = limits.quiz.map(({ answers }) => answers.findIndex((one) => one.right))
	const given = (answers: readonly number[]) => ({ lesson: limits.id, version: limits.version, answers })

	it('[LD2] answered well makes a lesson known, and answered badly again takes nothing away', async () => {
		const { chat } = await smallWorld()
		const known = async () => (await ownTrainingOf(chat, tove)).lessons.find(({ lesson }) => lesson === 'limits')?.knownSince
		expect(await answerQuiz(chat, tove, given(right))).toEqual({ ok: true, value: { right: 5, of: 5, passed: true } })
		expect(await known()).toBe(noon)
		expect(await answerQuiz(chat, tove, given(right.map((place) => (place + 1) % 3)))).toMatchObject({ value: { passed: false } })
		expect(await known()).toBe(noon)
	})

	it('[LD15] leaves in the log that it was answered, and not how', async () => {
		const { chat } = await smallWorld()
		await answerQuiz(chat, tove, given(right))
		expect(await chat.audit.latest(1)).toEqual([
			{ at: noon, actorId: tove.id, action: 'lesson_answered', conversationId: null, detail: { lesson: 'limits', passed: true } },
		])
	})

	it('[LD15] is not found out by trying: after many answers one has to wait', async () => {
		const { chat } = await smallWorld()
		const tries = await Promise.all(Array.from({ length: 30 }, () => answerQuiz(chat, tove, given([0, 0, 0, 0, 0]))))
		expect(tries.filter(({ ok }) => !ok).length).toBeGreaterThan(0)
	})
})

describe('what coordinators decide', () => {
	it('[LD5] [LD6] is theirs alone, is told with their words, and stands in the log without them', async () => {
		const { chat } = await smallWorld()
		const decision = { listener: luca.id, version: 0, step: { kind: 'sign_off', rung: 'solo' } as const, note: 'You gave them time.' }
		expect(await listLearners(chat, priya)).toEqual({ ok: false, error: 'coordinators_only' })
		expect(await takeTrainingStep(chat, priya, decision)).toEqual({ ok: false, error: 'coordinators_only' })
		const taken = await takeTrainingStep(chat, lena, decision)
		expect(taken).toMatchObject({ ok: true, value: { name: 'Luca', rung: 'solo', version: 1 } })
		const own = await ownTrainingOf(chat, luca)
		expect(own.steps).toEqual([{ kind: 'sign_off', rung: 'solo', byName: 'Lena', at: noon, note: 'You gave them time.' }])
		const [entry] = await chat.audit.latest(1)
		expect(entry).toMatchObject({ action: 'rung_signed_off', actorId: lena.actor.id, detail: { listener: luca.id, rung: 'solo' } })
		expect(JSON.stringify(await chat.audit.latest(50))).not.toContain('time')
		expect(Buffer.from((await chat.training.stepsOf([luca.id]))[0]?.note?.sealed ?? []).toString('latin1')).not.toContain('time')
	})

	it('[LD7] of two who look at the same the second is told that it changed', async () => {
		const { chat } = await smallWorld()
		const decision = { listener: luca.id, version: 0, note: null }
		const [one, other] = await Promise.all([
			takeTrainingStep(chat, lena, { ...decision, step: { kind: 'sign_off', rung: 'solo' } }),
			takeTrainingStep(chat, mina, { ...decision, step: { kind: 'send_back', rung: 'practice' } }),
		])
		expect([one.ok, other.ok].filter((isOk) => isOk)).toHaveLength(1)
		expect([one, other].find(({ ok }) => !ok)).toEqual({ ok: false, error: 'changed_meanwhile' })
	})

	it('[LD9] [LD11] sent back, an offer goes back to the queue, whom they talk with they keep, and they are not asked any more', async () => {
		const world = await smallWorld()
		await world.onShift(sam, 2)
		const { id } = await world.talking(sam)
		const next = await world.waiting()
		await helpNext(world.chat, sam)
		expect(await world.state(next.id)).toBe('offered')
		const back = { listener: sam.id, version: 0, step: { kind: 'send_back', rung: 'practice' } as const, note: null }
		expect((await takeTrainingStep(world.chat, lena, back)).ok).toBe(true)
		expect(await world.state(next.id)).toBe('waiting')
		expect(await world.state(id)).toBe('active')
		expect((await world.write(sam, id, 'I am here')).ok).toBe(true)
		expect(await helpNext(world.chat, sam)).toEqual({ ok: false, error: 'not_unlocked' })
		await world.pass(3_000)
		expect(await world.state(next.id)).toBe('waiting')
	})

	it('[LD5] refuses what is not next, and whoever is no listener', async () => {
		const { chat } = await smallWorld()
		const decide = (listener: typeof tove.id, rung: 'shadow' | 'all') =>
			takeTrainingStep(chat, lena, { listener, version: 0, step: { kind: 'sign_off', rung }, note: null })
		expect(await decide(tove.id, 'shadow')).toEqual({ ok: false, error: 'not_ready' })
		expect(await decide(luca.id, 'all')).toEqual({ ok: false, error: 'not_ready' })
		expect(await decide(priya.actor.id, 'all')).toEqual({ ok: false, error: 'listener_not_found' })
	})

	it('[LD1] coordinators see every listener by name, as they themselves do', async () => {
		const { chat } = await smallWorld()
		const listed = await listLearners(chat, lena)
		if (!listed.ok) throw new Error(listed.error)
		const names = listed.value.map(({ name }) => name)
		expect(names).toEqual([...names].sort())
		expect(names.filter((name) => name.startsWith('Replay'))).toEqual([])
		const found = listed.value.find(({ id }) => id === kofi.id)
		expect(found).toMatchObject({ rung: 'practice', rolePlays: { finished: 1, needed: 3 }, next: { kind: 'practice' } })
		const { shadow: _, ...own } = await ownTrainingOf(chat, kofi)
		expect(found).toMatchObject(own)
	})
})
