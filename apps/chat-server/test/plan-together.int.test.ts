import { planQuestion } from '@akin/core/plan/plan-questions'
import { planTogetherOf } from '@akin/core/plan/plan-together'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aListener, aSeeker, until } from './support/actors.ts'
import { dumpOfDatabase, eavesdropOnRedis } from './support/eavesdrop.ts'
import { password, talkTogether } from './support/one-talk.ts'
import { startTestServers, type TestServers } from './support/start-test-server.ts'
import { testRedis } from './support/test-redis.ts'

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

it('[PH1] [PH2] [P3] a plan is made over two nodes: which step is asked travels, what is not shown is nowhere, what is shown is sealed', async () => {
	await using ear = await eavesdropOnRedis(redis.url)
	using seeker = await aSeeker(node(0))
	using sam = await aListener(node(1), 'sam', password)
	const id = await talkTogether(seeker, sam)
	const roomOf = (snapshot: ReturnType<typeof sam.session.getSnapshot>) =>
		snapshot.conversations.find((one) => one.id === id)?.entries.room ?? []
	/** On the page, as the plan's sheet has it; CANARY marks what a person wrote there. */
	const plan = { signs: 'CANARYSIGNS I stop answering', alone: 'CANARYALONE walk by the river', people: 'CANARYPEOPLE Kim' }

	sam.session.sendMessage(id, planQuestion('offer', 'en'), { part: { kind: 'offer', of: 'plan' } })
	const offered = await until(seeker.session, 'a plan is offered', ({ entries }) => planTogetherOf(entries).kind === 'offered')
	const card = planTogetherOf(offered.entries)
	if (card.kind !== 'offered') throw new Error('unreachable')
	seeker.session.send('Yes, let us do that.', { kind: 'answer', to: card.card, answer: 'accepted' })
	await until(sam.session, 'it is open', (snapshot) => planTogetherOf(roomOf(snapshot)).kind === 'open')

	for (const step of ['signs', 'alone', 'people'] as const) {
		sam.session.sendMessage(id, planQuestion(step, 'en'), { part: { kind: 'step', step } })
		const asked = await until(seeker.session, `${step} is asked`, ({ entries }) => {
			const state = planTogetherOf(entries)
			return state.kind === 'open' && state.at?.step === step
		})
		const state = planTogetherOf(asked.entries)
		if (state.kind !== 'open' || state.at === null) throw new Error('unreachable')
		// One is shown, one is done, one is left out.
		if (step === 'alone') seeker.session.send(`What I can do alone: ${plan.alone}`)
		else
			seeker.session.send('Words of the page.', { kind: 'answer', to: state.at.card, answer: step === 'signs' ? 'accepted' : 'declined' })
	}
	const seen = await until(sam.session, 'the last step is left out', (snapshot) => {
		const state = planTogetherOf(roomOf(snapshot))
		return state.kind === 'open' && state.asked.get('people')?.answer === 'declined'
	})
	const read = JSON.stringify(roomOf(seen))
	expect(read).toContain('CANARYALONE')
	for (const unshown of ['CANARYSIGNS', 'CANARYPEOPLE']) expect(read).not.toContain(unshown)

	const kept = [await dumpOfDatabase(servers.databaseUrl), await ear.heard(), servers.logged.join('\n')]
	// What was looked through is what people were in.
	expect(kept[0]).toContain(id)
	for (const text of kept) for (const canary of ['CANARYSIGNS', 'CANARYALONE', 'CANARYPEOPLE']) expect(text).not.toContain(canary)
})
