import { expect, test } from 'vitest'
import { nextSteps, type ReferralStep, referralSteps, referralsOf } from './referrals.ts'

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
