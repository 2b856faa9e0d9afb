import { shippedLessons } from '@akin/core/training/shipped-lessons'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aListener, anyRequest, aSeeker, aSupervisor, until } from './support/actors.ts'
import { dumpOfDatabase } from './support/eavesdrop.ts'
import { password } from './support/one-talk.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { testRedis } from './support/test-redis.ts'

describe('the ladder of trust on two nodes', () => {
	let servers: TestServers
	let redis: Awaited<ReturnType<typeof testRedis>>
	beforeAll(async () => {
		redis = await testRedis()
		servers = await startTestServers({ nodes: 2, redisUrl: redis.url })
	})
	afterAll(async () => {
		await servers[Symbol.asyncDispose]()
		await redis[Symbol.asyncDispose]()
	})
	const node = (index: number) => {
		const server = servers.nodes[index]
		if (!server) throw new Error('no such node')
		return server
	}

	it('[LD9] whoever is in training is offered nobody, whatever their page asks for', async () => {
		using luca = await aListener(node(0), 'luca', password)
		expect(luca.session.getSnapshot().training).toMatchObject({ rung: 'buddy', next: { kind: 'sign_off', rung: 'solo' } })
		expect(await luca.session.startShift(1)).toMatchObject({ ok: false, error: { code: 'not_unlocked' } })
		expect(await luca.session.helpNext()).toMatchObject({ ok: false, error: { code: 'not_unlocked' } })
	})

	it('[LD2] [LD15] a quiz is marked by the server, known on every node, and what was chosen stands nowhere', async () => {
		using tove = await aListener(node(0), 'tove', password)
		using elsewhere = await aListener(node(1), 'tove', password)
		const known = () => elsewhere.session.getSnapshot().training?.lessons.find(({ lesson }) => lesson === 'limits')?.knownSince
		const limits = shippedLessons.find(({ id }) => id === 'limits')
		if (!limits) throw new Error('there is no such lesson')
		const right = limits.quiz.map(({ answers }) => answers.findIndex((one) => one.right))
		const wrong = right.map((place) => (place + 1) % 3)
		const answer = (answers: number[], version = limits.version) => tove.session.answerQuiz({ lesson: 'limits', version, answers })
		expect(await answer(wrong)).toMatchObject({ ok: true, data: { right: 0, of: 5, passed: false } })
		expect(await answer(right, limits.version + 1)).toMatchObject({ ok: false, error: { code: 'lesson_changed' } })
		expect(await answer(right.slice(1))).toMatchObject({ ok: false, error: { code: 'answers_do_not_fit' } })
		expect(known()).toBeNull()
		const passed = await answer(right)
		expect(passed).toMatchObject({ ok: true, data: { right: 5, passed: true, training: { rung: 'lessons' } } })
		await until(elsewhere.session, 'the other node knows', () => known() !== null)
		expect(await answer(wrong)).toMatchObject({ ok: true, data: { passed: false } })
		expect(known()).not.toBeNull()
	})

	it('[LD5] [LD6] a step taken on one node is told on the other with its words, and unlocks or locks there at once', async () => {
		using luca = await aListener(node(0), 'luca', password)
		using lena = await aSupervisor(node(1), 'lena', password)
		using seeker = await aSeeker(node(1))
		const id = luca.session.getSnapshot().me?.id
		if (!id) throw new Error('nobody is signed in')
		const words = 'You gave them time to think'
		const signed = await lena.session.training.signOff({ listener: id, version: 0, rung: 'solo', note: words })
		if (!signed.ok) throw new Error(signed.error.code)
		const told = await until(luca.session, 'the rung arrives', ({ training }) => training?.rung === 'solo')
		expect(told.training?.steps).toMatchObject([{ kind: 'sign_off', rung: 'solo', byName: 'Lena', note: words }])

		expect((await luca.session.startShift(1)).ok).toBe(true)
		await luca.session.helpNext()
		await seeker.session.requestConversation(anyRequest('talk'))
		await until(luca.session, 'somebody light is offered', ({ offer }) => offer !== null)
		const back = { listener: id, version: signed.data.learner.version, rung: 'buddy', note: null } as const
		expect((await lena.session.training.sendBack(back)).ok).toBe(true)
		await until(luca.session, 'the offer is gone', ({ offer, training }) => offer === null && training?.rung === 'buddy')
		expect(await luca.session.helpNext()).toMatchObject({ ok: false, error: { code: 'not_unlocked' } })
		expect(await lena.session.training.sendBack(back)).toMatchObject({ ok: false, error: { code: 'changed_meanwhile' } })

		expect(await dumpOfDatabase(servers.databaseUrl)).not.toContain(words)
		expect(servers.logged.join('\n')).not.toContain(words)
	})

	it('[LD5] only coordinators see and decide', async () => {
		using priya = await aSupervisor(node(0), 'priya', password)
		using lena = await aSupervisor(node(1), 'lena', password)
		expect(await priya.session.training.list()).toMatchObject({ ok: false, error: { code: 'coordinators_only' } })
		const listed = await lena.session.training.list()
		if (!listed.ok) throw new Error(listed.error.code)
		const [kofi] = listed.data.learners.filter(({ name }) => name === 'Kofi')
		if (!kofi) throw new Error('Kofi is not among them')
		const decision = { listener: kofi.id, version: kofi.version, rung: 'shadow', note: null } as const
		expect(await priya.session.training.signOff(decision)).toMatchObject({ ok: false, error: { code: 'coordinators_only' } })
		expect(await lena.session.training.signOff(decision)).toMatchObject({ ok: false, error: { code: 'not_ready' } })
	})
})
