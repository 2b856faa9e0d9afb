import { asId, type ConversationId } from '@akin/core/support/ids'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDrafts } from './drafts.ts'
import { createHeldSends, holdSendMs } from './held-sends.ts'

const river = asId<ConversationId>('00000000-0000-4000-8000-000000000027')
const hill = asId<ConversationId>('00000000-0000-4000-8000-000000000004')

beforeEach(() => {
	vi.useFakeTimers()
})
afterEach(() => {
	vi.useRealTimers()
})

function desk(takes = () => true) {
	const sent: [ConversationId, string][] = []
	const drafts = createDrafts()
	const held = createHeldSends((id, text) => {
		if (!takes()) return null
		sent.push([id, text])
		return id
	}, drafts)
	return { sent, drafts, held }
}

test('what is not held goes at once; what is held goes once, after its time', () => {
	const { sent, held } = desk()
	held.send(river, 'at once', null, false)
	held.send(river, 'later', null, true)
	expect(sent).toEqual([[river, 'at once']])
	vi.advanceTimersByTime(holdSendMs - 1)
	expect(sent).toHaveLength(1)
	vi.advanceTimersByTime(holdSendMs * 3)
	expect(sent).toEqual([
		[river, 'at once'],
		[river, 'later'],
	])
	expect(held.getSnapshot().size).toBe(0)
})

test('taken back it is a draft again, before what was written since, with the suggestion it came from', () => {
	const { sent, drafts, held } = desk()
	held.send(river, 'first', { suggestion: 7 }, true)
	drafts.write(river, 'message', 'second')
	held.takeBack(river)
	vi.advanceTimersByTime(holdSendMs * 2)
	expect(sent).toEqual([])
	expect(drafts.read(river, 'message')).toBe('first\n\nsecond')
	expect(drafts.besideIn(river)).toEqual({ suggestion: 7 })
})

test('a second message sends the first, in that order, and another conversation is another', () => {
	const { sent, held } = desk()
	held.send(river, 'one', null, true)
	held.send(hill, 'theirs', null, true)
	held.send(river, 'two', null, true)
	expect(sent).toEqual([[river, 'one']])
	vi.advanceTimersByTime(holdSendMs)
	expect(sent).toHaveLength(3)
	expect(sent.filter(([id]) => id === hill)).toEqual([[hill, 'theirs']])
})

test('what the session does not take in the end is a draft again', () => {
	let takes = true
	const { sent, drafts, held } = desk(() => takes)
	held.send(river, 'too late', null, true)
	takes = false
	vi.advanceTimersByTime(holdSendMs)
	expect(sent).toEqual([])
	expect(drafts.read(river, 'message')).toBe('too late')
	expect(drafts.any()).toBe(true)
})

test('whatever is pressed in whatever order: every word is sent once, held, or in its own draft, and each conversation keeps its order', () => {
	const act = fc.oneof(
		{ weight: 4, arbitrary: fc.record({ kind: fc.constant('send' as const), to: fc.constantFrom(river, hill), hold: fc.boolean() }) },
		fc.record({ kind: fc.constantFrom('back' as const, 'now' as const), to: fc.constantFrom(river, hill) }),
		fc.record({ kind: fc.constant('all' as const) }),
		fc.record({ kind: fc.constant('all-back' as const) }),
		fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: holdSendMs * 2 }) }),
		fc.record({ kind: fc.constant('refuse' as const), on: fc.boolean() }),
	)
	fc.assert(
		fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
			let takes = true
			const { sent, drafts, held } = desk(() => takes)
			const written: [ConversationId, string][] = []
			for (const [index, one] of acts.entries()) {
				if (one.kind === 'send') {
					const words = `word${index}.`
					written.push([one.to, words])
					if (held.send(one.to, words, null, one.hold) === null) drafts.putBack(one.to, words, null)
				} else if (one.kind === 'back') held.takeBack(one.to)
				else if (one.kind === 'now') held.sendNow(one.to)
				else if (one.kind === 'all') held.sendAll()
				else if (one.kind === 'all-back') held.takeAllBack()
				else if (one.kind === 'wait') vi.advanceTimersByTime(one.ms)
				else if (one.kind === 'refuse') takes = !one.on
			}
			for (const [to, words] of written) {
				const times = (id: ConversationId) =>
					sent.filter(([at, text]) => at === id && text === words).length +
					(held.getSnapshot().get(id)?.text === words ? 1 : 0) +
					(drafts.read(id, 'message').split('\n\n').includes(words) ? 1 : 0)
				expect([times(to), times(to === river ? hill : river)]).toEqual([1, 0])
			}
			for (const id of [river, hill]) {
				const order = sent.filter(([at]) => at === id).map(([, text]) => Number(/\d+/.exec(text)?.[0]))
				expect(order).toEqual(order.toSorted((a, b) => a - b))
			}
			vi.clearAllTimers()
		}),
	)
})
