import { expect, test } from 'vitest'
import type { MessagePart } from '../protocol/message-parts.ts'
import { partFixtures } from '../protocol/part-fixtures.ts'
import { nextSteps, type ReferralStep, referralSteps, referralsInRoom, referralsOf } from './referrals.ts'

const entry = (referral: string, step: ReferralStep, at: number) => ({
	...{ at, by: 'Sam' },
	content: { kind: 'referral', referral, resource: 'Night line', contact: '01632 960 101', step, note: null } as const,
})

test('[RF1] steps stand with the offer they belong to, in the order they were written down', () => {
	const referrals = referralsOf([entry('a', 'offered', 1), entry('b', 'offered', 2), entry('a', 'accepted', 3), entry('b', 'declined', 4)])
	expect(referrals.map(({ id, steps }) => [id, ...steps.map(({ step, at }) => `${step} ${at}`)])).toEqual([
		['a', 'offered 1', 'accepted 3'],
		['b', 'offered 2', 'declined 4'],
	])
	expect(referralsOf([])).toEqual([])
})

test('[RF2] nothing is handed over before it was accepted, and there is always something that can follow', () => {
	const after = (...steps: ReferralStep[]) => nextSteps(referralsOf(steps.map((step, at) => entry('a', step, at)))[0] ?? raise())
	expect(after('offered')).toEqual(['accepted', 'declined'])
	expect(after('offered', 'declined')).toEqual(['accepted'])
	expect(after('offered', 'accepted')).toContain('handed_over')
	expect(after('offered', 'accepted', 'handed_over')).toEqual(['followed_up'])
	for (const step of referralSteps) expect(after(step).length).toBeGreaterThan(0)
})

const raise = (): never => {
	throw new Error('no referral')
}

test('[CA3] a card is an offer, and what the person answers to it is the next step; said twice it is one', () => {
	const sam = { role: 'listener', name: 'Sam' } as const
	const seeker = { role: 'seeker' } as const
	const message = (seq: number, author: typeof sam | typeof seeker, part?: MessagePart) => ({
		...{ seq, at: seq * 10, author },
		content: { kind: 'message', text: 'words', ...(part === undefined ? {} : { part }) } as const,
	})
	const says = (answer: 'accepted' | 'declined', to: number): MessagePart => ({ kind: 'answer', to, answer })
	const steps = referralsInRoom(
		[
			message(1, sam, partFixtures.resource),
			message(2, seeker, says('declined', 1)),
			message(3, seeker, says('declined', 1)),
			message(4, sam, says('accepted', 1)),
			message(5, seeker, says('accepted', 9)),
			message(6, seeker, says('accepted', 1)),
		],
		'Jo',
	)
	expect(referralsOf(steps)).toEqual([
		{
			...{ id: partFixtures.resource.referral, resource: 'Night line', contact: '01632 960 101' },
			steps: [
				{ step: 'offered', at: 10, by: 'Sam', note: null },
				{ step: 'declined', at: 20, by: 'Jo', note: null },
				{ step: 'accepted', at: 60, by: 'Jo', note: null },
			],
		},
	])
})
