import { listenerSince } from '@akin/core/conversation/transfer'
import { defaultQueuePolicy as policy } from '@akin/core/queue/queue-policy'
import type { ConversationId, StaffId, TransferId } from '@akin/core/support/ids'
import { listenerEntryView } from '@akin/core/view/entry-view'
import { beforeEach, expect, test } from 'vitest'
import { endConversation } from '../../src/use-cases/conversation/end-conversation.ts'
import { eraseConversation } from '../../src/use-cases/conversation/erase-conversation.ts'
import { resumeConversation } from '../../src/use-cases/conversation/resume-conversation.ts'
import { saveWrapUp } from '../../src/use-cases/conversation/save-wrap-up.ts'
import { acceptOffer } from '../../src/use-cases/queue/accept-offer.ts'
import { declineOffer } from '../../src/use-cases/queue/decline-offer.ts'
import { helpNext } from '../../src/use-cases/queue/help-next.ts'
import { lookAtWait } from '../../src/use-cases/queue/look-at-wait.ts'
import { openRecord } from '../../src/use-cases/record/open-record.ts'
import { readRecord } from '../../src/use-cases/record/read-record.ts'
import { endShift, pauseShift } from '../../src/use-cases/shift/change-shift.ts'
import { takeOver } from '../../src/use-cases/supervision/act-on-conversation.ts'
import { giveRest } from '../../src/use-cases/supervision/look-after-listener.ts'
import { lookAtListener } from '../../src/use-cases/supervision/look-at-listener.ts'
import { lookAtRoster } from '../../src/use-cases/supervision/look-at-roster.ts'
import { acceptTransfer } from '../../src/use-cases/transfer/accept-transfer.ts'
import { answerQuestion } from '../../src/use-cases/transfer/answer-question.ts'
import { changeListener } from '../../src/use-cases/transfer/change-listener.ts'
import { declineTransfer } from '../../src/use-cases/transfer/decline-transfer.ts'
import { handOversOf } from '../../src/use-cases/transfer/hand-overs-of.ts'
import { listCandidates } from '../../src/use-cases/transfer/list-candidates.ts'
import { proposeTransfer } from '../../src/use-cases/transfer/propose-transfer.ts'
import { transferNow } from '../../src/use-cases/transfer/transfer-now.ts'
import { withdrawTransfer } from '../../src/use-cases/transfer/withdraw-transfer.ts'
import { listenerViewOf } from '../../src/use-cases/view/listener-view-of.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const [sam, noor, alex] = [listenerNamed('sam'), listenerNamed('noor'), listenerNamed('alex')]
const [priya, elsewhere] = [supervisorNamed('priya'), supervisorNamed('replay-supervisor')]
const note = 'She likes to be asked before advice.'
const start = { room: 0, backstage: 0 }

let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
	await world.arrive(priya)
	await world.onShift(sam)
	await world.onShift(noor)
})

const transferId = () => world.chat.ids.next<TransferId>()
async function asked(by: typeof sam | typeof priya, id: ConversationId, to: StaffId | null = noor.id) {
	const transfer = transferId()
	const proposed = await proposeTransfer(world.chat, by, { conversationId: id, transferId: transfer, to, note })
	if (!proposed.ok) throw new Error(JSON.stringify(proposed.error))
	return transfer
}
/** Noor is asked, and the person has agreed. */
async function noorAsked() {
	const { seeker, id } = await world.talking(sam)
	const transfer = await asked(sam, id)
	const answered = await answerQuestion(world.chat, seeker, id, transfer, 'yes')
	if (!answered.ok) throw new Error(answered.error)
	return { seeker, id, transfer }
}
const handlerOf = async (id: ConversationId) => {
	const conversation = await world.conversation(id)
	return conversation.state === 'active' ? conversation.handler.name : conversation.state
}
const outcomeOf = async (id: ConversationId) => {
	const conversation = await world.conversation(id)
	const transfer = conversation.state === 'active' ? conversation.transfer : null
	return transfer?.step === 'over' ? transfer.outcome : transfer?.step
}
const loadOf = async (id: StaffId) => (await world.chat.shifts.load(id))?.conversations

