import type { ConversationId } from '@akin/core/support/ids'
import { asId } from '@akin/core/support/ids'
import { describe, expect, test } from 'vitest'
import { createOutbox, fitsFrame, type SendReply } from './outbox.ts'
import type { Outgoing } from './outgoing.ts'
import { turnedEnvironment } from './testing/turned-environment.ts'

const conversationId = asId<ConversationId>('8a0c0a7e-8f43-4c0e-9a53-0d6a6e1f0001')

/** An outbox whose every send waits until the test answers it. */
const setUp = () => {
	const environment = turnedEnvironment()
	const sends: { readonly item: Outgoing; readonly answer: (reply: SendReply) => Promise<void> }[] = []
	const acknowledged: number[] = []
	const outbox = createOutbox<'message'>({
		conversationId,
		environment,
		send: (item) =>
			new Promise((resolve) => {
				sends.push({
					item,
					answer: async (reply) => {
						resolve(reply)
						await environment.settle()
					},
				})
			}),
		onAcknowledged: (_item, seq) => acknowledged.push(seq),
	})
	const states = () => outbox.getSnapshot().map((item) => item.state)
	const texts = () => sends.map(({ item }) => item.text)
	const sendAt = (index: number) => {
		const send = sends[index]
		if (send === undefined) throw new Error(`only ${sends.length} sends so far`)
		return send
	}
	return { environment, outbox, sends, sendAt, acknowledged, states, texts }
}

const refuse = (code: string, retryAfterMs?: number): SendReply => ({
	ok: false,
	error: retryAfterMs === undefined ? { code } : { code, retryAfterMs },
})

