import { expect, test } from 'vitest'
import type { MessagePart } from '../protocol/message-parts.ts'
import { seekerPart, staffPart } from '../protocol/message-parts.ts'
import { partFixtures } from '../protocol/part-fixtures.ts'
import { type PlanStep, planSteps } from './plan-steps.ts'
import { planTogetherOf } from './plan-together.ts'

type Role = 'you' | 'seeker' | 'listener' | 'supervisor'
const roomOf = (...said: readonly (readonly [Role, MessagePart?])[]) =>
	said.map(([role, part], at) => ({
		...{ seq: at + 1, author: { role } as const },
		content: { kind: 'message', text: 'words', ...(part === undefined ? {} : { part }) } as const,
	}))
const { planOffer, offer } = partFixtures
const asks = (step: PlanStep): MessagePart => ({ kind: 'step', step })
const says = (answer: 'accepted' | 'declined', to: number): MessagePart => ({ kind: 'answer', to, answer })

test('[PH3] there is none until staff offer it and the person alone accepts; a question before that is about nothing', () => {
	expect(planTogetherOf(roomOf(['listener'], ['listener', asks('signs')]))).toEqual({ kind: 'none' })
	expect(planTogetherOf(roomOf(['you', planOffer]))).toEqual({ kind: 'none' })
	expect(planTogetherOf(roomOf(['listener', offer], ['seeker', says('accepted', 1)]))).toEqual({ kind: 'none' })
	expect(planTogetherOf(roomOf(['listener', planOffer], ['listener', says('accepted', 1)]))).toEqual({ kind: 'offered', card: 1 })
	expect(planTogetherOf(roomOf(['listener', planOffer], ['seeker', says('declined', 1)]))).toEqual({ kind: 'declined', card: 1 })
	expect(planTogetherOf(roomOf(['listener', planOffer], ['seeker', says('declined', 1)], ['supervisor', planOffer]))).toEqual({
		kind: 'offered',
		card: 3,
	})
	expect(planTogetherOf(roomOf(['listener', planOffer], ['you', says('accepted', 1)]))).toEqual({
		kind: 'open',
		asked: new Map(),
		at: null,
	})
})

test('[PH4] the last question is where the two are, and only the person says what becomes of a step', () => {
	const room = roomOf(
		['listener', planOffer],
		['seeker', says('accepted', 1)],
		['listener', asks('signs')],
		['seeker', says('accepted', 3)],
		['listener', asks('safer')],
		['listener', says('declined', 5)],
		['supervisor', asks('people')],
		['seeker', says('declined', 7)],
		['seeker', asks('reasons')],
	)
	const people = { step: 'people', card: 7, answer: 'declined' } as const
	expect(planTogetherOf(room)).toEqual({
		...{ kind: 'open', at: people },
		asked: new Map<string, object>([
			['signs', { step: 'signs', card: 3, answer: 'accepted' }],
			['safer', { step: 'safer', card: 5, answer: null }],
			['people', people],
		]),
	})
})

test('[PH1] no part of a message has a place for what stands in a plan', () => {
	const written = 'My sister, 01632 960 101'
	for (const step of planSteps) {
		expect(staffPart.safeParse(asks(step)).success).toBe(true)
		for (const more of ['text', 'words', 'answer', 'written'])
			expect(staffPart.safeParse({ ...asks(step), [more]: written }).success).toBe(false)
	}
	for (const more of ['text', 'words', 'plan', 'written'])
		expect(seekerPart.safeParse({ ...partFixtures.answer, [more]: written }).success).toBe(false)
	expect(seekerPart.safeParse({ kind: 'step', step: 'signs' }).success).toBe(false)
})