test('[CL42] a warm hand-over: the person agrees, the colleague reads the note, accepts, and has it in one commit', async () => {
	const { seeker, id, transfer } = await noorAsked()
	expect(await handlerOf(id)).toBe('Sam')
	expect((await world.write(sam, id, 'still here')).ok).toBe(true)
	const view = await listenerViewOf(world.chat, await world.stored(id), noor.id)
	expect(view).toMatchObject({ state: { kind: 'asked', byName: 'Sam', note }, heads: { backstage: 0 } })
	expect((await listenerViewOf(world.chat, await world.stored(id), alex.id))?.state).not.toMatchObject({ note })
	expect((await acceptTransfer(world.chat, noor, id, transfer)).ok).toBe(true)
	expect(await handlerOf(id)).toBe('Noor')
	expect([await loadOf(sam.id), await loadOf(noor.id)]).toEqual([0, 1])
	expect(await world.write(sam, id, 'too late')).toMatchObject({ ok: false })
	expect((await world.write(noor, id, 'Hello, I am Noor.')).ok).toBe(true)
	expect((await world.write(seeker, id, 'hello')).ok).toBe(true)
	expect(await world.log(id)).toEqual(['listener_joined', 'still here', 'listener_left', 'listener_joined', 'Hello, I am Noor.', 'hello'])
	expect(await world.log(id, 'backstage')).toEqual([note, 'transfer_proposed', 'transfer_agreed'])
	expect(await world.audited(id)).toEqual(['transfer_proposed', 'transferred'])
	// Her answer was lost on the way: she has it.
	expect((await acceptTransfer(world.chat, noor, id, transfer)).ok).toBe(true)
	expect(await world.audited(id)).toEqual(['transfer_proposed', 'transferred'])
})

test('[CL41] the person says no: nothing changes, and nobody was asked', async () => {
	const { seeker, id } = await world.talking(sam)
	const transfer = await asked(sam, id)
	await expect(answerQuestion(world.chat, seeker, id, transfer, 'stay')).resolves.toMatchObject({ ok: true })
	expect([await handlerOf(id), await outcomeOf(id), await loadOf(noor.id)]).toEqual(['Sam', 'person_stays', 0])
	expect(await world.chat.conversations.askedOf(noor.id)).toEqual([])
	expect(await answerQuestion(world.chat, seeker, id, transfer, 'yes')).toEqual({ ok: false, error: 'transfer_gone' })
	expect((await world.write(sam, id, 'Of course.')).ok).toBe(true)
	const another = await world.seeker()
	expect(await answerQuestion(world.chat, another, id, transfer, 'yes')).toEqual({ ok: false, error: 'conversation_not_found' })
})

test('[CL43] declined kindly: nothing is counted, the handler goes on, and the colleague sees nothing of it any more', async () => {
	const { id, transfer } = await noorAsked()
	const before = await world.chat.shifts.load(noor.id)
	expect((await declineTransfer(world.chat, noor, id, transfer)).ok).toBe(true)
	expect([await handlerOf(id), await outcomeOf(id)]).toEqual(['Sam', 'listener_declined'])
	expect(await world.chat.shifts.load(noor.id)).toEqual(before)
	expect(await resumeConversation(world.chat, noor, id, start)).toEqual({ ok: false, error: 'conversation_not_found' })
	expect(await declineTransfer(world.chat, noor, id, transfer)).toEqual({ ok: false, error: 'transfer_gone' })
	expect(await acceptTransfer(world.chat, noor, id, transfer)).toEqual({ ok: false, error: 'transfer_gone' })
	const again = { conversationId: id, transferId: transferId(), to: noor.id, note }
	expect(await proposeTransfer(world.chat, sam, again)).toEqual({ ok: false, error: 'listener_not_able' })
})

test('[CL43] nobody answers: first the question and then the asking end by themselves, and late answers are refused', async () => {
	const { seeker, id } = await world.talking(sam)
	const first = await asked(sam, id)
	await world.pass(policy.transferQuestionMs)
	expect(await outcomeOf(id)).toBe('person_silent')
	expect(await answerQuestion(world.chat, seeker, id, first, 'yes')).toEqual({ ok: false, error: 'transfer_gone' })
	const second = await asked(sam, id)
	expect((await answerQuestion(world.chat, seeker, id, second, 'yes')).ok).toBe(true)
	await world.pass(policy.transferAnswerMs)
	expect(await outcomeOf(id)).toBe('listener_silent')
	expect(await acceptTransfer(world.chat, noor, id, second)).toEqual({ ok: false, error: 'transfer_gone' })
	expect(await handlerOf(id)).toBe('Sam')
})

