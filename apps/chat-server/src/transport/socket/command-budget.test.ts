import { expect, it } from 'vitest'
import { createCommandBudget } from './command-budget.ts'

it('lets a burst through, then one command for every 10 ms', () => {
	let at = 0
	const budget = createCommandBudget(() => at)
	const burst = Array.from({ length: 301 }, () => budget.take())
	expect(burst.slice(0, 300).every((waitMs) => waitMs === 0)).toBe(true)
	expect(burst[300]).toBe(10)
	at += 10
	expect([budget.take(), budget.take()]).toEqual([0, 10])
})

it('never saves up more than one burst', () => {
	let at = 0
	const budget = createCommandBudget(() => at)
	at += 3_600_000
	expect(Array.from({ length: 301 }, () => budget.take()).filter((waitMs) => waitMs === 0)).toHaveLength(300)
})
