import { expect, test } from 'vitest'
import {
	acceptTransfer,
	after,
	amir,
	answerQuestion,
	ended,
	joinBy,
	lena,
	lenaAsked,
	noon,
	offer,
	offered,
	offerTo,
	omar,
	proposeTransfer,
	requested,
	takenOver,
	talking,
	transferIdOf,
	waiting,
} from '../../test/people.ts'
import { begin } from '../conversation/evolve.ts'
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
	seekerView(conversation, { roomHead: 7, maxMessageCharacters: 4_000, wait, now: noon })
const base = { id: requested.id, programmeId: requested.programmeId, language: 'en', maxMessageCharacters: 4_000, refusedAlong: [] }

test('[VW2] being offered to a listener looks exactly like waiting', () => {
	expect(view(waiting)).toStrictEqual({ ...base, head: { seq: 7, epoch: 1 }, state: { kind: 'waiting', wait, keptFor: null } })
	expect(view(offered)).toStrictEqual(view(waiting))
})

test('[VW1] for whom they are kept is a first name and a moment, as long as it lasts, whether that listener passed or not', () => {
	const kept = begin(requested, { listener: amir, until: noon + 1 })
	const passed = after('waiting', kept, offer(amir), { kind: 'decline_offer', offerId: offerTo(amir).id, listenerId: amir.id })
	for (const conversation of [kept, passed])
		expect(view(conversation).state).toStrictEqual({ kind: 'waiting', wait, keptFor: { name: 'Amir', until: noon + 1 } })
	expect(view(begin(requested, { listener: amir, until: noon })).state).toMatchObject({ keptFor: null })
})

test('[VW1] who answers is a role and a first name', () => {
	expect(view(talking).state).toStrictEqual({
		kind: 'talking',
		handler: { role: 'listener', name: 'Amir', connection: { kind: 'here' }, since: 1 },
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

test('[VW13] the person is asked by name, told that somebody is looked for, and told when that came to nothing', () => {
	const of = (conversation: Parameters<typeof seekerView>[0]) => {
		const { state } = view(conversation)
		return state.kind === 'talking' ? state.transfer : state.kind
	}
	const asked = after('active', talking, proposeTransfer(amir, lena))
	const transfer = { transferId: transferIdOf(1), byName: 'Amir', byRole: 'listener', to: 'Lena' }
	expect(of(asked)).toStrictEqual({ ...transfer, step: 'asking' })
	expect(of(lenaAsked)).toStrictEqual({ ...transfer, step: 'looking' })
	const declined = after('active', lenaAsked, { kind: 'decline_transfer', id: transferIdOf(1), listenerId: lena.id })
	expect(of(declined)).toStrictEqual({ ...transfer, step: 'not_possible' })
	expect(of(after('active', asked, answerQuestion('stay')))).toBeUndefined()
	expect(of(after('active', lenaAsked, acceptTransfer(lena)))).toBeUndefined()
	expect(of(after('active', lenaAsked, { kind: 'withdraw_transfer', id: transferIdOf(1) }))).toBeUndefined()
})

test('[VW1] what is told of the end', () => {
	expect(view(ended)).toStrictEqual({
		...base,
		head: { seq: 7, epoch: ended.epoch },
		state: { kind: 'closed', reason: 'ended_by_listener', closedAt: ended.closedAt, feedbackGiven: false, erased: false },
	})
})