test.each([
	['pauses', () => pauseShift(world.chat, noor)],
	['ends her shift', () => endShift(world.chat, noor)],
	['is given a rest', () => giveRest(world.chat, priya, noor.id, 20)],
	[
		'loses her connection',
		async () => {
			world.vanish(noor)
			await world.pass(policy.connectionLostMs + 8_000)
		},
	],
] as const)('[CL43] whoever is asked %s: whoever handles it is told at once, and goes on', async (_, leave) => {
	const { id, transfer } = await noorAsked()
	await leave()
	expect([await handlerOf(id), await outcomeOf(id)]).toEqual(['Sam', 'listener_gone'])
	expect(await acceptTransfer(world.chat, noor, id, transfer)).toEqual({ ok: false, error: 'transfer_gone' })
})

test('Q3 full in the same moment: the accept is refused by the commit, and nothing is lost', async () => {
	await world.onShift(alex, 1)
	const { seeker, id } = await world.talking(sam)
	const transfer = await asked(sam, id, alex.id)
	await answerQuestion(world.chat, seeker, id, transfer, 'yes')
	await world.talking(alex)
	expect(await acceptTransfer(world.chat, alex, id, transfer)).toEqual({ ok: false, error: 'at_capacity' })
	expect([await handlerOf(id), await outcomeOf(id), await loadOf(alex.id)]).toEqual(['Sam', 'listener_gone', 1])
})

test('[CL44] to whoever is next: with the yes the person is at their old place, and never with the former listener again', async () => {
	const { seeker, id } = await world.talking(sam)
	world.turn(1_000)
	await world.waiting()
	const transfer = await asked(sam, id, null)
	expect((await answerQuestion(world.chat, seeker, id, transfer, 'yes')).ok).toBe(true)
	const offered = await world.offerTo(noor)
	expect(offered.id).toBe(id)
	expect((await acceptOffer(world.chat, noor, offered.offerId)).ok).toBe(true)
	expect(await handlerOf(id)).toBe('Noor')
	expect(await world.audited(id)).toEqual(['transfer_proposed', 'transferred'])
	const resumed = await resumeConversation<'room' | 'backstage'>(world.chat, noor, id, start)
	if (!resumed.ok) throw new Error(resumed.error)
	const kinds = resumed.value.entries.map(
		(entry) => listenerEntryView(entry, listenerSince(resumed.value.stored.conversation)).content.kind,
	)
	expect(kinds).toContain('hand_over_note')
})

test('[CL46] the handler is lost while somebody is asked: the person is back at the head of the queue, as without it', async () => {
	const { id, transfer } = await noorAsked()
	world.vanish(sam)
	await world.pass(policy.listenerGraceMs + policy.listenerLostRequeueMs + 10_000)
	expect(await handlerOf(id)).toBe('waiting')
	expect(await acceptTransfer(world.chat, noor, id, transfer)).toEqual({ ok: false, error: 'transfer_gone' })
	expect((await world.offerTo(noor)).id).toBe(id)
})

test('[CL46] a supervisor takes over, or it ends, while somebody is asked', async () => {
	const first = await noorAsked()
	await takeOver(world.chat, priya, first.id)
	expect(await acceptTransfer(world.chat, noor, first.id, first.transfer)).toEqual({ ok: false, error: 'transfer_gone' })
	expect(await handlerOf(first.id)).toBe('Priya')
	const second = await noorAsked()
	await endConversation(world.chat, second.seeker, second.id)
	expect(await acceptTransfer(world.chat, noor, second.id, second.transfer)).toEqual({ ok: false, error: 'transfer_gone' })
})

test('[CL45] for safety: at once, told and not asked, offered to one listener, and without an answer to whoever is next', async () => {
	await world.onShift(alex)
	const { id } = await world.talking(sam)
	const proposal = { conversationId: id, transferId: transferId(), to: noor.id, note }
	expect((await transferNow(world.chat, priya, proposal)).ok).toBe(true)
	expect(await handlerOf(id)).toBe('offered')
	expect(await world.write(sam, id, 'too late')).toMatchObject({ ok: false })
	expect(world.toldOf('offerMade').at(-1)?.args[0]).toBe(noor.id)
	// Sent again, because the answer was lost.
	expect((await transferNow(world.chat, priya, proposal)).ok).toBe(true)
	expect(await world.audited(id)).toEqual(['transferred'])
	expect(await world.log(id)).toEqual(['listener_joined', 'listener_left', 'back_in_queue'])
	await world.pass(policy.offerTtlMs + 1_000)
	expect(await handlerOf(id)).toBe('waiting')
	const offered = await world.offerTo(alex)
	expect([offered.id, (await acceptOffer(world.chat, alex, offered.offerId)).ok]).toEqual([id, true])
	expect(await transferNow(world.chat, elsewhere, { ...proposal, transferId: transferId() })).toEqual({
		...{ ok: false, error: 'conversation_not_found' },
	})
})

