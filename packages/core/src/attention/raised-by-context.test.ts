import { describe, expect, test } from 'vitest'
import { found } from '../../test/packs.ts'
import { raisedByContext } from './raised-by-context.ts'
import type { WordSignal } from './word-signal.ts'

const signal = (kind: WordSignal['kind'], tier: WordSignal['tier'], rule = `en.${kind}`): WordSignal => ({ kind, tier, rule, span: [0, 4] })
const thoughts = signal('suicidal_thoughts', 'needs_eyes')

describe('[AT17] what came before counts', () => {
	test('a method after thoughts of suicide cannot wait', () => {
		expect(found('how many of these pills would be lethal?', { earlier: [thoughts] })).toContain('act_now context.plan-after-thoughts')
		expect(found('how many of these pills would be lethal?')).not.toContain('act_now context.plan-after-thoughts')
	})

	const nothingBefore = { earlier: [], flags: [], unanswered: true }

	test('a denied thought is no thought', () => {
		const denied = signal('suicidal_thoughts', 'watch', 'en.kill-self~negated')
		expect(raisedByContext([signal('suicide_plan', 'needs_eyes')], { ...nothingBefore, earlier: [denied] })).toEqual([])
	})

	const small = (rule: string, at = 0, kind: WordSignal['kind'] = 'hopelessness'): WordSignal => ({
		...signal(kind, 'watch', rule),
		span: [at, at + 4],
	})

	test('three different small reasons add up, or two at once; twice the same does not', () => {
		expect(raisedByContext([small('en.c')], { ...nothingBefore, earlier: [small('en.a'), small('en.b')] })).toMatchObject([
			{ tier: 'needs_eyes', rule: 'context.adds-up' },
		])
		expect(raisedByContext([small('en.a'), small('en.b', 9)], nothingBefore)).toMatchObject([
			{ rule: 'context.adds-up' },
			{ rule: 'context.adds-up' },
		])
		expect(raisedByContext([small('en.a'), small('en.a', 9)], nothingBefore)).toEqual([])
		expect(raisedByContext([small('en.a')], { ...nothingBefore, earlier: [small('en.a'), small('en.a')] })).toEqual([])
		expect(raisedByContext([small('en.c')], { ...nothingBefore, earlier: [small('en.a~past'), small('en.b~negated')] })).toEqual([])
	})

	test('two rules that read the same words found one reason', () => {
		expect(raisedByContext([small('en.a'), small('en.b', 2)], nothingBefore)).toEqual([])
		// The one in the middle shares words with both others, which share none.
		expect(raisedByContext([small('en.a'), small('en.b', 2), small('en.c', 5)], nothingBefore)).toHaveLength(3)
	})

	test('once staff have written, hopelessness adds up only with something else', () => {
		const answered = { ...nothingBefore, unanswered: false }
		expect(raisedByContext([small('en.a'), small('en.b', 9)], answered)).toEqual([])
		expect(raisedByContext([small('en.c')], { ...answered, earlier: [small('en.a'), small('en.b')] })).toEqual([])
		expect(raisedByContext([small('en.a'), small('en.b', 9, 'wish_to_be_dead')], answered)).toHaveLength(2)
		expect(raisedByContext([small('en.c')], { ...answered, earlier: [small('en.a'), small('en.b', 0, 'self_harm')] })).toHaveLength(1)
	})

	test.each(['intake_danger', 'danger_declared', 'listener_flag'] as const)('after %s a small reason is enough', (flag) => {
		expect(raisedByContext([signal('hopelessness', 'watch')], { ...nothingBefore, flags: [flag] })).toMatchObject([
			{ tier: 'needs_eyes', rule: 'context.after-danger-flag' },
		])
		expect(raisedByContext([], { ...nothingBefore, flags: [flag] })).toEqual([])
	})

	test('nothing is raised twice, or below what it is', () => {
		const before = { ...nothingBefore, earlier: [thoughts], flags: ['listener_flag'] as const }
		expect(raisedByContext([signal('suicide_plan', 'act_now')], before)).toEqual([])
	})
})
