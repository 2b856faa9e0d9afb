import { asId, type ClientId } from '@akin/core/support/ids'
import { expect, test } from 'vitest'
import { fakeConversation, room, samId } from '../test/fake-session.ts'
import { readConversation, unreadCount } from './reading.ts'

const seeker = { role: 'seeker' } as const
const sam = { role: 'listener', id: samId, name: 'Sam' } as const
const words = (text: string) => ({ kind: 'message', text }) as const

test('the silence clock counts from their last words, whatever else stands in the log', () => {
	const entries = [
		room(1, seeker, { kind: 'intake', name: 'Jo', topics: ['grief'], about: null, inDanger: false }, 90),
		room(2, seeker, words('hello'), 80),
		room(3, sam, words('I am here'), 60),
		room(4, { role: 'service' }, { kind: 'supervisor_joined', name: 'Priya' }, 5),
	]
	const reading = readConversation(fakeConversation(1, { entries: { room: entries, backstage: [] } }))
	expect(reading.theyWroteAt).toBe(entries[1]?.at)
	expect(reading).toMatchObject({ chosenName: 'Jo', topics: ['grief'], waitsForAnswer: false, lastSeq: 4 })
})

test('somebody waits for an answer until one is at least on its way', () => {
	const asked = [room(1, seeker, words('are you there'), 10)]
	const outgoing = (kind: 'sending' | 'not_sent') => ({
		clientId: asId<ClientId>('00000000-0000-4000-8000-0000000000aa'),
		conversationId: fakeConversation(1).id,
		kind: 'message' as const,
		text: 'yes',
		writtenAt: 0,
		state: kind === 'sending' ? { kind, slow: false } : { kind, code: 'internal' },
	})
	const waits = (going: ReturnType<typeof outgoing>[]) =>
		readConversation(fakeConversation(1, { entries: { room: asked, backstage: [] }, outgoing: going })).waitsForAnswer
	expect(waits([])).toBe(true)
	expect(waits([outgoing('sending')])).toBe(false)
	expect(waits([outgoing('not_sent')])).toBe(true)
})

test('only their messages count as unread, not notices and not ours', () => {
	const entries = [
		room(1, seeker, words('one'), 9),
		room(2, sam, words('two'), 8),
		room(3, { role: 'service' }, { kind: 'listener_joined', name: 'Sam' }, 7),
		room(4, seeker, words('three'), 6),
	]
	const conversation = fakeConversation(1, { entries: { room: entries, backstage: [] } })
	expect([0, 1, 4].map((seen) => unreadCount(conversation, seen))).toEqual([2, 1, 0])
})
