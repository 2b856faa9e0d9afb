import type { SupervisorEntry } from '@akin/core/protocol/entries'
import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type StaffStream, supervisorShape } from './audience-shape.ts'
import { type ConversationNews, type ConversationState, evolve, needsResume, openState, resumeAfter } from './conversation-reducer.ts'
import { staffEntry, supervisorConversation } from './testing/fixtures.ts'

const shape = supervisorShape<SupervisorEntry>()
type State = ConversationState<SupervisorConversation, StaffStream, SupervisorEntry>
type News = ConversationNews<SupervisorConversation, StaffStream, SupervisorEntry>
type Evolve = (state: State, news: News) => State

const streams = ['room', 'backstage', 'supervision'] as const
const PAGE = 5

const step = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			do: fc.constant('append' as const),
			stream: fc.constantFrom(...streams),
			fate: fc.constantFrom('arrive', 'lose', 'delay', 'twice'),
		}),
	},
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('deliver' as const), index: fc.nat(20) }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('beacon' as const) }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('epoch' as const), heard: fc.boolean() }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('ask' as const) }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('answer' as const), lost: fc.boolean() }) },
)

/** Plays a server and a network that loses, delays, doubles and reorders; ends with resumes until the client says that it has all. */
const story = (evolveUnderTest: Evolve, steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]): string | null => {
	const log: Record<StaffStream, SupervisorEntry[]> = { room: [], backstage: [], supervision: [] }
	let epoch = 1
	const heads = () => ({ room: log.room.length, backstage: log.backstage.length, supervision: log.supervision.length })
	const view = () => supervisorConversation(heads(), 'reading', epoch)
	let state: State = openState(shape, view())
	const delayed: News[] = []
	let answer: News | null = null
	let viewHeard = false

	const ask = (): News => {
		const after = resumeAfter(shape, state)
		const missing = streams.flatMap((stream) => log[stream].slice(after[stream])).slice(0, PAGE)
		viewHeard = false
		return { kind: 'resumed', view: view(), entries: missing, viewHeardMeanwhile: false }
	}
	const hear = (news: News) => {
		if (news.kind === 'view') viewHeard = true
		state = evolveUnderTest(state, news)
	}
	const isPrefix = () => streams.every((stream) => state.streams[stream].entries.every((entry, index) => entry === log[stream][index]))

	for (const todo of steps) {
		if (todo.do === 'append') {
			const entry = staffEntry(todo.stream, log[todo.stream].length + 1)
			log[todo.stream].push(entry)
			const news: News = { kind: 'entries', entries: [entry], position: { epoch, heads: { [todo.stream]: entry.seq } } }
			if (todo.fate === 'arrive' || todo.fate === 'twice') hear(news)
			if (todo.fate === 'delay' || todo.fate === 'twice') delayed.push(news)
		}
		if (todo.do === 'deliver') for (const news of delayed.splice(todo.index % (delayed.length + 1), 1)) hear(news)
		if (todo.do === 'beacon') hear({ kind: 'head', position: { epoch, heads: heads() } })
		if (todo.do === 'epoch') {
			epoch += 1
			if (todo.heard) hear({ kind: 'view', view: view() })
		}
		if (todo.do === 'ask') answer ??= ask()
		if (todo.do === 'answer' && answer !== null) {
			if (!todo.lost && answer.kind === 'resumed') hear({ ...answer, viewHeardMeanwhile: viewHeard })
			answer = null
		}
		if (!isPrefix()) return 'something was shown out of order, twice or with a hole before it'
	}

	hear({ kind: 'head', position: { epoch, heads: heads() } })
	for (let question = 0; needsResume(shape, state); question++) {
		if (question > steps.length) return 'resuming does not come to an end'
		hear(ask())
	}
	const complete = streams.every((stream) => state.streams[stream].entries.length === log[stream].length) && isPrefix()
	if (!complete) return 'the client believes that it has all and has not'
	return state.view.epoch === epoch ? null : 'the view is of an older epoch'
}

const converges = (evolveUnderTest: Evolve) =>
	fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
		expect(story(evolveUnderTest, steps)).toBeNull()
	})

test('M4 M5 any loss, doubling and reordering of news converges on the log, never showing anything out of order', () => {
	fc.assert(
		converges((state, news) => evolve(shape, state, news)),
		{ numRuns: 1_000 },
	)
})

test('the property notices a client that does not hold, one that forgets heads, and one that appends twice', () => {
	const withRoom = (state: State, room: Partial<State['streams']['room']>): State => ({
		...state,
		streams: { ...state.streams, room: { ...state.streams.room, ...room } },
	})
	const impatient: Evolve = (state, news) => {
		const next = evolve(shape, state, news)
		return withRoom(next, { entries: [...next.streams.room.entries, ...next.streams.room.held], held: [] })
	}
	const forgetful: Evolve = (state, news) => {
		const next = evolve(shape, state, news)
		return withRoom(next, { head: next.streams.room.entries.length })
	}
	const doubling: Evolve = (state, news) => {
		const next = evolve(shape, state, news)
		if (news.kind !== 'entries' || next !== state) return next
		return withRoom(next, { entries: [...next.streams.room.entries, ...news.entries.filter((entry) => entry.stream === 'room')] })
	}
	for (const planted of [impatient, forgetful, doubling]) expect(fc.check(converges(planted), { numRuns: 1_000 }).failed).toBe(true)
})
