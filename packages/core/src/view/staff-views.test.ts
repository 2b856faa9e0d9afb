import { expect, test } from 'vitest'
import {
	after,
	amir,
	answeredByRuth,
	ended,
	endedByRuth,
	iris,
	joinBy,
	lena,
	lenaAsked,
	noon,
	omar,
	raise,
	ruth,
	signalIdOf,
	takenOver,
	talking,
	waiting,
	withRuth,
	zoe,
} from '../../test/people.ts'
import { listenerView } from './listener-view.ts'
import type { StaffContext } from './staff-context.ts'
import { boardRowView, supervisorView } from './supervisor-view.ts'

const context: StaffContext = {
	heads: { room: 9, backstage: 4, supervision: 2 },
	programmeName: 'Someone to talk to',
	maxMessageCharacters: 4_000,
	topicLabels: ['Grief'],
	reading: [],
	seekerLastWroteAt: noon + 1,
	staffLastWroteAt: null,
}
const forAmir = { ...context, viewerId: amir.id, note: null }
const helped = after('active', talking, raise('help_requested'))

test('[VW5] the handler sees signals and how far backstage reaches', () => {
	const view = listenerView(helped, forAmir)
	expect(view).toMatchObject({ state: { kind: 'handling' }, heads: { room: 9, backstage: 4 }, startedAt: helped.startedAt })
	expect(view.signals.map(({ id }) => id)).toEqual([signalIdOf(1)])
})

test('[VW5] S2 a listener it was taken over from sees neither, during and after', () => {
	const observed = after('active', after('active', takenOver, raise('danger_declared')))
	const atTheEnd = after('closed', observed, { kind: 'end', reason: 'ended_by_supervisor', by: ruth, now: noon + 90_000 })
	for (const conversation of [observed, atTheEnd])
		expect(listenerView(conversation, forAmir)).toMatchObject({ heads: { room: 9, backstage: 0 }, signals: [] })
	expect(listenerView(observed, forAmir).state).toStrictEqual({
		kind: 'observing',
		handler: { ...ruth, role: 'supervisor', connection: { kind: 'here' } },
	})
	expect(listenerView(endedByRuth, forAmir).state).toStrictEqual({
		kind: 'wrap_up',
		reason: 'ended_by_supervisor',
		closedAt: endedByRuth.closedAt,
	})
	expect(listenerView(ended, forAmir)).toMatchObject({ heads: { room: 9, backstage: 4 }, state: { kind: 'wrap_up' } })
})

test('[VW5] a view made by mistake for somebody who does not handle it shows neither', () => {
	for (const viewerId of [zoe.id, ruth.id])
		for (const conversation of [helped, takenOver])
			expect(listenerView(conversation, { ...context, viewerId, note: null })).toMatchObject({
				heads: { room: 9, backstage: 0 },
				signals: [],
			})
})

test('[VW6] a listener sees everybody who reads along, joined or answers, and not themselves', () => {
	const reading = [ruth, iris, amir].map(({ id, name }) => ({ id, name }))
	const conversation = after('active', withRuth, joinBy(omar))
	expect(listenerView(conversation, { ...forAmir, reading }).readers).toStrictEqual([
		{ ...ruth, mode: 'joined' },
		{ ...omar, mode: 'joined' },
		{ ...iris, mode: 'reading' },
	])
	expect(listenerView(takenOver, { ...forAmir, reading }).readers).toStrictEqual([
		{ ...ruth, mode: 'handling' },
		{ ...iris, mode: 'reading' },
	])
})

test('[VW13] a listener who is asked is shown who asks and their note, and nothing of backstage; the handler how it goes', () => {
	const signalled = after('active', lenaAsked, raise('help_requested'))
	const view = listenerView(signalled, { ...context, viewerId: lena.id, note: 'Ask before advice.' })
	expect(view).toMatchObject({
		...{ heads: { room: 9, backstage: 0 }, signals: [], transfer: null, shadow: null },
		state: { kind: 'asked', byName: 'Amir', note: 'Ask before advice.', handler: { name: 'Amir' } },
	})
	expect(listenerView(signalled, { ...forAmir, note: 'Ask before advice.' })).toMatchObject({
		...{ state: { kind: 'handling' }, transfer: { to: 'Lena', step: { kind: 'asking_listener' } } },
	})
	expect(JSON.stringify(listenerView(signalled, { ...context, viewerId: zoe.id, note: 'Ask before advice.' }))).not.toContain('advice')
})

test('[VW7] what a supervisor is to it', () => {
	const reading = [{ id: iris.id, name: iris.name }]
	const modeOf = (conversation: Parameters<typeof supervisorView>[0], viewerId: typeof iris.id) =>
		supervisorView(conversation, { ...context, reading, viewerId, observerConnected: true }).mode
	expect(modeOf(takenOver, ruth.id)).toBe('handling')
	expect(modeOf(withRuth, ruth.id)).toBe('joined')
	expect(modeOf(talking, iris.id)).toBe('reading')
	expect(modeOf(talking, ruth.id)).toBe('none')
	expect(modeOf(waiting, iris.id)).toBe('reading')
})

test('[VW7] to whom it can be handed back', () => {
	const observerIn = (conversation: Parameters<typeof supervisorView>[0]) =>
		supervisorView(conversation, { ...context, viewerId: ruth.id, observerConnected: false }).observer
	expect(observerIn(takenOver)).toStrictEqual({ ...amir, connected: false })
	for (const conversation of [answeredByRuth, talking, waiting, ended]) expect(observerIn(conversation)).toBeNull()
})

test('[VW8] a row of the board', () => {
	expect(boardRowView(helped, { ...context, lastRead: null })).toStrictEqual({
		id: helped.id,
		handle: { landform: 'hill', number: 17 },
		programmeId: 'listening',
		programmeName: 'Someone to talk to',
		language: 'en',
		topics: ['Grief'],
		state: 'active',
		enqueuedAt: noon,
		startedAt: noon + 5_000,
		handler: { ...amir, role: 'listener', connection: { kind: 'here' } },
		readers: [],
		lastRead: null,
		person: { kind: 'here' },
		attention: { tier: 'act_now', signals: [...helped.signals], asked: { step: 'nothing' }, pin: null },
		seekerLastWroteAt: noon + 1,
		staffLastWroteAt: null,
	})
	expect(boardRowView(waiting, { ...context, lastRead: null })).toMatchObject({ state: 'waiting', startedAt: null, handler: null })
})

test('[VW11] who was last with it stands beside its place, whatever the place', () => {
	const lastRead = { id: ruth.id, name: ruth.name, at: noon + 9_000 }
	for (const conversation of [helped, talking, waiting]) {
		const [before, after] = [null, lastRead].map((last) => boardRowView(conversation, { ...context, lastRead: last }))
		expect(after).toStrictEqual({ ...before, lastRead })
	}
	expect(boardRowView(talking, { ...context, lastRead }).attention.tier).toBe('not_reviewed')
})

test('[VW8] a closed conversation as a supervisor still sees it while they press', () => {
	const view = supervisorView(ended, { ...context, viewerId: ruth.id, observerConnected: false })
	expect(view.state).toStrictEqual({ kind: 'closed', reason: 'ended_by_listener', closedAt: ended.closedAt })
	expect(view.row).toMatchObject({ handler: null, person: { kind: 'here' }, startedAt: talking.startedAt })
})
