import { asId, type ProgrammeId } from '@akin/core/support/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aListener, anyRequest, aSeeker, aSupervisor, until } from './support/actors.ts'
import { password, roomOf } from './support/one-talk.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { testRedis } from './support/test-redis.ts'

const talk = asId<ProgrammeId>('talk')

describe('reading along to learn, on two nodes', () => {
	let servers: TestServers
	let redis: Awaited<ReturnType<typeof testRedis>>
	beforeAll(async () => {
		redis = await testRedis()
		servers = await startTestServers({ nodes: 2, redisUrl: redis.url })
		using lena = await aSupervisor(node(0), 'lena', password)
		const opened = await lena.session.openSettings(talk)
		if (!opened.ok) throw new Error(opened.error.code)
		const { settings, version } = opened.data.view
		const changed = await lena.session.saveSettings({
			...{ programmeId: talk, basedOn: version, note: '' },
			settings: { ...settings, readers: { learners: true, mentors: false } },
		})
		if (!changed.ok) throw new Error(changed.error.code)
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

	/** Mei on one node asks Sam on the other, who says yes. */
	async function readingAlong() {
		const seeker = await aSeeker(node(1))
		const sam = await aListener(node(0), 'sam', password)
		const mei = await aListener(node(1), 'mei', password)
		await until(seeker.session, 'learners may read along', ({ programmes }) =>
			programmes.some(({ id, readAlong }) => id === talk && readAlong?.learners === true),
		)
		const requested = await seeker.session.requestConversation({ ...anyRequest('talk'), refusedAlong: [] })
		if (!requested.ok) throw new Error(requested.error.code)
		if (!sam.session.getSnapshot().shift) await sam.session.startShift(2)
		await sam.session.helpNext()
		const { offer } = await until(sam.session, 'an offer comes', (snapshot) => snapshot.offer !== null)
		const accepted = offer && (await sam.session.acceptOffer(offer.id))
		if (!accepted?.ok) throw new Error('the offer is gone')
		const { id } = accepted.data.conversation
		const samId = sam.session.getSnapshot().me?.id
		if (!samId) throw new Error('nobody is signed in')
		expect(await mei.session.listShadowHosts()).toMatchObject({ ok: true, data: { hosts: [{ id: samId, name: 'Sam' }] } })
		expect(await mei.session.askShadow(samId)).toMatchObject({ ok: true, data: { training: { shadow: { kind: 'asking' } } } })
		expect(mei.session.getSnapshot().conversations).toEqual([])
		const viewOf = () => sam.session.getSnapshot().conversations.find((one) => one.id === id)?.view
		await until(sam.session, 'Sam is asked', () => viewOf()?.shadow?.learnerName === 'Mei')
		const shadowId = viewOf()?.shadow?.id
		if (!shadowId) throw new Error('nobody asks')
		expect((await sam.session.answerShadow(id, shadowId, true)).ok).toBe(true)
		await until(mei.session, 'Mei reads', ({ conversations }) => conversations.some(({ view }) => view.state.kind === 'shadowing'))
		await until(
			seeker.session,
			'the person is told',
			({ conversation }) => conversation?.state.kind === 'talking' && conversation.state.learner?.name === 'Mei',
		)
		return {
			...{ seeker, sam, mei, id, shadowId },
			[Symbol.dispose]() {
				for (const one of [seeker, sam, mei]) one[Symbol.dispose]()
			},
		}
	}
	type Reading = Awaited<ReturnType<typeof readingAlong>>
	const nothingLeft = ({ mei }: Reading) =>
		until(mei.session, 'nothing is left with Mei', ({ conversations, training }) => conversations.length === 0 && training?.shadow === null)
	async function end({ seeker, sam, id }: Reading): Promise<void> {
		await seeker.session.endConversation()
		await until(sam.session, 'it is over', ({ conversations }) =>
			conversations.some((one) => one.id === id && one.view.state.kind === 'wrap_up'),
		)
		await sam.session.saveWrapUp({
			conversationId: id,
			howItEnded: 'said_goodbye',
			note: null,
			andYou: null,
			debrief: false,
			followUp: null,
		} as never)
	}

	it('[CL53] [CL55] is live and read-only, and after the person refuses nothing they write reaches the learner, however close it comes', async () => {
		using reading = await readingAlong()
		const { seeker, sam, mei, id } = reading
		seeker.session.send('before')
		await until(mei.session, 'what is said arrives', () => roomOf(mei, id).includes('before'))
		mei.session.sendMessage(id, 'from the learner')
		const tried = await until(mei.session, 'the learner cannot write', ({ conversations }) =>
			conversations.some(({ outgoing }) => outgoing.some(({ state }) => state.kind === 'not_sent')),
		)
		expect(tried.conversations).toHaveLength(1)
		const seen = new Set<string>()
		const stop = mei.session.subscribe(() => {
			for (const words of roomOf(mei, id)) seen.add(words)
		})
		expect((await seeker.session.refuseReaders(['learner'])).ok).toBe(true)
		seeker.session.send('after')
		await until(sam.session, 'the listener has it', () => roomOf(sam, id).includes('after'))
		await nothingLeft(reading)
		stop()
		expect([...seen]).not.toContain('after')
		expect(await mei.session.listShadowHosts()).toMatchObject({ ok: true, data: { hosts: [] } })
		expect(roomOf(sam, id)).not.toContain('from the learner')
		await end(reading)
	})

	it('[CL55] a listener who takes it back on one node ends it on the other', async () => {
		using reading = await readingAlong()
		const { sam, id, shadowId, seeker } = reading
		expect((await sam.session.answerShadow(id, shadowId, false)).ok).toBe(true)
		await nothingLeft(reading)
		await until(
			seeker.session,
			'the person sees nobody',
			({ conversation }) => conversation?.state.kind === 'talking' && conversation.state.learner === undefined,
		)
		await end(reading)
	})

	it('[CL55] a call for help ends it on the other node', async () => {
		using reading = await readingAlong()
		expect((await reading.sam.session.requestHelp(reading.id)).ok).toBe(true)
		await nothingLeft(reading)
	})
})
