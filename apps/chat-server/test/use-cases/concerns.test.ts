import type { Actor, SupervisorActor } from '@akin/core/access/actor'
import { asId, type ClientId, type ConversationId, type ProgrammeId, type StaffId, type TransferId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { answerConcern, readConcern } from '../../src/use-cases/concern/answer-concern.ts'
import { listConcerns } from '../../src/use-cases/concern/list-concerns.ts'
import { raiseConcern, type Said } from '../../src/use-cases/concern/raise-concern.ts'
import { endConversation } from '../../src/use-cases/conversation/end-conversation.ts'
import { eraseConversation } from '../../src/use-cases/conversation/erase-conversation.ts'
import { takeOver } from '../../src/use-cases/supervision/act-on-conversation.ts'
import { acceptTransfer } from '../../src/use-cases/transfer/accept-transfer.ts'
import { answerQuestion } from '../../src/use-cases/transfer/answer-question.ts'
import { proposeTransfer } from '../../src/use-cases/transfer/propose-transfer.ts'
import { listenerViewOf } from '../../src/use-cases/view/listener-view-of.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const [sam, noor] = [listenerNamed('sam'), listenerNamed('noor')]
const [priya, amir] = [supervisorNamed('priya'), supervisorNamed('amir')]
const elsewhere: SupervisorActor = {
	...amir,
	id: asId<StaffId>('00000000-0000-4000-8000-0000000000ff'),
	programmeIds: [asId<ProgrammeId>('replay')],
}
const notFound = { ok: false, error: 'conversation_not_found' }

let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
	await world.onShift(sam)
})
const say = (actor: Actor, conversationId: ConversationId, given: Partial<Said> = {}) =>
	raiseConcern(world.chat, actor, {
		...{ conversationId, clientId: world.chat.ids.next<ClientId>(), reason: 'unkind', words: null },
		...given,
	})
const only = async (actor = amir) => {
	const [one] = await listConcerns(world.chat, actor)
	if (!one) throw new Error('there is no concern')
	return one
}

test('[CO1] [CO2] what a person says of their listener reaches supervisors and not the listener', async () => {
	const { seeker, id } = await world.talking(sam)
	expect((await say(seeker, id, { reason: 'asks_to_meet', words: '  he asks where I live ' })).ok).toBe(true)
	expect(await world.signals(id)).toEqual(['conduct_danger_reported open'])
	expect(await only()).toMatchObject({
		...{ about: { kind: 'answerer', name: 'Sam' }, by: { role: 'seeker' }, reason: 'asks_to_meet', hasWords: true, hasEnded: false },
		state: { kind: 'new' },
	})
	expect(await readConcern(world.chat, amir, (await only()).id)).toEqual({ ok: true, value: 'he asks where I live' })
	const stored = await world.chat.conversations.load(id)
	const shown = stored && (await listenerViewOf(world.chat, stored, sam.id))
	expect(shown?.signals).toEqual([])
	for (const stream of ['room', 'backstage'] as const)
		expect(JSON.stringify(await world.log(id, stream))).not.toMatch(/signal|reported|where I live/)
	expect(await world.log(id, 'supervision')).toEqual(['signal_raised'])
	expect(JSON.stringify(await world.chat.audit.ofConversation(id))).not.toMatch(/where I live/)
	expect(await world.audited(id)).toEqual(['concern_raised', 'concern_read'])
})

test('[CO1] after the end as well, and not once it was erased', async () => {
	const { seeker, id } = await world.talking(sam)
	await endConversation(world.chat, seeker, id)
	expect((await say(seeker, id)).ok).toBe(true)
	expect(await world.signals(id)).toEqual(['conduct_reported open'])
	expect(await only()).toMatchObject({ hasEnded: true, about: { name: 'Sam' } })
	expect((await say(sam, id, { reason: 'prank' })).ok).toBe(true)
	await eraseConversation(world.chat, seeker, id)
	expect(await say(seeker, id)).toEqual({ ok: false, error: 'conversation_erased' })
	expect(await say(sam, id, { reason: 'prank' })).toEqual(notFound)
})

