import { afterEach, expect, it, vi } from 'vitest'
import { deleteKept, keepPlan, lookAtKept, openKept } from './kept-plan.ts'
import { emptyPlan, isEmptyPlan, parsePlan } from './plan.ts'

// biome-ignore lint/style/noRestrictedGlobals: what is kept is looked at where it is kept
const device = (): Storage => localStorage
const plan = { ...emptyPlan, signs: 'I stop answering.\nI do not sleep.', people: 'Kim 01632 960 101' }

afterEach(() => {
	vi.unstubAllGlobals()
	device().clear()
})

it('keeps nothing until it is asked to, and nothing once it is deleted', async () => {
	expect(lookAtKept()).toEqual({ kind: 'none' })
	expect(device().length).toBe(0)
	expect(await keepPlan(plan, '')).toBe(true)
	expect(lookAtKept()).toEqual({ kind: 'open', plan })
	deleteKept()
	expect(device().length).toBe(0)
	deleteKept()
	expect(lookAtKept()).toEqual({ kind: 'none' })
})

it('is unreadable under a passphrase, opens with it and with no other', async () => {
	await keepPlan(plan, 'my långe words')
	expect(Object.values({ ...device() }).join()).not.toContain('01632 960 101')
	expect(lookAtKept()).toEqual({ kind: 'locked' })
	expect(await openKept('my lange words')).toBeNull()
	expect(await openKept('my la\u030Ange words')).toEqual(plan)
	const first = device().getItem('plan')
	await keepPlan(plan, 'my långe words')
	expect(device().getItem('plan')).not.toBe(first)
})

it('takes what it does not understand for no plan', () => {
	for (const text of ['', 'null', '7', '{']) {
		device().setItem('plan', text)
		expect(lookAtKept()).toEqual({ kind: 'none' })
	}
	expect(parsePlan('{"signs":1,"other":"x"}')).toEqual(emptyPlan)
	expect(isEmptyPlan({ ...emptyPlan, alone: ' \n' })).toBe(true)
	expect(isEmptyPlan(plan)).toBe(false)
})

it('says so where the browser keeps nothing', async () => {
	const refuse = () => {
		throw new Error('refused')
	}
	vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
	expect(await keepPlan(plan, '')).toBe(false)
	expect(lookAtKept()).toEqual({ kind: 'none' })
	deleteKept()
	vi.unstubAllGlobals()
})