test('[CL45] for safety to somebody who declines, or left in this moment: the person waits at their place, never stranded', async () => {
	const { id } = await world.talking(sam)
	expect((await transferNow(world.chat, priya, { conversationId: id, transferId: transferId(), to: noor.id, note })).ok).toBe(true)
	const offered = await world.conversation(id)
	if (offered.state !== 'offered') throw new Error('not offered')
	expect((await declineOffer(world.chat, noor, offered.offer.id)).ok).toBe(true)
	expect(await handlerOf(id)).toBe('waiting')
	await pauseShift(world.chat, noor)
	const other = await world.talking(sam)
	const late = { conversationId: other.id, transferId: transferId(), to: noor.id, note }
	expect(await transferNow(world.chat, priya, late)).toEqual({ ok: false, error: 'listener_not_able' })
	expect(await handlerOf(other.id)).toBe('Sam')
})

test('two transfers at once: the first stands; one sent again is the same one', async () => {
	const { id } = await world.talking(sam)
	const mine = { conversationId: id, transferId: transferId(), to: noor.id, note }
	const [first, second] = await Promise.all([
		proposeTransfer(world.chat, sam, mine),
		proposeTransfer(world.chat, priya, { ...mine, transferId: transferId() }),
	])
	expect([first?.ok, second]).toEqual([true, { ok: false, error: 'transfer_open' }])
	expect((await proposeTransfer(world.chat, sam, mine)).ok).toBe(true)
	expect(await world.log(id, 'backstage')).toEqual([note, 'transfer_proposed'])
	expect((await withdrawTransfer(world.chat, priya, id, mine.transferId)).ok).toBe(true)
	expect([await outcomeOf(id), await world.audited(id)]).toEqual(['withdrawn', ['transfer_proposed', 'transfer_withdrawn']])
	// An id from before is not a new transfer, and its note stands once.
	expect((await proposeTransfer(world.chat, sam, mine)).ok).toBe(true)
	expect(await outcomeOf(id)).toBe('withdrawn')
	expect(await proposeTransfer(world.chat, noor, { ...mine, transferId: transferId() })).toEqual({
		...{ ok: false, error: 'conversation_not_found' },
	})
})