test('[CO5] after a transfer it is about whom the person says, who alone is kept from looking at it', async () => {
	const { seeker, id } = await world.talking(sam)
	const place = async (by: typeof sam, text: string) => {
		const written = await world.write(by, id, text)
		if (!written.ok) throw new Error('it was not written')
		return written.value.entry.seq
	}
	const ofSam = await place(sam, 'where do you live')
	await world.onShift(noor)
	const transfer = world.chat.ids.next<TransferId>()
	const note = 'Would like somebody else.'
	expect((await proposeTransfer(world.chat, amir, { conversationId: id, transferId: transfer, to: noor.id, note })).ok).toBe(true)
	expect((await answerQuestion(world.chat, seeker, id, transfer, 'yes')).ok).toBe(true)
	expect((await acceptTransfer(world.chat, noor, id, transfer)).ok).toBe(true)
	const ofNoor = await place(noor, 'hello')
	const theirs = await world.write(seeker, id, 'hello')
	if (!theirs.ok) throw new Error('it was not written')
	const about: string[] = []
	for (const seq of [ofSam, ofNoor, undefined, theirs.value.entry.seq, 1_000]) {
		expect((await say(seeker, id, { about: seq })).ok).toBe(true)
		const [latest] = await listConcerns(world.chat, amir)
		if (latest?.about.kind === 'answerer') about.push(latest.about.name ?? 'nobody')
		world.turn(60_000)
	}
	expect(about).toEqual(['Sam', 'Noor', 'Noor', 'Noor', 'Noor'])
})

test('[CO1] nobody else says it, and nobody elsewhere reads or answers it', async () => {
	const { seeker, id } = await world.talking(sam)
	for (const actor of [await world.seeker(), noor, elsewhere]) expect(await say(actor, id)).toEqual(notFound)
	await say(seeker, id, { words: 'said' })
	const concern = await only()
	expect(await listConcerns(world.chat, elsewhere)).toEqual([])
	const none = { ok: false, error: 'no_such_concern' }
	expect(await readConcern(world.chat, elsewhere, concern.id)).toEqual(none)
	expect(await answerConcern(world.chat, elsewhere, concern.id, { kind: 'look_at' })).toEqual(none)
})

test('[CO3] looked at by one, closed by another, each with a name and a time, and each written down once', async () => {
	const { id } = await world.talking(sam)
	expect((await say(sam, id, { reason: 'threats', words: 'see above' })).ok).toBe(true)
	expect(await world.signals(id)).toEqual(['person_reported open'])
	const { id: concernId } = await only()
	for (const by of [priya, amir])
		expect(await answerConcern(world.chat, by, concernId, { kind: 'look_at' })).toMatchObject({
			...{ ok: true, value: { state: { kind: 'looked_at', by: { name: 'Priya' } } } },
		})
	expect(await answerConcern(world.chat, amir, concernId, { kind: 'close', outcome: 'blocked' })).toMatchObject({
		...{ ok: true, value: { state: { kind: 'closed', by: { name: 'Amir' }, outcome: 'blocked' } } },
	})
	expect(await answerConcern(world.chat, priya, concernId, { kind: 'close', outcome: 'nothing_to_do' })).toEqual({
		...{ ok: false, error: 'already_closed' },
	})
	expect(await world.audited(id)).toEqual(['concern_raised', 'concern_looked_at', 'concern_closed'])
	expect(await world.chat.concerns.countOpen(priya.programmeIds)).toBe(0)
	expect(world.toldOf('concernsChanged')).toHaveLength(3)
})

test('[CO4] a supervisor who answered the person has no part in what is said of them', async () => {
	const { seeker, id } = await world.talking(sam)
	await takeOver(world.chat, priya, id)
	await say(seeker, id, { words: 'she is rude' })
	const concern = await only(priya)
	expect(concern).toMatchObject({ isInvolved: true, about: { name: 'Priya' } })
	const involved = { ok: false, error: 'involved' }
	expect(await readConcern(world.chat, priya, concern.id)).toEqual(involved)
	expect(await answerConcern(world.chat, priya, concern.id, { kind: 'close', outcome: 'nothing_to_do' })).toEqual(involved)
	expect((await answerConcern(world.chat, amir, concern.id, { kind: 'look_at' })).ok).toBe(true)
})

test('sent again it is one; more than anybody has to say is refused for a while', async () => {
	const { seeker, id } = await world.talking(sam)
	const clientId = world.chat.ids.next<ClientId>()
	expect((await say(seeker, id, { clientId })).ok).toBe(true)
	expect((await say(seeker, id, { clientId })).ok).toBe(true)
	expect(await listConcerns(world.chat, amir)).toHaveLength(1)
	expect(await world.signals(id)).toEqual(['conduct_reported open'])
	for (let said = 2; said < 5; said += 1) expect((await say(seeker, id)).ok).toBe(true)
	expect(await say(seeker, id)).toMatchObject({ ok: false, error: { code: 'rate_limited' } })
})

test('P4 what was said about it goes with the words of the conversation', async () => {
	const { seeker, id } = await world.talking(sam)
	await say(seeker, id, { words: 'said' })
	await eraseConversation(world.chat, seeker, id)
	const concern = await only()
	expect(concern.hasWords).toBe(false)
	expect(await readConcern(world.chat, amir, concern.id)).toEqual({ ok: true, value: null })
})
