import type { SeekerActor } from '@akin/core/access/actor'
import type { ConversationId } from '@akin/core/support/ids'
import { beforeEach, expect, test } from 'vitest'
import { blockPerson, unblockPerson } from '../../src/use-cases/block/block-person.ts'
import type { Chat } from '../../src/use-cases/chat.ts'
import { declareDanger } from '../../src/use-cases/conversation/declare-danger.ts'
import { endConversation } from '../../src/use-cases/conversation/end-conversation.ts'
import { requestConversation } from '../../src/use-cases/conversation/request-conversation.ts'
import { acceptOffer } from '../../src/use-cases/queue/accept-offer.ts'
import { helpNext } from '../../src/use-cases/queue/help-next.ts'
import { giveReturnWords } from '../../src/use-cases/returning/give-return-words.ts'
import { makeReturnWords } from '../../src/use-cases/returning/make-return-words.ts'
import {
	confirmReturnWords,
	eraseReturnWords,
	lookAtReturnWords,
	saveReturnSummary,
} from '../../src/use-cases/returning/own-return-words.ts'
import { endShift, pauseShift } from '../../src/use-cases/shift/change-shift.ts'
import { anyRequest, listenerNamed, noon, type SmallWorld, smallWorld, supervisorNamed } from '../support/small-world.ts'

const [sam, noor] = [listenerNamed('sam'), listenerNamed('noor')]
const priya = supervisorNamed('priya')
const days = 86_400_000
const notFound = { ok: false, error: 'return_words_not_found' }

let world: SmallWorld
let chat: Chat
beforeEach(async () => {
	world = await smallWorld()
	chat = world.chat
	await world.onShift(sam)
})

const made = async (actor: SeekerActor, id: ConversationId) => {
	const answer = await makeReturnWords(chat, actor, id)
	if (!answer.ok) throw new Error(JSON.stringify(answer.error))
	return { ...answer.value, text: answer.value.words.join(' ') }
}
const given = async (text: string, actor?: SeekerActor) => {
	const by = actor ?? (await world.seeker())
	const answer = await giveReturnWords(chat, by, text)
	if (!answer.ok) throw new Error(JSON.stringify(answer.error))
	return { ...answer.value, actor: by, text: answer.value.words.join(' ') }
}
/** Somebody who talked with Sam once, whose conversation has ended, and what they were told. */
async function talkedBefore() {
	const { seeker, id } = await world.talking(sam)
	const words = await made(seeker, id)
	await endConversation(chat, seeker, id)
	return { seeker, id, words }
}
const backWithWords = async (text: string, request = {}) => {
	const { actor } = await given(text)
	const requested = await requestConversation(chat, actor, anyRequest({ sameListener: true, ...request }))
	if (!requested.ok) throw new Error(JSON.stringify(requested.error))
	return requested.value.conversation.id
}

test('[RW1] words are told once, in a conversation somebody answered, and lead back to its listener', async () => {
	const { seeker, id } = await world.waiting()
	expect(await makeReturnWords(chat, seeker, id)).toEqual({ ok: false, error: 'conversation_not_found' })
	const talking = await world.offerTo(sam)
	await acceptOffer(chat, sam, talking.offerId)
	expect(await makeReturnWords(chat, await world.seeker(), id)).toEqual({ ok: false, error: 'conversation_not_found' })
	const { words, held } = await made(seeker, id)
	expect(new Set(words).size).toBe(6)
	expect(held).toEqual({
		programmeId: 'talk',
		listener: { name: 'Sam', isHere: true },
		summary: null,
		endsAt: noon + 90 * days,
		confirmed: true,
	})
	expect((await given(` ${words.join(', ').toUpperCase()}.`)).held.listener).toEqual({ name: 'Sam', isHere: true })
	expect(await giveReturnWords(chat, await world.seeker(), words.toReversed().join(' '))).toEqual(notFound)
})

test('[RW4] new words on every use; the old ones stand until the new ones are confirmed or given', async () => {
	const { words: first } = await talkedBefore()
	const second = await given(first.text)
	expect(second.held.confirmed).toBe(false)
	const third = await given(first.text)
	expect(await giveReturnWords(chat, await world.seeker(), second.text)).toEqual(notFound)
	// Whoever gave them last holds them.
	expect(await confirmReturnWords(chat, second.actor)).toEqual(notFound)
	expect((await confirmReturnWords(chat, third.actor)).ok).toBe(true)
	expect(await giveReturnWords(chat, await world.seeker(), first.text)).toEqual(notFound)
	const fourth = await given(third.text)
	const fifth = await given(fourth.text)
	expect(await giveReturnWords(chat, await world.seeker(), third.text)).toEqual(notFound)
	expect(fifth.held.confirmed).toBe(false)
})

