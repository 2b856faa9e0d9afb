import { afterEach, expect, it, vi } from 'vitest'
import { deleteKept, keepPlan, lookAtKept, openKept, withKept } from './kept-plan.ts'
import { emptyPlan, isEmptyPlan, joinPlans, parsePlan } from './plan.ts'

// biome-ignore lint/style/noRestrictedGlobals: what is kept is looked at where it is kept
const device = (): Storage => localStorage
const plan = { ...emptyPlan, signs: 'I stop answering.\nI do not sleep.', people: 'Kim 01632 960 101' }

afterEach(() => {
	vi.unstubAllGlobals()
	deleteKept()
})
/** As a page that was opened just now has it: it knows no passphrase. */
const inAnotherPage = async () => {
	const text = device().getItem('plan') ?? ''
	deleteKept()
	device().setItem('plan', text)
}

it('keeps nothing until it is asked to, and nothing once it is deleted', async () => {
	expect(lookAtKept()).toEqual({ kind: 'none' })
	expect(device().length).toBe(0)
	expect(await keepPlan(plan, '')).toBe('kept')
	expect(lookAtKept()).toEqual({ kind: 'open', plan })
	deleteKept()
	expect(device().length).toBe(0)
	deleteKept()
	expect(lookAtKept()).toEqual({ kind: 'none' })
})

it('is unreadable under a passphrase, opens with it and with no other', async () => {
	await keepPlan(plan, 'my långe words')
	expect(Object.values({ ...device() }).join()).not.toContain('01632 960 101')
	await inAnotherPage()
	expect(lookAtKept()).toEqual({ kind: 'locked' })
	expect(await openKept('my lange words')).toBeNull()
	expect(lookAtKept()).toEqual({ kind: 'locked' })
	expect(await openKept('my la\u030Ange words')).toEqual(plan)
	expect(lookAtKept()).toEqual({ kind: 'unlocked', passphrase: 'my la\u030Ange words' })
	const first = device().getItem('plan')
	await keepPlan(plan, 'my långe words')
	expect(device().getItem('plan')).not.toBe(first)
})

it('is never overwritten while it is locked', async () => {
	await keepPlan(plan, 'two words')
	await inAnotherPage()
	const before = device().getItem('plan')
	for (const passphrase of ['', 'two words', 'other words'])
		expect(await keepPlan({ ...emptyPlan, alone: 'Walk.' }, passphrase)).toBe('locked')
	expect(device().getItem('plan')).toBe(before)
	await openKept('two words')
	expect(await keepPlan({ ...plan, alone: 'Walk.' }, 'two words')).toBe('kept')
	expect(lookAtKept()).toEqual({ kind: 'unlocked', passphrase: 'two words' })
})

it('is locked again once another page has kept one in its place', async () => {
	await keepPlan(plan, 'two words')
	const first = device().getItem('plan') ?? ''
	await keepPlan(plan, 'two words')
	device().setItem('plan', first)
	expect(lookAtKept()).toEqual({ kind: 'locked' })
	expect(await keepPlan(plan, 'two words')).toBe('locked')
})

it('is joined with what was written before it was opened', () => {
	const written = { ...emptyPlan, signs: plan.signs, people: 'Jo', alone: 'Walk.' }
	expect(joinPlans(plan, written)).toEqual({ ...plan, people: 'Kim 01632 960 101\nJo', alone: 'Walk.' })
	expect(joinPlans(plan, emptyPlan)).toEqual(plan)
})

it('stands above what was written before the page knew of it, once, and is not overwritten before', async () => {
	device().setItem('plan', JSON.stringify(plan))
	const written = { ...emptyPlan, alone: 'Walk.' }
	expect(lookAtKept()).toEqual({ kind: 'open', plan })
	expect(await keepPlan(written, '')).toBe('changed')
	const joined = withKept(written)
	expect(joined).toEqual({ ...plan, alone: 'Walk.' })
	// Taken in: what is crossed out now does not come back, and may take the kept one's place.
	const crossedOut = { ...joined, people: '' }
	expect(withKept(crossedOut)).toEqual(crossedOut)
	expect(await keepPlan(crossedOut, '')).toBe('kept')
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
	expect(await keepPlan(plan, '')).toBe('refused')
	expect(lookAtKept()).toEqual({ kind: 'none' })
	deleteKept()
	vi.unstubAllGlobals()
})
