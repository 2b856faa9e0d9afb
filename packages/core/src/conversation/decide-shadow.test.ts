import { expect, test } from 'vitest'
import {
	after,
	amir,
	answerShadow,
	askShadow,
	endBy,
	ended,
	heed,
	lena,
	noon,
	offered,
	outcome,
	proposeTransfer,
	raise,
	readByZoe,
	ruth,
	shadowIdOf,
	signalIdOf,
	takenOver,
	takeOverBy,
	talking,
	waiting,
	wordsOf,
	zoe,
} from '../../test/people.ts'
import type { ConversationCommand } from './command.ts'
import type { Conversation } from './conversation.ts'
import { decide } from './decide.ts'
import { shadowOf } from './shadow.ts'

const asked = after('active', talking, askShadow(zoe))
const eventsOf = (conversation: Conversation, command: ConversationCommand) => {
	const decision = decide(conversation, command)
	if (!decision.ok) throw new Error(decision.error)
	return decision.value.map((event) => (event.kind === 'shadow_ended' ? `${event.kind} ${event.why}` : event.kind))
}

test('[CL53] a learner asks, its listener says yes, and reading begins with that', () => {
	expect(shadowOf(asked)).toEqual({
		...{ id: shadowIdOf(1), learner: zoe, askedAt: noon + 10_000, step: 'asking', expiresAt: noon + 130_000 },
	})
	expect(asked.epoch).toBe(talking.epoch)
	expect(shadowOf(readByZoe)).toEqual({
		...{ id: shadowIdOf(1), learner: zoe, askedAt: noon + 10_000, step: 'reading', since: noon + 20_000, from: 3 },
	})
	expect(outcome(asked, askShadow(lena, 2))).toBe('may_not_be_read')
	expect(outcome(asked, answerShadow(lena, true))).toBe('not_the_handler')
	expect(outcome(asked, answerShadow(amir, true, 2))).toBe('shadow_gone')
	expect(outcome(asked, { ...answerShadow(amir, true), now: noon + 130_000 })).toBe('shadow_gone')
	expect(eventsOf(asked, askShadow(zoe))).toEqual([])
	expect(eventsOf(readByZoe, answerShadow(amir, true))).toEqual([])
})

test.each<[string, Conversation]>([
	['nobody has answered', waiting],
	['it is on offer', offered],
	['a supervisor answers', takenOver],
	['it is over', ended],
	['the person was not told beforehand', { ...talking, toldOfReaders: [] }],
	['the person refused', after('active', talking, { kind: 'refuse_readers', refused: ['learner'] })],
	['something was raised', after('active', talking, raise('help_requested'))],
	['what was raised is seen to', after('active', talking, raise('help_requested'), seenTo())],
	['words were found', after('active', talking, heed([wordsOf('suicidal_thoughts', 'needs_eyes')]))],
	['its listener is gone', after('active', talking, { kind: 'lose_handler', handlerId: amir.id, since: noon })],
	['they said that they are in danger', { ...talking, boostMs: 1 }],
])('[CL54] nobody may ask where %s', (_, conversation) => {
	expect(outcome(conversation, askShadow(zoe))).toBe('may_not_be_read')
})

test('[CL54] signals that say nothing of how the person is keep nobody out', () => {
	for (const kind of ['waiting_long', 'long_talk', 'new_listener'] as const)
		expect(eventsOf(after('active', talking, raise(kind)), askShadow(zoe))).toEqual(['shadow_asked'])
})

test('[CL54] nor its own listener, or whoever is being asked to take it on; and what changed since the question counts', () => {
	expect(outcome(talking, askShadow(amir))).toBe('may_not_be_read')
	expect(outcome(after('active', talking, proposeTransfer(amir, zoe)), askShadow(zoe))).toBe('may_not_be_read')
	expect(outcome(asked, proposeTransfer(amir, zoe))).toBe('already_in_it')
	const grave = after('active', asked, heed([wordsOf('suicidal_thoughts', 'needs_eyes')]))
	expect(outcome(grave, answerShadow(amir, true))).toBe('shadow_gone')
})

test.each<[string, ConversationCommand, readonly string[]]>([
	['the person refuses', { kind: 'refuse_readers', refused: ['learner'] }, ['shadow_ended person_refused', 'readers_refused']],
	['its listener takes it back', answerShadow(amir, false), ['shadow_ended listener_ended']],
	['the learner leaves', { kind: 'end_shadow', learnerId: zoe.id, why: 'learner_left' }, ['shadow_ended learner_left']],
	['the listener asks for help', raise('help_requested'), ['shadow_ended act_now', 'signal_raised']],
	['words say danger', heed([wordsOf('suicide_plan', 'act_now')]), ['shadow_ended act_now', 'signal_raised']],
	['a supervisor takes over', takeOverBy(ruth), ['shadow_ended handler_changed', 'taken_over']],
	['its listener is lost', { kind: 'lose_handler', handlerId: amir.id, since: noon }, ['shadow_ended handler_changed', 'handler_lost']],
	[
		'it goes back to the queue',
		{ kind: 'return_to_queue', handlerId: amir.id, now: noon },
		['shadow_ended handler_changed', 'returned_to_queue'],
	],
	[
		'the person changes their listener',
		{ kind: 'change_listener', signalId: signalIdOf(9), since: null, now: noon },
		['shadow_ended handler_changed', 'listener_changed', 'signal_raised'],
	],
	['it ends', endBy(null), ['shadow_ended conversation_ended', 'ended']],
])('[CL55] when %s the learner is out first, before anything else of it happens', (_, command, events) => {
	expect(eventsOf(readByZoe, command)).toEqual(events)
})

test('[CL55] what is only worth eyes does not end it, nor does refusing mentors', () => {
	expect(eventsOf(readByZoe, heed([wordsOf('suicidal_thoughts', 'needs_eyes')]))).toEqual(['signal_raised'])
	expect(eventsOf(readByZoe, { kind: 'refuse_readers', refused: ['mentor'] })).toEqual(['readers_refused'])
})

test('[CL56] a question nobody answers ends by itself; a learner who only asked loses nothing by it', () => {
	expect(eventsOf(asked, { kind: 'expire_shadow', now: noon + 129_999 })).toEqual([])
	expect(eventsOf(asked, { kind: 'expire_shadow', now: noon + 130_000 })).toEqual(['shadow_ended listener_silent'])
	expect(eventsOf(readByZoe, { kind: 'expire_shadow', now: noon + 900_000 })).toEqual([])
	expect(after('active', asked, answerShadow(amir, false))).toStrictEqual(talking)
	expect(after('active', readByZoe, answerShadow(amir, false)).epoch).toBe(talking.epoch + 1)
	expect(eventsOf(asked, { kind: 'end_shadow', learnerId: lena.id, why: 'learner_left' })).toEqual([])
})

function seenTo(): ConversationCommand {
	return { kind: 'acknowledge_signal', id: signalIdOf(1), by: ruth, now: noon, outcome: 'on_it' }
}