test('[RW4] asked for again they are new ones for the same, and those before stand until these are confirmed', async () => {
	const { seeker, id, words: first } = await talkedBefore()
	await saveReturnSummary(chat, seeker, 'Walking helps.')
	const second = await made(seeker, id)
	expect(second.held).toMatchObject({ summary: 'Walking helps.', confirmed: false })
	expect((await given(first.text, seeker)).held.summary).toBe('Walking helps.')
	expect(await giveReturnWords(chat, seeker, second.text)).toEqual(notFound)
})

test('they stand for as long as the programme says, from when they were given last; then they and what was written are gone', async () => {
	const { words } = await talkedBefore()
	world.turn(89 * days)
	const again = await given(words.text)
	expect(again.held.endsAt).toBe(noon + 179 * days)
	world.turn(90 * days)
	expect(await giveReturnWords(chat, await world.seeker(), again.text)).toEqual(notFound)
	expect(await lookAtReturnWords(chat, again.actor)).toBeNull()
})

test('words of one year stand in the next, under the key of their year', async () => {
	world = await smallWorld(Date.UTC(2026, 11, 31, 12))
	chat = world.chat
	await world.onShift(sam)
	const { words } = await talkedBefore()
	world.turn(2 * days)
	const again = await given(words.text)
	expect((await given(again.text)).held.listener?.name).toBe('Sam')
	expect(await chat.returnWords.hashKey(2026)).not.toBeNull()
	expect(await chat.returnWords.hashKey(2027)).not.toBeNull()
})

test('[P3] [P4] what they wrote for themselves is theirs to read, change and erase, sealed under a key of its own', async () => {
	const { seeker, words } = await talkedBefore()
	expect(await saveReturnSummary(chat, await world.seeker(), 'not mine')).toEqual(notFound)
	await saveReturnSummary(chat, seeker, 'We talked about my brother.')
	const stored = await chat.returnWords.heldBy(seeker.id, chat.clock.now())
	expect(Buffer.from(stored?.summary?.sealed ?? []).toString()).not.toContain('brother')
	const { actor, held } = await given(words.text)
	expect(held.summary).toBe('We talked about my brother.')
	// Sealed anew under a key that lasts as long as the words now do.
	const resealed = await chat.returnWords.heldBy(actor.id, chat.clock.now())
	expect(resealed?.summary?.wrappedKey).not.toEqual(stored?.summary?.wrappedKey)
	expect(await lookAtReturnWords(chat, seeker)).toBeNull()
	await saveReturnSummary(chat, actor, null)
	expect((await lookAtReturnWords(chat, actor))?.summary).toBeNull()
	expect((await eraseReturnWords(chat, actor)).ok).toBe(true)
	expect(await eraseReturnWords(chat, actor)).toEqual(notFound)
	expect(await giveReturnWords(chat, await world.seeker(), words.text)).toEqual(notFound)
})

test('giving words is limited for each sign-in, each place where the server looks, and everybody together', async () => {
	const guess = async (actor: SeekerActor, in_ = chat) => {
		const answer = await giveReturnWords(in_, actor, 'a b c d e f')
		return answer.ok || typeof answer.error === 'string' ? answer : answer.error.code
	}
	const triesUntilLimited = async (next: () => Promise<SeekerActor>, in_ = chat) => {
		for (let tries = 0; tries < 500; tries++) if ((await guess(await next(), in_)) === 'rate_limited') return tries
		return Number.POSITIVE_INFINITY
	}
	const one = await world.seeker()
	expect(await triesUntilLimited(async () => one)).toBe(6)
	expect(await guess(await world.seeker())).toEqual(notFound)
	const hashes: string[] = []
	const looking: Chat = {
		...chat,
		sources: {
			hash(key) {
				hashes.push(Buffer.from(key).toString('hex'))
				return new Uint8Array([1, 2, 3])
			},
			matches: () => false,
		},
	}
	expect(await triesUntilLimited(() => world.seeker(), looking)).toBe(20)
	expect(await triesUntilLimited(() => world.seeker())).toBeLessThan(120)
	world.turn(days)
	await guess(await world.seeker(), looking)
	expect(new Set(hashes).size, 'a key for each day').toBe(2)
})

test('a programme that gives no words says so, and keeps its promise to those it gave some', async () => {
	const { seeker, id, words } = await talkedBefore()
	const programmes = { ...chat.programmes }
	const talk = await chat.programmes.find(anyRequest().programmeId)
	if (!talk) throw new Error('no programme')
	chat = { ...chat, programmes: { ...programmes, find: async () => ({ ...talk, returnWords: { days: 0, keepMinutes: 0 } }) } }
	expect(await makeReturnWords(chat, seeker, id)).toEqual({ ok: false, error: 'return_words_not_offered' })
	expect((await given(words.text)).held.listener?.name).toBe('Sam')
})

