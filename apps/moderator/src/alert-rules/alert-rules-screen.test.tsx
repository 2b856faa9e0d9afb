// @vitest-environment jsdom
import type { AlertRules } from '@akin/core/protocol/alert-rules'
import { type ApprovalId, asId, type ProgrammeId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { at, makeFakeSession } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { AlertRulesScreen } from './alert-rules-screen.tsx'

const talk = asId<ProgrammeId>('talk')
const counts = (raised: number, actedOn = 0, notNeeded = 0) => ({ raised, actedOn, notNeeded, open: raised - actedOn - notNeeded })
const hopeless: AlertRules['rules'][number] = {
	...{ rule: 'en.hopeless', kind: 'hopelessness', canRetire: true, retired: null },
	...{ week: counts(2, 0, 1), month: counts(9, 1, 7) },
}
const help: AlertRules['rules'][number] = {
	...{ rule: 'help_requested', kind: 'help_requested', canRetire: false, retired: null },
	...{ week: counts(3, 3), month: counts(4, 4) },
}
const reason = 'It is about homework here, nearly always.'
const found = (...rules: AlertRules['rules']): AlertRules => ({ programmes: [{ id: talk, name: 'Talk' }], programmeId: talk, rules })
const show = async (answer: AlertRules | null) => {
	const session = makeFakeSession()
	if (answer) session.alertRules = { ok: true, data: answer }
	await renderOnDuty(AlertRulesScreen, session)
	await settle()
	return session
}
const settle = () => act(async () => undefined)
const line = (rule: string) => {
	const row = document.querySelector<HTMLElement>(`[data-rule="${rule}"]`)
	if (!row) throw new Error(`${rule} is not shown`)
	return row
}
const figures = (rule: string) => [...line(rule).querySelectorAll('td')].slice(0, 4).map(({ textContent }) => Number(textContent))
const said = (session: Awaited<ReturnType<typeof show>>, name: string) => session.calls.filter((call) => call.name === name)

beforeEach(() => {
	vi.stubGlobal('scrollTo', () => undefined)
	HTMLDialogElement.prototype.showModal = function () {
		this.open = true
	}
	HTMLDialogElement.prototype.close = function () {
		this.open = false
	}
})
afterEach(() => {
	cleanup()
	vi.unstubAllGlobals()
})

describe('alerts by rule', () => {
	test('says for each rule what became of what it raised, in a month or a week', async () => {
		await show(found(hopeless, help))
		expect(line('en.hopeless').textContent).toContain('Words about having no hope')
		expect(figures('en.hopeless')).toEqual([9, 1, 7, 1])
		expect(line('en.hopeless').textContent).toContain('Mostly not needed')
		fireEvent.click(screen.getByLabelText('the last 7 days'))
		expect(figures('en.hopeless')).toEqual([2, 0, 1, 1])
		expect(line('en.hopeless').textContent).not.toContain('Mostly not needed')
	})

	test('[AL10] a person’s own call has no way to be retired', async () => {
		await show(found(hopeless, help))
		expect(within(line('help_requested')).queryByRole('button')).toBeNull()
		expect(within(line('en.hopeless')).getByRole('button', { name: 'Retire this rule: en.hopeless' })).toBeDefined()
	})

	test('[AL10] retiring takes a reason of some length and a second person', async () => {
		const session = await show(found(hopeless))
		fireEvent.click(screen.getByRole('button', { name: 'Retire this rule: en.hopeless' }))
		const box = screen.getByRole('textbox', { name: 'Why?' })
		fireEvent.change(box, { target: { value: 'too short' } })
		fireEvent.click(screen.getByRole('button', { name: 'Ask a second person' }))
		expect(screen.getByText('Please say a little more about why.')).toBeDefined()
		expect(said(session, 'approvals.request')).toEqual([])
		fireEvent.change(box, { target: { value: reason } })
		fireEvent.click(screen.getByRole('button', { name: 'Ask a second person' }))
		await settle()
		expect(said(session, 'approvals.request').map(({ args }) => args)).toEqual([
			[{ kind: 'retire_rule', programmeId: talk, rule: 'en.hopeless', reason }],
		])
		expect(document.querySelector('dialog[open]')).toBeNull()
		// Nothing has changed yet: a second person decides.
		expect(line('en.hopeless').textContent).not.toContain('Retired by')
	})

	test('[AL10] says who retired a rule and why, and that one waits for a second person', async () => {
		const session = makeFakeSession()
		session.alertRules = {
			ok: true,
			data: found(hopeless, { ...hopeless, rule: 'en.alone', retired: { reason, byName: 'Priya, Amir', at } }),
		}
		session.approvalsShown = [
			{
				...{ id: asId<ApprovalId>('00000000-0000-4000-8000-0000000009a1'), requester: 'Lena', requestedAt: at, isMine: false },
				act: { kind: 'retire_rule', programmeId: talk, programmeName: 'Talk', rule: 'en.hopeless', reason },
				...{ decideBy: Date.now() + 600_000, mayDecide: true, approvers: ['Priya'], couldDecide: 2, approvedBy: null },
			},
		]
		await renderOnDuty(AlertRulesScreen, session)
		await settle()
		expect(line('en.alone').textContent).toMatch(/Retired by Priya, Amir on .*2026:.*homework/)
		expect(line('en.hopeless').textContent).toContain('Needs a second person')
		expect(within(line('en.hopeless')).queryByRole('button')).toBeNull()
	})

	test('a retired rule that has been silent since can be taken up again', async () => {
		const silent = { ...hopeless, kind: null, week: counts(0), month: counts(0), retired: { reason, byName: 'Priya', at } }
		const session = await show(found(silent))
		expect(line('en.hopeless').textContent).toContain('Has raised nothing lately')
		session.alertRules = { ok: true, data: found() }
		fireEvent.click(screen.getByRole('button', { name: 'Take it up again: en.hopeless' }))
		await settle()
		expect(said(session, 'restoreRule').map(({ args }) => args)).toEqual([[{ programmeId: talk, rule: 'en.hopeless' }]])
		expect(screen.getByText('Nothing was raised in the last 30 days, and no rule is retired.')).toBeDefined()
	})

	test('says what it could not fetch, and fetches it again', async () => {
		const session = await show(null)
		expect(screen.getByText('We could not fetch what was raised.')).toBeDefined()
		session.alertRules = { ok: true, data: found(help) }
		fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
		await settle()
		expect(figures('help_requested')).toEqual([4, 4, 0, 0])
	})

	test('never speaks of scores or percentages', async () => {
		await show(found(hopeless, help))
		expect(screen.getByRole('main').textContent).not.toMatch(/low risk|score|%/i)
	})
})
