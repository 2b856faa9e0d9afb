import type { SeekerEntry } from '@akin/core/protocol/entries'
import { partFixtures } from '@akin/core/protocol/part-fixtures'
import { asId, type ClientId, type ConversationId, type EditId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import type { Outgoing, OutgoingState } from './outgoing.ts'
import { type LineBy, worksheetIn } from './worksheet-in.ts'

const step = (edit: string, replaces: readonly string[] = []) => ({
	...({ kind: 'line', place: { field: 'step' }, crossedOut: false } as const),
	...{ edit: asId<EditId>(edit), replaces: replaces.map(asId<EditId>) },
})
const entry = (seq: number, text: string, part: ReturnType<typeof step>, role: 'you' | 'listener' = 'you'): SeekerEntry => ({
	...{ seq, at: seq, epoch: 1, clientId: null, content: { kind: 'message', text, part } },
	author: role === 'you' ? { role } : { role, name: 'Sam' },
})
const going = (text: string, part: ReturnType<typeof step>, state: OutgoingState): Outgoing => ({
	...{ clientId: asId<ClientId>(text), conversationId: asId<ConversationId>('c'), kind: 'message', writtenAt: 9 },
	...{ text, part, state },
})
const asTheyAre = (by: LineBy) => by
const shown = (log: readonly SeekerEntry[], outgoing: readonly Outgoing[]) =>
	worksheetIn(log, outgoing, null, asTheyAre).step?.versions.map(({ text, by }) => [text, by.who])

test('[WK1] a line is shown before the server has it, and once when it has come back', () => {
	const log = [entry(1, 'Ring Jo.', step('a'), 'listener')]
	const mine = going('Ring my aunt.', step('b', ['a']), { kind: 'sending', slow: false })
	expect(shown(log, [mine])).toEqual([['Ring my aunt.', 'me']])
	expect(shown([...log, entry(2, 'Ring my aunt.', step('b', ['a']))], [mine])).toEqual([['Ring my aunt.', 'me']])
})

test('[WK2] what was not sent stands beside what it would have replaced', () => {
	const log = [entry(1, 'Ring Jo.', step('a'), 'listener')]
	const mine = going('Ring my aunt.', step('b', ['a']), { kind: 'not_sent', code: 'conversation_closed' })
	expect(shown(log, [mine])).toEqual([
		['Ring Jo.', { name: 'Sam' }],
		['Ring my aunt.', 'me'],
	])
})

test('other messages are not in it', () => {
	const offer: SeekerEntry = {
		...{ seq: 1, at: 1, epoch: 1, clientId: null, author: { role: 'listener', name: 'Sam' } },
		content: { kind: 'message', text: 'Shall we?', part: partFixtures.offer },
	}
	expect(worksheetIn([offer], [], null, asTheyAre)).toEqual({ trouble: null, ideas: [], step: null, when: null })
})
