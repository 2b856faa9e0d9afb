import { expect, test } from 'vitest'
import { after, endBy, ended, heed, noon, omar, outcome, raise, ruth, signalIdOf, takeOverBy, talking, wordsOf } from '../../test/people.ts'
import { type AskedEvent, evolveAsked } from '../attention/asked-tracker.ts'
import { attentionPolicy } from '../attention/attention-policy.ts'

const { heededForMs } = attentionPolicy

const found = (at: number): AskedEvent => ({ type: 'signal_found', at })
const thoughts = wordsOf('suicidal_thoughts', 'needs_eyes')
const acknowledge = (n: number, outcomeOf: 'on_it' | 'not_needed', now = noon + 10) =>
	({ kind: 'acknowledge_signal', id: signalIdOf(n), by: omar, now, outcome: outcomeOf }) as const
const kindsOf = (conversation: { signals: readonly { kind: string; tier: string }[] }) =>
	conversation.signals.map(({ kind, tier }) => `${kind} ${tier}`)

test('[CL35] words raise a signal that says where they stand, with its boost', () => {
	const heeded = after('active', talking, heed([wordsOf('suicide_plan', 'act_now', 1, 900)]))
	expect(heeded.signals).toStrictEqual([
		{
			...{ id: signalIdOf(1), kind: 'suicide_plan', tier: 'act_now', raisedAt: noon, acknowledged: null },
			words: wordsOf('suicide_plan', 'act_now').words,
		},
	])
	expect(heeded.boostMs).toBe(900)
	expect(outcome(ended, heed([thoughts]))).toBe('conversation_closed')
})

test('[CL35] while one of their kind is open only more urgent words raise another', () => {
	const heeded = after('active', talking, heed([thoughts]))
	expect(outcome(heeded, heed([wordsOf('suicidal_thoughts', 'needs_eyes', 2), wordsOf('suicidal_thoughts', 'watch', 3)]))).toEqual([])
	expect(kindsOf(after('active', heeded, heed([wordsOf('suicidal_thoughts', 'act_now', 2)])))).toEqual([
		'suicidal_thoughts needs_eyes',
		'suicidal_thoughts act_now',
	])
})

test('[CL35] of several in one message the most urgent of a kind is raised, and each kind', () => {
	const heeded = after(
		'active',
		talking,
		heed([wordsOf('self_harm', 'watch', 1), wordsOf('self_harm', 'needs_eyes', 2), wordsOf('suicide_plan', 'act_now', 3)]),
	)
	expect(kindsOf(heeded)).toEqual(['suicide_plan act_now', 'self_harm needs_eyes'])
})

test('[CL35] the same words again raise nothing, also once they were acknowledged', () => {
	const seen = after('active', talking, heed([thoughts]), acknowledge(1, 'not_needed'))
	expect(outcome(seen, heed([thoughts], [found(noon + 20)], noon + heededForMs * 3))).toEqual([])
})

test('[CL35] what somebody sees to raises nothing more for a while, unless it is more urgent; what was not needed does at once', () => {
	const more = (now: number, tier: 'needs_eyes' | 'act_now' = 'needs_eyes') => heed([wordsOf('suicidal_thoughts', tier, 2)], [], now)
	const seen = after('active', talking, heed([thoughts]), acknowledge(1, 'on_it'))
	expect(outcome(seen, more(noon + 10 + heededForMs - 1))).toEqual([])
	expect(outcome(seen, more(noon + 10 + heededForMs))).toHaveLength(1)
	expect(outcome(seen, more(noon + 20, 'act_now'))).toHaveLength(1)
	expect(outcome(after('active', talking, heed([thoughts]), acknowledge(1, 'not_needed')), more(noon + 20))).toHaveLength(1)
})

test('[CL35] [CL36] new words about their safety start the way, words that say nothing new do not', () => {
	const heeded = after('active', talking, heed([thoughts], [found(noon)]))
	expect(heeded.asked).toStrictEqual({ step: 'signalled', signalAt: noon })
	const asked = after('active', heeded, heed([], [{ type: 'safety_asked', at: noon + 60, how: 'recognised' }]))
	const answered = after('active', asked, heed([], [{ type: 'safety_answered', at: noon + 90, answer: 'yes' }]))
	expect(answered.asked).toMatchObject({ step: 'answered', askedAt: noon + 60, answeredAt: noon + 90, answer: 'yes' })
	expect(after('active', answered, heed([wordsOf('suicidal_thoughts', 'needs_eyes', 2)], [found(noon + 99)])).asked).toEqual(answered.asked)
})

test('[CL36] a supervisor knows once they acknowledge what it was about, or take over; another signal tells them nothing of it', () => {
	const heeded = after('active', talking, raise('listener_lost', 7), heed([thoughts], [found(noon)]))
	expect(after('active', heeded, acknowledge(7, 'on_it')).asked).toEqual(heeded.asked)
	expect(after('active', heeded, acknowledge(1, 'on_it')).asked).toStrictEqual({ step: 'told', before: heeded.asked, toldAt: noon + 10 })
	expect(after('active', heeded, takeOverBy(ruth)).asked).toMatchObject({ step: 'told', before: heeded.asked })
	expect(after('active', talking, takeOverBy(ruth)).asked).toEqual({ step: 'nothing' })
	expect(evolveAsked(heeded.asked, found(noon + 1))).toBe(heeded.asked)
})

test('[CL23] P4 erasing leaves of a signal what it was about and when, and not where the words stood', () => {
	const { words: _, ...rest } = after('active', talking, heed([thoughts])).signals[0] ?? {}
	const erased = after('closed', after('active', talking, heed([thoughts])), endBy(null), { kind: 'erase' })
	expect(erased.signals).toStrictEqual([{ ...rest, words: null }])
})