test('[VW12] P2 the next listener reads the room and the note, and no whisper of before', async () => {
	const { seeker, id } = await world.talking(sam)
	await world.write(priya, id, 'I am worried about how you write, Sam.', { stream: 'backstage' })
	const transfer = await asked(sam, id)
	await answerQuestion(world.chat, seeker, id, transfer, 'yes')
	await acceptTransfer(world.chat, noor, id, transfer)
	await world.write(priya, id, 'Welcome, Noor.', { stream: 'backstage' })
	const resumed = await resumeConversation<'room' | 'backstage'>(world.chat, noor, id, start)
	if (!resumed.ok) throw new Error(resumed.error)
	const since = listenerSince(resumed.value.stored.conversation)
	const shown = resumed.value.entries.filter(({ stream }) => stream === 'backstage').map((entry) => listenerEntryView(entry, since))
	expect(shown.map(({ content }) => ('text' in content ? content.text : content.kind))).toEqual([
		...['withheld', note, 'transfer_proposed', 'transfer_agreed', 'Welcome, Noor.'],
	])
	expect(shown.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
	expect(JSON.stringify(shown)).not.toContain('worried')
})

test('[CL47] whoever handed over has a wrap-up, sealed beside the conversation, and sees nothing else of it', async () => {
	const { seeker, id, transfer } = await noorAsked()
	await acceptTransfer(world.chat, noor, id, transfer)
	expect(world.toldOf('handOversChanged').map(({ args }) => args[0])).toEqual([sam.id])
	expect(await handOversOf(world.chat, sam.id)).toMatchObject([{ conversationId: id, to: 'Noor' }])
	expect(await resumeConversation(world.chat, sam, id, start)).toEqual({ ok: false, error: 'conversation_not_found' })
	const wrapUp = { howItEnded: 'handed_on', topics: [], note: 'Her sister knows.', andYou: 'fine' }
	expect(await saveWrapUp(world.chat, sam, id, wrapUp)).toEqual({ ok: true, value: null })
	expect(await saveWrapUp(world.chat, sam, id, wrapUp)).toEqual({ ok: true, value: null })
	expect(await handOversOf(world.chat, sam.id)).toEqual([])
	const [kept] = await world.chat.conversations.recordsOf(id)
	expect(kept).toMatchObject({ kind: 'hand_over', listenerId: sam.id, codes: { howItEnded: 'handed_on', andYou: 'fine' } })
	expect(Buffer.from(kept?.sealed ?? []).toString()).not.toContain('sister')
	expect(await saveWrapUp(world.chat, alex, id, wrapUp)).toEqual({ ok: false, error: 'conversation_not_found' })
	// The one who has it now wraps up at the end, for themselves.
	await endConversation(world.chat, noor, id)
	expect(await saveWrapUp(world.chat, noor, id, { ...wrapUp, howItEnded: 'said_goodbye' })).toEqual({ ok: true, value: null })
	expect((await world.chat.conversations.recordsOf(id)).map(({ kind }) => kind)).toEqual(['wrap_up', 'hand_over'])
	expect((await openRecord(world.chat, priya, id, { reason: 'review_sample', text: null })).ok).toBe(true)
	const read = await readRecord(world.chat, priya, id, { room: 0, backstage: 0, supervision: 0 })
	expect(read.ok && read.value.record).toMatchObject({
		wrapUp: { howItEnded: 'said_goodbye', note: 'Her sister knows.' },
		handOvers: [{ name: 'Sam', to: 'Noor', wrapUp: { howItEnded: 'handed_on', note: 'Her sister knows.' } }],
	})
	await eraseConversation(world.chat, seeker, id)
	expect(await world.chat.conversations.recordsOf(id)).toEqual([])
})

test('[CL47] erased meanwhile: the wrap-up is waived, and the desk is told', async () => {
	const { seeker, id, transfer } = await noorAsked()
	await acceptTransfer(world.chat, noor, id, transfer)
	await eraseConversation(world.chat, seeker, id)
	expect(await handOversOf(world.chat, sam.id)).toEqual([])
	expect(world.toldOf('handOversChanged')).toHaveLength(2)
})

test('the numbers are right: both had it today, and each holds what they hold', async () => {
	const { id, transfer } = await noorAsked()
	await acceptTransfer(world.chat, noor, id, transfer)
	const roster = await lookAtRoster(world.chat, priya)
	const of = (listener: StaffId) => roster.listeners.find((one) => one.id === listener)
	expect(of(sam.id)).toMatchObject({ conversations: 0, conversationsToday: 1, holding: [] })
	expect(of(noor.id)).toMatchObject({ conversations: 1, conversationsToday: 1, holding: [{ id }] })
})

test('[CL48] who can be asked: a listener is told of those who can, a supervisor why the others cannot', async () => {
	await world.onShift(alex)
	await world.onShift(listenerNamed('wren'))
	const { id } = await world.talking(sam, { topics: ['grief'] })
	await giveRest(world.chat, priya, alex.id, 20)
	const forSam = await listCandidates(world.chat, sam, id)
	expect(forSam.ok && forSam.value.map(({ name, whyNot }) => [name, whyNot])).toEqual([['Noor', null]])
	const forPriya = await listCandidates(world.chat, priya, id)
	expect(forPriya.ok && forPriya.value.map(({ name, whyNot }) => [name, whyNot])).toEqual([
		['Noor', null],
		['Alex', 'resting'],
	])
	expect(forPriya.ok && forPriya.value[0]?.sharedTopics).toHaveLength(1)
	expect(await listCandidates(world.chat, noor, id)).toEqual({ ok: false, error: 'conversation_not_found' })
	expect(await listCandidates(world.chat, elsewhere, id)).toEqual({ ok: false, error: 'conversation_not_found' })
})

test('how the listener of a conversation is: facts of their shift', async () => {
	const { id } = await world.talking(sam)
	world.turn(10_000)
	const looked = await lookAtListener(world.chat, priya, id)
	expect(looked).toMatchObject({
		...{
			ok: true,
			value: { name: 'Sam', connected: true, conversations: 1, capacity: 2, conversationsToday: 1, restedAt: null, asked: [] },
		},
	})
	const { id: waitingId } = await world.waiting()
	expect(await lookAtListener(world.chat, priya, waitingId)).toEqual({ ok: true, value: null })
	expect(await lookAtListener(world.chat, elsewhere, id)).toEqual({ ok: false, error: 'conversation_not_found' })
})

test('[CL49] the person changes their listener: one step, no reason, the place kept, and the first one is told and never asked again', async () => {
	const { seeker, id } = await world.talking(sam)
	await world.write(seeker, id, 'hello')
	const before = await world.conversation(id)
	await expect(changeListener(world.chat, seeker, id, false)).resolves.toMatchObject({ ok: true })
	const after = await world.conversation(id)
	if (before.state !== 'active' || after.state === 'closed') throw new Error(after.state)
	expect([after.enqueuedAt, after.boostMs, after.passedBy]).toEqual([before.enqueuedAt, before.boostMs, [sam.id]])
	expect(await world.write(sam, id, 'too late')).toMatchObject({ ok: false })
	expect(await resumeConversation(world.chat, sam, id, start)).toEqual({ ok: false, error: 'conversation_not_found' })
	expect([await loadOf(sam.id), await handOversOf(world.chat, sam.id)]).toMatchObject([
		0,
		[{ conversationId: id, to: null, changed: true }],
	])
	// Asked by him or by her: she alone is offered it.
	await helpNext(world.chat, sam)
	expect(await world.chat.conversations.offeredTo(sam.id)).toBeNull()
	await helpNext(world.chat, noor)
	const offered = (await world.stored(id)).conversation
	if (offered.state !== 'offered') throw new Error(offered.state)
	expect((await acceptOffer(world.chat, noor, offered.offer.id)).ok).toBe(true)
	expect(await handlerOf(id)).toBe('Noor')
	expect(await world.log(id)).toEqual(['listener_joined', 'hello', 'listener_left', 'back_in_queue', 'listener_joined'])
	// Supervisors see it, listeners do not.
	expect((await world.conversation(id)).signals.map(({ kind, tier }) => [kind, tier])).toContainEqual(['changed_listener', 'watch'])
	expect(JSON.stringify(await listenerViewOf(world.chat, await world.stored(id), noor.id))).not.toContain('changed_listener')
	expect(await world.audited(id)).toEqual([])
})

test('[CL49] where nobody else could come nothing happens until they say that they wait', async () => {
	const { seeker, id } = await world.talking(sam)
	await pauseShift(world.chat, noor)
	expect(await changeListener(world.chat, seeker, id, false)).toEqual({ ok: false, error: 'nobody_else' })
	expect(await handlerOf(id)).toBe('Sam')
	expect((await world.write(sam, id, 'still here')).ok).toBe(true)
	await expect(changeListener(world.chat, seeker, id, true)).resolves.toMatchObject({ ok: true })
	expect(await handlerOf(id)).toBe('waiting')
	// He is on duty, and nobody who could come.
	expect(await lookAtWait(world.chat, await world.conversation(id))).toMatchObject({ listenersHere: 0, listenersSpeaking: 0 })
})

test('[CL49] asked again because the answer was lost, the next listener stays', async () => {
	const { seeker, id } = await world.talking(sam)
	const since = listenerSince(await world.conversation(id))
	expect((await changeListener(world.chat, seeker, id, true, since)).ok).toBe(true)
	expect(await changeListener(world.chat, seeker, id, true, since)).toEqual({ ok: false, error: 'not_answered_yet' })
	await helpNext(world.chat, noor)
	const offered = (await world.stored(id)).conversation
	if (offered.state !== 'offered') throw new Error(offered.state)
	expect((await acceptOffer(world.chat, noor, offered.offer.id)).ok).toBe(true)
	for (const orWait of [true, false])
		expect(await changeListener(world.chat, seeker, id, orWait, since)).toEqual({ ok: false, error: 'another_listener' })
	expect(await handlerOf(id)).toBe('Noor')
})

test('[CL49] only the person may, and not while a supervisor answers them', async () => {
	const { seeker, id } = await world.talking(sam)
	expect(await changeListener(world.chat, await world.seeker(), id, true)).toEqual({ ok: false, error: 'conversation_not_found' })
	await takeOver(world.chat, priya, id)
	expect(await changeListener(world.chat, seeker, id, true)).toEqual({ ok: false, error: 'handled_by_supervisor' })
	await endConversation(world.chat, seeker, id)
	expect(await changeListener(world.chat, seeker, id, true)).toEqual({ ok: false, error: 'conversation_closed' })
})
