import type { WrapUp } from '@akin/client/listener-session'
import { asId, type TransferId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { aListener, aSeeker, aSupervisor, until } from './support/actors.ts'
import { password, talkTogether, textsOf } from './support/one-talk.ts'
import { startTestServers } from './support/start-test-server.ts'
import { testRedis } from './support/test-redis.ts'

const note = 'Likes to be asked before advice.'
const transferId = () => asId<TransferId>(crypto.randomUUID())

test('people on two nodes: asked, agreed, taken on; the former desk wraps up, the next one has words and note and no whisper of before', {
	timeout: 60_000,
}, async () => {
	await using redis = await testRedis()
	await using servers = await startTestServers({ nodes: 2, redisUrl: redis.url })
	const [one, two] = servers.nodes
	if (!one || !two) throw new Error('no two nodes')
	using seeker = await aSeeker(one)
	using sam = await aListener(one, 'sam', password)
	using noor = await aListener(two, 'noor', password)
	using priya = await aSupervisor(two, 'priya', password)
	await noor.session.startShift(2)
	const id = await talkTogether(seeker, sam)
	seeker.session.send('I keep the letter in a drawer.')
	await priya.session.startReading(id)
	priya.session.sendWhisper(id, 'Only between us, Sam.')
	await until(sam.session, 'the whisper is there', ({ conversations }) =>
		textsOf(conversations[0]?.entries.backstage ?? []).includes('Only between us, Sam.'),
	)

	const candidates = await sam.session.listCandidates(id)
	const to = candidates.ok ? candidates.data.listeners.find(({ name }) => name === 'Noor') : null
	if (!to) throw new Error('Noor cannot be asked')
	const first = transferId()
	const proposed = await sam.session.proposeTransfer({ conversationId: id, transferId: first, to: to.id, note })
	expect(proposed).toMatchObject({ ok: true, data: { conversation: { transfer: { step: { kind: 'asking_person' } } } } })
	const { conversation } = await until(seeker.session, 'the person is asked', ({ conversation: asked }) =>
		Boolean(asked?.state.kind === 'talking' && asked.state.transfer),
	)
	expect(conversation?.state).toMatchObject({ transfer: { transferId: first, byName: 'Sam', to: 'Noor', step: 'asking' } })
	expect(noor.session.getSnapshot().conversations).toEqual([])
	expect((await seeker.session.answerTransfer(first, 'yes')).ok).toBe(true)

	const asked = await until(noor.session, 'Noor is asked on her node', ({ conversations }) => conversations[0]?.view.state.kind === 'asked')
	expect(asked.conversations[0]?.view.state).toMatchObject({ byName: 'Sam', note })
	await until(noor.session, 'she reads the room', ({ conversations }) =>
		textsOf(conversations[0]?.entries.room ?? []).includes('I keep the letter in a drawer.'),
	)
	expect(noor.session.getSnapshot().conversations[0]?.entries.backstage).toEqual([])
	expect((await noor.session.acceptTransfer(id, first)).ok).toBe(true)

	await until(noor.session, 'she has it, and the note', ({ conversations }) =>
		textsOf(conversations[0]?.entries.backstage ?? []).includes(note),
	)
	expect(textsOf(noor.session.getSnapshot().conversations[0]?.entries.backstage ?? [])).toEqual([
		...['(withheld)', note, '(transfer_proposed)', '(transfer_agreed)'],
	])
	const { handOvers } = await until(
		sam.session,
		'it left the desk of Sam',
		(desk) => desk.conversations.length === 0 && desk.handOvers.length === 1,
	)
	expect(handOvers).toMatchObject([{ conversationId: id, to: 'Noor' }])
	const wrapUp: WrapUp = { conversationId: id, howItEnded: 'handed_on', topics: [], note: null, andYou: 'fine' }
	expect((await sam.session.saveWrapUp(wrapUp)).ok).toBe(true)
	await until(sam.session, 'the wrap-up is done', (desk) => desk.handOvers.length === 0)
	noor.session.sendMessage(id, 'Hello, I am Noor.')
	await until(seeker.session, 'the person reads Noor', ({ entries }) => textsOf(entries).includes('Hello, I am Noor.'))

	// Declined by the person: the other node learns it as well.
	const second = transferId()
	await priya.session.proposeTransfer({ conversationId: id, transferId: second, to: null, note })
	await until(seeker.session, 'the person is asked again', ({ conversation: now }) =>
		Boolean(now?.state.kind === 'talking' && now.state.transfer?.transferId === second),
	)
	await seeker.session.answerTransfer(second, 'stay')
	await until(noor.session, 'Noor sees that they stay', ({ conversations }) => {
		const step = conversations[0]?.view.transfer?.step
		return step?.kind === 'failed' && step.outcome === 'person_stays'
	})
	// For safety, from the other node: at once.
	expect((await priya.session.transferNow({ conversationId: id, transferId: transferId(), to: null, note })).ok).toBe(true)
	await until(seeker.session, 'the person waits again', ({ conversation: now }) => now?.state.kind === 'waiting')
	await until(noor.session, 'it left her desk', (desk) => desk.conversations.length === 0 && desk.handOvers.length === 1)
	expect(servers.logged.filter((line) => line.includes('"outcome":"fault"'))).toEqual([])
	expect(servers.logged.join('\n')).not.toContain(note)
	expect(servers.logged.join('\n')).not.toContain('between us')
})
