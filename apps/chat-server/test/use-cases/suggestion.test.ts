import { asId, type ClientId, type ConversationId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { answerSuggestion } from '../../src/use-cases/conversation/answer-suggestion.ts'
import { resumeConversation } from '../../src/use-cases/conversation/resume-conversation.ts'
import { writeEntry } from '../../src/use-cases/conversation/write-entry.ts'
import { joinConversation, takeOver } from '../../src/use-cases/supervision/act-on-conversation.ts'
import { suggestReply } from '../../src/use-cases/supervision/suggest-reply.ts'
import { listenerNamed, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const [sam, noor, priya, amir] = [listenerNamed('sam'), listenerNamed('noor'), supervisorNamed('priya'), supervisorNamed('amir')]
const words = 'What would help you most tonight?'
const mark = asId<ClientId>('6b0c5f0e-55a0-4f5c-8c6e-3b1f6f4d9a02')
let world: SmallWorld
beforeEach(async () => {
	world = await smallWorld()
	await world.arrive(priya, amir)
	await world.onShift(sam)
})

const suggest = (conversationId: ConversationId, text = words, actor = priya, clientId = world.chat.ids.next<ClientId>()) =>
	suggestReply(world.chat, actor, { conversationId, clientId, text })

async function suggested(id: ConversationId, text = words): Promise<number> {
	const answer = await suggest(id, text)
	if (!answer.ok) throw new Error(String(answer.error))
	return answer.value.entry.seq
}

async function answersIn(id: ConversationId): Promise<unknown[]> {
	const seen = await resumeConversation(world.chat, priya, id, { room: 0, backstage: 0, supervision: 0 })
	if (!seen.ok) throw new Error(seen.error)
	return seen.value.entries.map(({ content }) => content).filter(({ kind }) => kind === 'suggestion_answered')
}

test('[AC9] a suggestion stands backstage and in no place the person reads; what became of it is told to the supervisors', async () => {
	const { seeker, id } = await world.talking(sam)
	const [first, second, third] = [await suggested(id), await suggested(id, 'Are you safe at home?'), await suggested(id, 'Goodbye.')]
	expect(await answerSuggestion(world.chat, sam, id, first, { kind: 'sent', text: `${words} ` })).toMatchObject({ ok: true })
	expect(await answerSuggestion(world.chat, sam, id, second, { kind: 'sent', text: 'Is home safe for you?' })).toMatchObject({ ok: true })
	expect(await answerSuggestion(world.chat, sam, id, third, { kind: 'set_aside' })).toMatchObject({ ok: true })
	expect(await answersIn(id)).toEqual([
		{ kind: 'suggestion_answered', suggestion: first, answer: 'used', name: 'Sam' },
		{ kind: 'suggestion_answered', suggestion: second, answer: 'used_edited', name: 'Sam' },
		{ kind: 'suggestion_answered', suggestion: third, answer: 'set_aside', name: 'Sam' },
	])
	const seen = await resumeConversation(world.chat, seeker, id, { room: 0, backstage: 0, supervision: 0 })
	expect(seen.ok && seen.value.entries.map(({ content }) => content.kind)).toEqual(['listener_joined'])
	expect((await world.audited(id)).filter((action) => action.includes('sugg'))).toEqual([
		...['reply_suggested', 'reply_suggested', 'reply_suggested'],
		...['suggestion_answered', 'suggestion_answered', 'suggestion_answered'],
	])
})

test('the first answer stands: two tabs, or one answer sent twice, leave one line', async () => {
	const { id } = await world.talking(sam)
	const suggestion = await suggested(id)
	const both = await Promise.all([
		answerSuggestion(world.chat, sam, id, suggestion, { kind: 'set_aside' }),
		answerSuggestion(world.chat, sam, id, suggestion, { kind: 'sent', text: words }),
		answerSuggestion(world.chat, sam, id, suggestion, { kind: 'set_aside' }),
	])
	expect(both).toEqual([0, 1, 2].map(() => ({ ok: true, value: null })))
	expect(await answersIn(id)).toHaveLength(1)
})

test('M3 a suggestion that is sent again stands there once, and its mark is good for no other words', async () => {
	const { id } = await world.talking(sam)
	expect((await suggest(id, words, priya, mark)).ok).toBe(true)
	expect(await suggest(id, words, priya, mark)).toMatchObject({ ok: true, value: { isDuplicate: true } })
	expect(await suggest(id, 'other words', priya, mark)).toEqual({ ok: false, error: 'client_id_conflict' })
	expect((await world.log(id, 'backstage')).filter((line) => line === words)).toHaveLength(1)
})

test('[AC9] it is refused where no listener answers, and to whoever is not a supervisor there', async () => {
	const waiting = await world.waiting()
	expect(await suggest(waiting.id)).toEqual({ ok: false, error: 'no_listener' })
	expect((await takeOver(world.chat, amir, waiting.id)).ok).toBe(true)
	expect(await suggest(waiting.id)).toEqual({ ok: false, error: 'no_listener' })
	expect(await suggest(waiting.id, words, { ...priya, programmeIds: [] })).toEqual({ ok: false, error: 'conversation_not_found' })

	const { id } = await world.talking(sam)
	expect((await joinConversation(world.chat, priya, id)).ok).toBe(true)
	const suggestion = await suggested(id)
	expect(await answerSuggestion(world.chat, noor, id, suggestion, { kind: 'set_aside' })).toEqual({
		ok: false,
		error: 'conversation_not_found',
	})
	expect(await answerSuggestion(world.chat, sam, id, suggestion + 1, { kind: 'set_aside' })).toEqual({
		ok: false,
		error: 'suggestion_not_found',
	})
	expect((await takeOver(world.chat, amir, id)).ok).toBe(true)
	expect(await answerSuggestion(world.chat, sam, id, suggestion, { kind: 'set_aside' })).toEqual({ ok: false, error: 'not_a_writer' })
	expect(await answersIn(id)).toEqual([])
})

test('the answer to a suggestion is not held up by how much the listener has just written', async () => {
	const { id } = await world.talking(sam)
	const [first, second] = [await suggested(id), await suggested(id, 'Are you safe at home?')]
	let isHeldUp = false
	for (let sent = 0; sent < 200 && !isHeldUp; sent += 1) {
		const written = await writeEntry(world.chat, sam, {
			...{ conversationId: id, stream: 'room', clientId: world.chat.ids.next<ClientId>(), text: 'and so on' },
		})
		isHeldUp = !written.ok
	}
	expect(isHeldUp).toBe(true)
	expect(await answerSuggestion(world.chat, sam, id, first, { kind: 'sent', text: words })).toMatchObject({ ok: true })
	expect(await answerSuggestion(world.chat, sam, id, second, { kind: 'set_aside' })).toMatchObject({ ok: true })
	expect(await answersIn(id)).toHaveLength(2)
})
