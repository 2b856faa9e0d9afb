import type { ListenerEntry } from '@akin/core/protocol/entries'
import { describe, expect, test } from 'vitest'
import { listenerShape, seekerShape, supervisorShape } from './audience-shape.ts'
import { evolve, needsResume, openState, resumeAfter } from './conversation-reducer.ts'
import { closed, listenerConversation, message, staffEntry, supervisorConversation, waiting } from './testing/fixtures.ts'

const seqs = (entries: readonly { seq: number }[]) => entries.map((entry) => entry.seq)
const at = (seq: number, epoch = 1) => ({ epoch, heads: { room: seq } })

describe('M4 the order of the log', () => {
	test('entries that run ahead are held until the missing one is there', () => {
		let state = openState(seekerShape, waiting(0))
		state = evolve(seekerShape, state, { kind: 'entries', entries: [message(1, 'a'), message(3, 'c')], position: at(3) })
		expect(seqs(state.streams.room.entries)).toEqual([1])
		expect(needsResume(seekerShape, state)).toBe(true)
		expect(resumeAfter(seekerShape, state)).toEqual({ room: 1 })
		state = evolve(seekerShape, state, { kind: 'entries', entries: [message(2, 'b')], position: at(2) })
		expect(seqs(state.streams.room.entries)).toEqual([1, 2, 3])
		expect(needsResume(seekerShape, state)).toBe(false)
	})

	test('saying the same twice changes nothing, not even the object', () => {
		const news = { kind: 'entries', entries: [message(1, 'a')], position: at(1) } as const
		const once = evolve(seekerShape, openState(seekerShape, waiting(0)), news)
		expect(evolve(seekerShape, once, news)).toBe(once)
	})

	test('each stream counts for itself', () => {
		const shape = supervisorShape()
		let state = openState(shape, supervisorConversation({ room: 2, backstage: 1, supervision: 1 }))
		state = evolve(shape, state, {
			kind: 'entries',
			entries: [staffEntry('room', 1), staffEntry('supervision', 1)],
			position: { epoch: 1, heads: {} },
		})
		expect(resumeAfter(shape, state)).toEqual({ room: 1, backstage: 0, supervision: 1 })
	})
})

describe('M5 what is missing is noticed', () => {
	test('a beacon behind a lost last message', () => {
		const state = openState(seekerShape, waiting(0))
		expect(needsResume(seekerShape, state)).toBe(false)
		expect(needsResume(seekerShape, evolve(seekerShape, state, { kind: 'head', position: at(1) }))).toBe(true)
	})

	test('an epoch above that of the view', () => {
		const state = evolve(seekerShape, openState(seekerShape, waiting(0)), { kind: 'head', position: at(0, 2) })
		expect(needsResume(seekerShape, state)).toBe(true)
		expect(needsResume(seekerShape, evolve(seekerShape, state, { kind: 'view', view: waiting(0, 2) }))).toBe(false)
	})
})

describe('[M5] a stream that is no longer ours', () => {
	const shape = listenerShape<ListenerEntry>()
	const backstage = (seq: number) => staffEntry('backstage', seq) as ListenerEntry
	const heard = {
		kind: 'entries',
		entries: [backstage(1), backstage(3)],
		position: { epoch: 1, heads: { room: 0, backstage: 3 } },
	} as const
	const withAHole = evolve(shape, openState(shape, listenerConversation(0, 1)), heard)

	test('is not waited for: a later epoch says that it is empty, which no log ever becomes', () => {
		expect(needsResume(shape, withAHole)).toBe(true)
		const observing = evolve(shape, withAHole, { kind: 'view', view: listenerConversation(0, 0, undefined, 2) })
		expect(needsResume(shape, observing)).toBe(false)
		expect(resumeAfter(shape, observing)).toEqual({ room: 0, backstage: 1 })
		const handling = evolve(shape, observing, { kind: 'view', view: listenerConversation(0, 4, undefined, 3) })
		expect(needsResume(shape, handling)).toBe(true)
	})

	test.each([
		['a view of the same epoch', listenerConversation(0, 0)],
		['a later view that knows some of it', listenerConversation(0, 2, undefined, 2)],
	])('is waited for whatever %s says', (_, view) => {
		expect(needsResume(shape, evolve(shape, withAHole, { kind: 'view', view }))).toBe(true)
	})

	test('is waited for where it may only have been empty when the view was made', () => {
		const first = { ...heard, entries: [backstage(2)] }
		const state = evolve(shape, openState(shape, listenerConversation(0, 0)), first)
		expect(needsResume(shape, evolve(shape, state, { kind: 'view', view: listenerConversation(0, 0, undefined, 2) }))).toBe(true)
	})
})

describe('views', () => {
	test('one that was overtaken on its way is ignored', () => {
		const state = openState(seekerShape, closed(4, 2))
		expect(evolve(seekerShape, state, { kind: 'view', view: waiting(3, 1) }).view.state.kind).toBe('closed')
		expect(evolve(seekerShape, state, { kind: 'view', view: waiting(3, 2) }).view.state.kind).toBe('closed')
	})

	test('the answer to a resume gives way to a view heard meanwhile, unless it is beyond it', () => {
		const state = openState(seekerShape, { ...waiting(1), language: 'heard' })
		const resumed = (seq: number, epoch: number) =>
			evolve(seekerShape, state, {
				kind: 'resumed',
				view: { ...waiting(seq, epoch), language: 'answered' },
				entries: [],
				viewHeardMeanwhile: true,
			})
		expect(resumed(1, 1).view.language).toBe('heard')
		expect(resumed(2, 1).view.language).toBe('answered')
		expect(resumed(1, 2).view.language).toBe('answered')
	})

	test('P4 after erasure there is nothing to show and nothing to ask for', () => {
		let state = openState(seekerShape, waiting(2))
		state = evolve(seekerShape, state, { kind: 'entries', entries: [message(1, 'a'), message(2, 'b')], position: at(2) })
		state = evolve(seekerShape, state, { kind: 'view', view: closed(3, 3, true) })
		state = evolve(seekerShape, state, { kind: 'entries', entries: [message(1, 'a')], position: at(3) })
		expect(state.streams.room.entries).toEqual([])
		expect(needsResume(seekerShape, state)).toBe(false)
	})
})
