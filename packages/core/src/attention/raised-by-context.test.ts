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

	test('a denied thought is no thought', () => {
		const denied = signal('suicidal_thoughts', 'watch', 'en.kill-self~negated')
		expect(raisedByContext([signal('suicide_plan', 'needs_eyes')], [denied], [])).toEqual([])
	})

	test('three different small reasons add up, or two at once; twice the same does not', () => {
		const small = (rule: string) => signal('hopelessness', 'watch', rule)
		expect(raisedByContext([small('en.c')], [small('en.a'), small('en.b')], [])).toMatchObject([
			{ tier: 'needs_eyes', rule: 'context.adds-up' },
		])
		expect(raisedByContext([small('en.a'), small('en.b')], [], [])).toMatchObject([
			{ rule: 'context.adds-up' },
			{ rule: 'context.adds-up' },
		])
		expect(raisedByContext([small('en.a'), small('en.a')], [], [])).toEqual([])
		expect(raisedByContext([small('en.a')], [small('en.a'), small('en.a')], [])).toEqual([])
		expect(raisedByContext([small('en.c')], [small('en.a~past'), small('en.b~negated')], [])).toEqual([])
	})

	test.each(['intake_danger', 'danger_declared', 'listener_flag'] as const)('after %s a small reason is enough', (flag) => {
		expect(raisedByContext([signal('hopelessness', 'watch')], [], [flag])).toMatchObject([
			{ tier: 'needs_eyes', rule: 'context.after-danger-flag' },
		])
		expect(raisedByContext([], [], [flag])).toEqual([])
	})

	test('nothing is raised twice, or below what it is', () => {
		expect(raisedByContext([signal('suicide_plan', 'act_now')], [thoughts], ['listener_flag'])).toEqual([])
	})
})