describe('M2 what was written is sent, or said not to be', () => {
	test('nothing leaves while offline, and everything leaves in order once online', async () => {
		const { outbox, texts, sendAt, states } = setUp()
		outbox.add('message', 'one')
		outbox.add('message', 'two')
		expect(texts()).toEqual([])
		outbox.setOnline(true)
		expect(texts()).toEqual(['one'])
		await sendAt(0).answer({ ok: true, data: { seq: 1 } })
		expect(texts()).toEqual(['one', 'two'])
		expect(states()).toEqual([
			{ kind: 'sent', seq: 1 },
			{ kind: 'sending', slow: false },
		])
	})

	test('no answer: the same words under the same client id, again and again', async () => {
		const { environment, outbox, sends, sendAt } = setUp()
		outbox.setOnline(true)
		outbox.add('message', 'hello')
		for (let turn = 0; turn < 8; turn++) {
			await sendAt(turn).answer(refuse('no_answer'))
			await environment.advance(30_000)
		}
		expect(sends).toHaveLength(9)
		expect(new Set(sends.map(({ item }) => item.clientId)).size).toBe(1)
	})

	test('waits between tries grow to 15 s with an even-tempered die, and a new connection starts over at once', async () => {
		const { environment, outbox, sends, sendAt } = setUp()
		outbox.setOnline(true)
		outbox.add('message', 'hello')
		const waits: number[] = []
		for (let turn = 0; turn < 7; turn++) {
			await sendAt(turn).answer(refuse('unavailable'))
			const from = environment.now()
			while (sends.length === turn + 1) await environment.advance(100)
			waits.push(environment.now() - from)
		}
		expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000])
		await sendAt(7).answer(refuse('no_answer'))
		outbox.setOnline(false)
		await environment.advance(60_000)
		expect(sends).toHaveLength(8)
		outbox.setOnline(true)
		expect(sends).toHaveLength(9)
	})

	test('rate_limited waits as long as the server asks', async () => {
		const { environment, outbox, sends, sendAt } = setUp()
		outbox.setOnline(true)
		outbox.add('message', 'hello')
		await sendAt(0).answer(refuse('rate_limited', 7_000))
		await environment.advance(6_999)
		expect(sends).toHaveLength(1)
		await environment.advance(1)
		expect(sends).toHaveLength(2)
	})

	test('busy is a place in a line: it comes when it was told to, however often, and is never "not sent"', async () => {
		const { environment, outbox, sends, sendAt, states } = setUp()
		outbox.setOnline(true)
		outbox.add('message', 'hello')
		for (let times = 0; times < 12; times++) {
			await sendAt(times).answer(refuse('busy', 400))
			expect(states()[0]?.kind).toBe('sending')
			await environment.advance(500)
			expect(sends).toHaveLength(times + 2)
		}
	})

	test.each([
		'message_too_long',
		'client_id_conflict',
		'conversation_closed',
		'conversation_not_found',
		'not_the_handler',
		'not_joined',
		'invalid_payload',
		'a_code_of_a_later_version',
	])('%s is shown as not sent, and the next one goes', async (code) => {
		const { outbox, sendAt, states, texts } = setUp()
		outbox.setOnline(true)
		outbox.add('message', 'refused')
		outbox.add('message', 'next')
		await sendAt(0).answer(refuse(code))
		expect(states()).toEqual([
			{ kind: 'not_sent', code },
			{ kind: 'sending', slow: false },
		])
		expect(texts()).toEqual(['refused', 'next'])
	})

	test('words that would not fit a frame are never put on the wire', () => {
		const { outbox, states, texts } = setUp()
		outbox.setOnline(true)
		outbox.add('message', '\u0001'.repeat(12_000))
		outbox.add('message', 'short')
		expect(states()[0]).toEqual({ kind: 'not_sent', code: 'message_too_long' })
		expect(texts()).toEqual(['short'])
	})

	test('what fits: 4,000 characters of any script, not 12,001 of the shortest', () => {
		expect(fitsFrame('語'.repeat(4_000))).toBe(true)
		expect(fitsFrame('\n'.repeat(4_000))).toBe(true)
		expect(fitsFrame('a'.repeat(12_000))).toBe(true)
		expect(fitsFrame('a'.repeat(12_001))).toBe(false)
		expect(fitsFrame('\u0001'.repeat(12_000))).toBe(false)
	})

	test('by hand: try again goes to the end under the same id, delete removes', async () => {
		const { outbox, sendAt, texts } = setUp()
		outbox.setOnline(true)
		const refused = outbox.add('message', 'refused')
		outbox.add('message', 'next')
		await sendAt(0).answer(refuse('not_joined'))
		expect(outbox.retry(refused)).toBe(true)
		await sendAt(1).answer({ ok: true, data: { seq: 5 } })
		expect(texts()).toEqual(['refused', 'next', 'refused'])
		expect(sendAt(2).item.clientId).toBe(refused)
		expect(outbox.discard(refused)).toBe(false)
		await sendAt(2).answer(refuse('conversation_closed'))
		expect(outbox.discard(refused)).toBe(true)
		expect(outbox.getSnapshot().map((item) => item.text)).toEqual(['next'])
	})

	test('after a conflict of ids, trying again uses another', async () => {
		const { outbox, sendAt } = setUp()
		outbox.setOnline(true)
		const first = outbox.add('message', 'hello')
		await sendAt(0).answer(refuse('client_id_conflict'))
		outbox.retry(first)
		expect(sendAt(1).item.clientId).not.toBe(first)
	})
})

test('slow after 4 s without an acknowledgement, through retries', async () => {
	const { environment, outbox, sendAt, states } = setUp()
	outbox.setOnline(true)
	outbox.add('message', 'hello')
	await environment.advance(2_000)
	await sendAt(0).answer(refuse('unavailable'))
	await environment.advance(1_999)
	expect(states()).toEqual([{ kind: 'sending', slow: false }])
	await environment.advance(1)
	expect(states()).toEqual([{ kind: 'sending', slow: true }])
})

test('M1 an entry that overtakes its acknowledgement ends the waiting', async () => {
	const { environment, outbox, sendAt, texts } = setUp()
	outbox.setOnline(true)
	const id = outbox.add('message', 'hello')
	outbox.add('message', 'next')
	await sendAt(0).answer(refuse('no_answer'))
	outbox.confirm(id)
	expect(texts()).toEqual(['hello', 'next'])
	await environment.advance(60_000)
	expect(texts()).toEqual(['hello', 'next'])
})
