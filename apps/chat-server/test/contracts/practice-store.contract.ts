import type { StaffId } from '@akin/core/support/ids'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PracticeStore } from '../../src/ports/practice-store.ts'

export type OpenPractice = PracticeStore & { readonly people: readonly [StaffId, StaffId] } & AsyncDisposable

/** What every store of practice does. */
export function registerPracticeContract(name: string, open: () => Promise<OpenPractice>): void {
	describe(`[RL25] practice in ${name}`, () => {
		let store: OpenPractice
		beforeEach(async () => {
			store = await open()
		})
		afterEach(() => store[Symbol.asyncDispose]())

		test('nothing for somebody who finished nothing, and each by themselves', async () => {
			const [one, other] = store.people
			await store.finish(one, 'walter-two-cups', 2_000)
			await store.finish(one, 'mo-exam', 1_000)
			expect(await store.finishedBy(one)).toEqual([
				{ rolePlay: 'mo-exam', finishedAt: 1_000 },
				{ rolePlay: 'walter-two-cups', finishedAt: 2_000 },
			])
			expect(await store.finishedBy(other)).toEqual([])
		})

		test('of two at once, and of an old one that comes late, the latest stands, once', async () => {
			const [one] = store.people
			await Promise.all([store.finish(one, 'mo-exam', 3_000), store.finish(one, 'mo-exam', 5_000), store.finish(one, 'mo-exam', 4_000)])
			expect(await store.finishedBy(one)).toEqual([{ rolePlay: 'mo-exam', finishedAt: 5_000 }])
		})
	})
}
