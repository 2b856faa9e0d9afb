import { describe, expect, test } from 'vitest'
import { allPacks, assess } from '../../test/packs.ts'
import { askedEventsOf } from './asked-events-of.ts'
import { askedStanding } from './asked-standing.ts'
import { askedSteps } from './asked-steps.ts'
import { type AskedEvent, type AskedTracker, evolveAsked, nothingFound } from './asked-tracker.ts'
import { packsFor } from './packs/shipped-packs.ts'
import { questionsIn } from './questions-in.ts'
import { suggestedQuestions } from './suggested-questions.ts'

const signal = (at: number): AskedEvent => ({ type: 'signal_found', at })
const asked = (at: number): AskedEvent => ({ type: 'safety_asked', at, how: 'recognised' })
const answered = (at: number, answer: 'yes' | 'no' | 'unclear' = 'yes'): AskedEvent => ({ type: 'safety_answered', at, answer })
const told = (at: number): AskedEvent => ({ type: 'supervisor_told', at })
const following = (...events: readonly AskedEvent[]): AskedTracker => events.reduce(evolveAsked, nothingFound)

describe('[AT24] [AT25] the way from a signal to somebody responsible', () => {
	test('each step keeps the instants of those before it', () => {
		expect(following(signal(10), asked(20), answered(30))).toEqual({
			step: 'answered',
			signalAt: 10,
			askedAt: 20,
			how: 'recognised',
			answeredAt: 30,
			answer: 'yes',
		})
		expect(following(signal(10), told(20))).toEqual({ step: 'told', before: { step: 'signalled', signalAt: 10 }, toldAt: 20 })
	})

	test('a second signal leaves the clock of the first', () => {
		expect(following(signal(10), signal(50))).toEqual({ step: 'signalled', signalAt: 10 })
		expect(following(signal(10), asked(20), signal(50))).toEqual(following(signal(10), asked(20)))
	})

	test('a signal after an answer, or after somebody was told, starts the way again', () => {
		expect(following(signal(10), asked(20), answered(30, 'no'), signal(90))).toEqual({ step: 'signalled', signalAt: 90 })
		expect(following(signal(10), told(20), signal(90))).toEqual({ step: 'signalled', signalAt: 90 })
	})

	test('the signal in an answer is the answer', () => {
		expect(following(signal(10), asked(20), answered(30), signal(30))).toEqual(following(signal(10), asked(20), answered(30)))
	})

	test('asking before there was any signal counts', () => {
		expect(following(asked(5), signal(10))).toEqual({ step: 'asked', signalAt: 10, askedAt: 5, how: 'recognised' })
	})

	test('an answer nobody asked for, and repeating, change nothing', () => {
		expect(following(answered(10))).toEqual(nothingFound)
		expect(following(signal(10), asked(20), asked(30))).toEqual(following(signal(10), asked(20)))
		expect(following(signal(10), asked(20), answered(30), answered(40, 'no'))).toEqual(following(signal(10), asked(20), answered(30)))
		expect(following(told(10), told(20))).toEqual(following(told(10)))
	})
})

test('[AT30] the steps side by side', () => {
	const none = { signalAt: null, askedAt: null, how: null, answeredAt: null, answer: null, toldAt: null }
	expect(askedSteps(nothingFound)).toEqual(none)
	expect(askedSteps(following(signal(10), asked(20)))).toEqual({ ...none, signalAt: 10, askedAt: 20, how: 'recognised' })
	expect(askedSteps(following(signal(10), asked(20), answered(30, 'no'), told(40)))).toEqual({
		...{ signalAt: 10, askedAt: 20, how: 'recognised', answeredAt: 30, answer: 'no', toldAt: 40 },
	})
})

describe('[AT26] what is missing, and for how long', () => {
	test.each([
		['nothing yet', following(), { missing: 'nothing' }],
		['a signal six minutes ago', following(signal(40_000)), { missing: 'question', since: 40_000, forMs: 360_000 }],
		['asked', following(signal(10), asked(100_000)), { missing: 'answer', since: 100_000, forMs: 300_000 }],
		['a yes', following(asked(10), answered(390_000)), { missing: 'telling', answer: 'yes', since: 390_000, forMs: 10_000 }],
		[
			'an unclear answer',
			following(asked(10), answered(390_000, 'unclear')),
			{ missing: 'telling', answer: 'unclear', since: 390_000, forMs: 10_000 },
		],
		['a no', following(asked(10), answered(390_000, 'no')), { missing: 'nothing' }],
		['told', following(signal(10), told(20)), { missing: 'nothing' }],
		['a clock that is ahead', following(signal(500_000)), { missing: 'question', since: 500_000, forMs: 0 }],
	] as const)('%s', (_, tracker, standing) => {
		expect(askedStanding(tracker, 400_000)).toEqual(standing)
	})
})

describe('[AT27] what a sent message means', () => {
	const sent = (text: string, writtenBy: 'seeker' | 'listener', more: { usedSuggestion?: boolean; answers?: string } = {}) => {
		const { usedSuggestion = false, answers = null } = more
		const signals = assess(text, { packs: allPacks, writtenBy, answers })
		const questions = questionsIn(text, allPacks)
		return askedEventsOf({ writtenBy, at: 7, signals, questions, usedSuggestion }).map((event) =>
			'how' in event ? event.how : 'answer' in event ? event.answer : event.type,
		)
	}

	test.each(suggestedQuestions.map(({ language, about, text }) => [language, about, text] as const))(
		'%s: the suggested question about %s is recognised',
		(language, _, text) => {
			const questions = questionsIn(text, packsFor(allPacks, language))
			expect(askedEventsOf({ writtenBy: 'listener', at: 7, signals: [], questions, usedSuggestion: false })).toEqual([
				{ type: 'safety_asked', at: 7, how: 'recognised' },
			])
		},
	)

	test('asking in own words counts, hinting does not', () => {
		expect(sent('have you been thinking about killing yourself?', 'listener')).toEqual(['recognised'])
		expect(sent('you are not going to do anything silly, are you', 'listener')).toEqual([])
		expect(sent('I wanted to ask you something difficult', 'listener', { usedSuggestion: true })).toEqual(['suggested'])
	})

	test('what comes next is the answer', () => {
		const answers = 'Are you having thoughts of suicide?'
		expect(sent('no', 'seeker', { answers })).toEqual(['no'])
		expect(sent('yes', 'seeker', { answers })).toEqual(['yes', 'signal_found'])
		expect(sent('i want to die', 'seeker', { answers })).toEqual(['yes', 'signal_found'])
		expect(sent('what do you mean', 'seeker', { answers })).toEqual(['unclear'])
	})

	test('only signals of the own safety, and of needs_eyes and above, start the way', () => {
		expect(sent('i am not suicidal', 'seeker')).not.toContain('signal_found')
		expect(sent('you are a stupid bitch', 'seeker')).not.toContain('signal_found')
		expect(sent('i cut myself again', 'seeker')).toContain('signal_found')
	})
})
