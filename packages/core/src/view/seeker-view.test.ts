import { expect, test } from 'vitest'
import { after, ended, joinBy, offered, omar, requested, takenOver, talking, waiting } from '../../test/people.ts'
import { seekerView, type Wait } from './seeker-view.ts'

const wait: Wait = {
	position: 2,
	waiting: 5,
	rangeMinutes: { from: 5, to: 15 },
	listenersHere: 2,
	listenersSpeaking: 1,
	longerThanSaid: false,
	closesAt: null,
	closedNow: false,
}
const view = (conversation: Parameters<typeof seekerView>[0]) =>
	seekerView(conversation, { roomHead: 7, maxMessageCharacters: 4_000, wait })
const base = { id: requested.id, programmeId: requested.programmeId, language: 'en', maxMessageCharacters: 4_000 }

test('[VW2] being offered to a listener looks exactly like waiting', () => {
	expect(view(waiting)).toStrictEqual({ ...base, head: { seq: 7, epoch: 1 }, state: { kind: 'waiting', wait } })
	expect(view(offered)).toStrictEqual(view(waiting))
})

test('[VW1] who answers is a role and a first name', () => {
	expect(view(talking).state).toStrictEqual({
		kind: 'talking',
		handler: { role: 'listener', name: 'Amir', connection: { kind: 'here' } },
		joined: [],
		observer: null,
	})
	expect(view(after('active', takenOver, joinBy(omar))).state).toStrictEqual({
		kind: 'talking',
		handler: { role: 'supervisor', name: 'Ruth', connection: { kind: 'here' } },
		joined: [{ name: 'Omar' }],
		observer: { name: 'Amir' },
	})
})

test('[VW1] what is told of the end', () => {
	expect(view(ended)).toStrictEqual({
		...base,
		head: { seq: 7, epoch: ended.epoch },
		state: { kind: 'closed', reason: 'ended_by_listener', closedAt: ended.closedAt, feedbackGiven: false, erased: false },
	})
})
