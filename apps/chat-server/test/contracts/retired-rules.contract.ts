import { asId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RetiredRule, RetiredRuleStore } from '../../src/ports/retired-rule-store.ts'

const programmeId = asId<ProgrammeId>('talk')
const retired = (changes: Partial<RetiredRule> = {}): RetiredRule => ({
	...{
		programmeId,
		rule: 'en.hopeless',
		reason: 'It is about homework, nearly always.',
		by: asId<StaffId>('0f000000-0000-4000-8000-000000000001'),
	},
	...{ byName: 'Priya', at: 1_700_000_000_000 },
	...changes,
})

/** What every store of retired rules does. */
export function registerRetiredRulesContract(name: string, open: () => Promise<RetiredRuleStore & AsyncDisposable>): void {
	describe(`retired rules in ${name}`, () => {
		let store: RetiredRuleStore & AsyncDisposable
		beforeEach(async () => {
			store = await open()
		})
		afterEach(() => store[Symbol.asyncDispose]())

		test('keeps who retired what, where and why', async () => {
			expect(await store.retire(retired())).toBe(true)
			expect(await store.retire(retired({ programmeId: asId<ProgrammeId>('study'), at: 1_700_000_000_001 }))).toBe(true)
			expect(await store.all()).toEqual([retired(), retired({ programmeId: asId<ProgrammeId>('study'), at: 1_700_000_000_001 })])
		})

		test('the first of several at once stands, whoever they are', async () => {
			const all = ['Priya', 'Amir', 'Lena'].map((byName) => retired({ byName }))
			const done = await Promise.all(all.map((one) => store.retire(one)))
			expect(done.filter((isNew) => isNew)).toHaveLength(1)
			expect(await store.all()).toEqual([all[done.indexOf(true)]])
		})

		test('restores one rule of one programme, once', async () => {
			await store.retire(retired())
			await store.retire(retired({ rule: 'en.wish-to-die' }))
			expect(await store.restore(asId<ProgrammeId>('study'), 'en.hopeless')).toBe(false)
			expect(await store.restore(programmeId, 'en.hopeless')).toBe(true)
			expect(await store.restore(programmeId, 'en.hopeless')).toBe(false)
			expect((await store.all()).map(({ rule }) => rule)).toEqual(['en.wish-to-die'])
			expect(await store.retire(retired())).toBe(true)
		})
	})
}
