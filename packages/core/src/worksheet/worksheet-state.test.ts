import { expect, test } from 'vitest'
import type { MessagePart } from '../protocol/message-parts.ts'
import { partFixtures } from '../protocol/part-fixtures.ts'
import { answersIn, worksheetStateOf } from './worksheet-state.ts'

type Role = 'you' | 'seeker' | 'listener'
const roomOf = (...said: readonly (readonly [Role, MessagePart?])[]) =>
	said.map(([role, part], at) => ({
		...{ seq: at + 1, author: { role } as const },
		content: { kind: 'message', text: 'words', ...(part === undefined ? {} : { part }) } as const,
	}))
const { offer } = partFixtures
const line: MessagePart = { ...partFixtures.line, replaces: [] }
const says = (answer: 'accepted' | 'declined', to: number): MessagePart => ({ kind: 'answer', to, answer })

test('[WK5] there is none until somebody of staff offers it or the person begins', () => {
	expect(worksheetStateOf(roomOf(['listener'], ['you']))).toEqual({ kind: 'none' })
	expect(worksheetStateOf(roomOf(['listener', offer]))).toEqual({ kind: 'offered', card: 1 })
	expect(worksheetStateOf(roomOf(['you', line]))).toEqual({ kind: 'open' })
	expect(worksheetStateOf(roomOf(['listener', line]))).toEqual({ kind: 'none' })
})

test('[WK5] the person alone opens and declines it, and may open it after all', () => {
	expect(worksheetStateOf(roomOf(['listener', offer], ['listener', says('accepted', 1)]))).toEqual({ kind: 'offered', card: 1 })
	expect(worksheetStateOf(roomOf(['listener', offer], ['seeker', says('declined', 1)]))).toEqual({ kind: 'declined', card: 1 })
	expect(worksheetStateOf(roomOf(['listener', offer], ['seeker', says('declined', 1)], ['seeker', line]))).toEqual({ kind: 'open' })
	expect(worksheetStateOf(roomOf(['listener', offer], ['seeker', says('declined', 1)], ['listener', offer]))).toEqual({
		kind: 'offered',
		card: 3,
	})
})

test('[WK5] an answer to something else opens nothing, and what is open stays open', () => {
	expect(worksheetStateOf(roomOf(['listener'], ['you', says('accepted', 1)]))).toEqual({ kind: 'none' })
	expect(worksheetStateOf(roomOf(['listener', offer], ['you', says('accepted', 1)], ['you', says('declined', 1)]))).toEqual({
		kind: 'open',
	})
})

test('[CA2] what the person said last to a card holds, and nobody else answers', () => {
	const room = roomOf(['listener', offer], ['you', says('declined', 1)], ['you', says('accepted', 1)], ['listener', says('declined', 1)])
	expect([...answersIn(room)]).toEqual([[1, 'accepted']])
})
