import { expect, test } from 'vitest'
import {
	after,
	amir,
	answeredByRuth,
	endBy,
	ended,
	endedByRuth,
	lena,
	noon,
	offered,
	omar,
	outcome,
	raise,
	ruth,
	signalIdOf,
	takenOver,
	takeOverBy,
	talking,
	waiting,
} from '../../test/people.ts'
import type { ConversationCommand } from './command.ts'
import { refusedReadersOf } from './refused-readers.ts'

const acknowledge = (n: number, by = omar): ConversationCommand => ({
	kind: 'acknowledge_signal',
	id: signalIdOf(n),
	by,
	now: noon + 500,
	outcome: 'on_it',
})
const wrapUp = (listenerId = amir.id): ConversationCommand => ({ kind: 'wrap_up', listenerId })

test('[CL19] a signal is raised once while one of its kind is open, and again after it was acknowledged', () => {
	const once = after('active', talking, raise('help_requested', 1))
	expect(once.signals).toStrictEqual([
		{ id: signalIdOf(1), kind: 'help_requested', tier: 'act_now', raisedAt: noon + 1, words: null, acknowledged: null },
	])
	expect(outcome(once, raise('help_requested', 2))).toEqual([])
	expect(outcome(once, raise('listener_lost', 2))).toHaveLength(1)
	expect(outcome(after('active', once, acknowledge(1)), raise('help_requested', 2))).toHaveLength(1)
	expect(outcome(ended, raise('danger_declared'))).toBe('conversation_closed')
})

test('[CL19] that something is wrong is said after the end as well, once while it is open, and not once it was erased', () => {
	for (const kind of ['conduct_reported', 'conduct_danger_reported', 'person_reported'] as const) {
		const said = after('closed', ended, raise(kind))
		expect(said.signals.at(-1)).toMatchObject({ kind, acknowledged: null })
		expect(said).toEqual({ ...ended, signals: said.signals })
		expect(outcome(said, raise(kind, 2))).toEqual([])
		expect(outcome(after('closed', ended, { kind: 'erase' }), raise(kind))).toBe('conversation_erased')
	}
})

test('[CL19] it raises the boost and never lowers it', () => {
	const boosted = after('waiting', waiting, raise('danger_declared', 1, 900))
	expect(boosted.boostMs).toBe(900)
	expect(after('waiting', boosted, raise('waiting_long', 2, 0)).boostMs).toBe(900)
})

test('[CL20] S1 a person acknowledges it, also once it is closed; again changes nothing', () => {
	const signalled = after('closed', talking, raise('help_requested', 1), raise('listener_lost', 2), endBy(null))
	const seen = after('closed', signalled, acknowledge(1))
	expect(seen.signals.map(({ acknowledged }) => acknowledged)).toEqual([
		{ by: omar.id, byName: 'Omar', at: noon + 500, outcome: 'on_it' },
		null,
	])
	expect(outcome(seen, acknowledge(1, ruth))).toEqual([])
	expect(outcome(seen, acknowledge(3))).toBe('signal_not_found')
})

test.each([
	['waiting', waiting, null],
	['offered', offered, null],
	['active', talking, { startedAt: noon + 5_000, listener: amir, handlerRole: 'listener', wrapUp: 'due', listenerSince: 1 }],
	[
		'taken over',
		takenOver,
		{ startedAt: noon + 5_000, listener: amir, handlerRole: 'supervisor', supervisor: ruth, wrapUp: 'due', listenerSince: 1 },
	],
	[
		'answered by a supervisor',
		answeredByRuth,
		{ startedAt: noon + 9_000, listener: null, handlerRole: 'supervisor', supervisor: ruth, wrapUp: 'none', listenerSince: 1 },
	],
] as const)('[CL21] an open conversation can be ended: %s', (_, conversation, talk) => {
	const { id, programmeId, language, seekerId, topics, requestedAt, enqueuedAt, epoch } = conversation
	const closed = after('closed', conversation, { kind: 'end', reason: 'seeker_lost', by: null, now: noon + 60_000 })
	expect(closed).toStrictEqual({
		...{ id, programmeId, language, seekerId, topics, requestedAt, enqueuedAt, signals: [], asked: { step: 'nothing' }, talk },
		...{ state: 'closed', epoch: epoch + 1, closedAt: noon + 60_000, reason: 'seeker_lost', feedbackGiven: false, erased: false },
		...{ handedOver: [], refusedReaders: [], toldOfReaders: ['learner', 'mentor'] },
	})
	expect(outcome(closed, endBy(amir))).toEqual([])
})

test('[CL22] the wrap-up is for the listener of the talk, afterwards, once', () => {
	expect(outcome(talking, wrapUp())).toBe('conversation_not_closed')
	expect(outcome(ended, wrapUp(lena.id))).toBe('not_the_handler')
	expect(outcome(after('closed', waiting, endBy(null)), wrapUp())).toBe('not_the_handler')
	for (const closed of [ended, endedByRuth]) {
		const wrapped = after('closed', closed, wrapUp())
		expect(wrapped.talk?.wrapUp).toBe('done')
		expect(outcome(wrapped, wrapUp())).toEqual([])
	}
})

test('[CL23] feedback is for afterwards, and not once it is erased', () => {
	const give = { kind: 'give_feedback' } as const
	expect(outcome(talking, give)).toBe('conversation_not_closed')
	const given = after('closed', ended, give)
	expect(given).toStrictEqual({ ...ended, feedbackGiven: true })
	expect(outcome(given, give)).toEqual([])
	expect(outcome(after('closed', ended, { kind: 'erase' }), give)).toBe('conversation_erased')
})

test('[CL23] P4 erasing is for afterwards; again changes nothing', () => {
	expect(outcome(talking, { kind: 'erase' })).toBe('conversation_not_closed')
	const erased = after('closed', ended, { kind: 'erase' })
	// The words are gone from the listener's desk too, so there is nothing left to wrap up.
	expect(ended).toMatchObject({ talk: { wrapUp: 'due' } })
	expect(erased).toStrictEqual({ ...ended, erased: true, topics: [], epoch: ended.epoch + 1, talk: { ...ended.talk, wrapUp: 'none' } })
	expect(outcome(erased, { kind: 'erase' })).toEqual([])
})

test('[CL51] the person refuses extra readers until it ends, takes that back, and it goes through every change of hands', () => {
	const refuse = (...refused: readonly ('learner' | 'mentor')[]) => ({ kind: 'refuse_readers', refused }) as const
	const refused = after('active', talking, refuse('mentor', 'learner', 'mentor'))
	expect(refused.refusedReaders).toEqual(['learner', 'mentor'])
	expect(outcome(refused, refuse('learner', 'mentor'))).toEqual([])
	expect(after('active', refused, refuse()).refusedReaders).toEqual([])
	expect(after('closed', refused, endBy(null)).refusedReaders).toEqual(['learner', 'mentor'])
	expect(after('active', refused, takeOverBy(ruth)).refusedReaders).toEqual(['learner', 'mentor'])
	expect(after('waiting', refused, { kind: 'return_to_queue', handlerId: amir.id, now: noon }).refusedReaders).toEqual([
		'learner',
		'mentor',
	])
	expect(outcome(ended, refuse('learner'))).toBe('conversation_closed')
	const { refusedReaders: _, ...older } = talking
	expect(refusedReadersOf(older as typeof talking)).toEqual([])
})