test('[BL3] whoever was blocked is kept out by the words they held, from another sign-in as well, and cannot have new ones made', async () => {
	const { seeker, id, words } = await talkedBefore()
	const blocked = await blockPerson(chat, priya, id, { hours: 6, reason: 'abuse' })
	if (!blocked.ok) throw new Error(blocked.error)
	const refusal = { ok: false, error: { code: 'blocked', retryAfterMs: 6 * 3_600_000 } }
	expect(await makeReturnWords(chat, seeker, id)).toEqual(refusal)
	expect(await giveReturnWords(chat, await world.seeker(), words.text)).toEqual(refusal)
	// A block that comes while somebody holds the words keeps their next request out too.
	await unblockPerson(chat, priya, blocked.value.block.id)
	const { actor } = await given(words.text)
	await requestConversation(chat, actor, anyRequest())
	const open = await chat.conversations.latestOfSeeker(actor.id)
	if (!open) throw new Error('nothing was requested')
	const { text } = await given(words.text, actor)
	await blockPerson(chat, priya, open.conversation.id, { hours: 1, reason: 'abuse' })
	expect(await giveReturnWords(chat, await world.seeker(), text)).toMatchObject({ error: { code: 'blocked' } })
})

test('[RW2] [RW3] the next conversation is kept for the same listener, for the minutes of the programme and no longer', async () => {
	await world.onShift(noor)
	const { words } = await talkedBefore()
	await helpNext(chat, noor)
	const id = await backWithWords(words.text)
	expect(await world.conversation(id)).toMatchObject({ keptFor: { listener: { name: 'Sam' }, until: noon + 180_000 } })
	await world.pass(30_000)
	expect(await world.state(id)).toBe('waiting')
	const offer = await world.offerTo(sam)
	expect(offer.id).toBe(id)
	expect(await world.conversation(id)).toMatchObject({ offer: { listenerId: sam.id, reason: 'came_back' } })
})

test('[RW2] then it is anybody’s, at the place it had', async () => {
	await world.onShift(noor)
	const { words } = await talkedBefore()
	await helpNext(chat, noor)
	const id = await backWithWords(words.text)
	await world.pass(179_000)
	expect(await world.state(id)).toBe('waiting')
	await world.pass(2_000)
	expect(await world.conversation(id)).toMatchObject({ state: 'offered', offer: { listenerId: noor.id }, enqueuedAt: noon })
})

test.each([
	['pauses', () => pauseShift(chat, sam)],
	['ends their shift', () => endShift(chat, sam)],
	['is not seen any more', () => world.vanish(sam)],
] satisfies [string, () => unknown][])('[RW3] it is kept no longer when that listener %s', async (_, happens) => {
	await world.onShift(noor)
	const { words } = await talkedBefore()
	await helpNext(chat, noor)
	const id = await backWithWords(words.text)
	await happens()
	await world.pass(45_000)
	expect(await world.conversation(id)).toMatchObject({ state: 'offered', offer: { listenerId: noor.id } })
})

test('[RW2] [RW3] nobody in danger is kept waiting for one listener', async () => {
	await world.onShift(noor)
	const { words } = await talkedBefore()
	await helpNext(chat, noor)
	const id = await backWithWords(words.text, { inDanger: true })
	await world.pass(2_000)
	expect(await world.conversation(id)).toMatchObject({ state: 'offered', offer: { listenerId: noor.id } })
})

test('[RW3] nor is somebody who says so while they are kept', async () => {
	await world.onShift(noor)
	const { words } = await talkedBefore()
	await helpNext(chat, noor)
	const { actor } = await given(words.text)
	const requested = await requestConversation(chat, actor, anyRequest({ sameListener: true }))
	if (!requested.ok) throw new Error('not requested')
	await declareDanger(chat, actor, requested.value.conversation.id)
	await world.pass(2_000)
	expect(await world.state(requested.value.conversation.id)).toBe('offered')
})

test('[RW2] without the wish, without the listener on shift, or in another programme it is kept for nobody', async () => {
	const { words } = await talkedBefore()
	const { actor, text } = await given(words.text)
	const plain = await requestConversation(chat, actor, anyRequest())
	expect(plain.ok && plain.value.conversation).toMatchObject({ keptFor: null })
	await endConversation(chat, actor, plain.ok ? plain.value.conversation.id : chat.ids.next())
	await endShift(chat, sam)
	const id = await backWithWords(text)
	expect(await world.conversation(id)).toMatchObject({ keptFor: null })
})

test('[P3] the log of who did what says that words were made, given and erased, and nothing of them', async () => {
	const { words } = await talkedBefore()
	const { actor } = await given(words.text)
	await eraseReturnWords(chat, actor)
	const entries = (await chat.audit.latest(50)).filter(({ action }) => action.startsWith('return_words'))
	expect(entries.map(({ action }) => action).sort()).toEqual(['return_words_erased', 'return_words_given', 'return_words_made'])
	for (const { actorId, conversationId, detail } of entries) {
		expect([actorId, conversationId]).toEqual([null, null])
		// The programme of this test is called by one of the words that are drawn.
		const said = Object.values(detail).filter((value) => value !== 'talk')
		for (const word of words.words) expect(said).not.toContain(word)
	}
})
