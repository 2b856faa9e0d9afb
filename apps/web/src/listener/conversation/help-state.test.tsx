// @vitest-environment jsdom
import type { ListenerOpenConversation } from '@akin/client/listener-session'
import { asId, type ConversationId, type SignalId } from '@akin/core/support/ids'
import { act, cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeSession, priyaId } from '../test/fake-session.ts'
import { preparePage, renderDesk } from '../test/render-desk.tsx'
import { HelpState } from './help-state.tsx'

type Help = ListenerOpenConversation['view']['signals'][number]

const start = Date.UTC(2026, 4, 4, 14, 0, 0)
const help = (changes: Partial<Help> = {}): Help => ({
	id: asId<SignalId>('00000000-0000-4000-8000-000000000201'),
	words: null,
	kind: 'help_requested',
	tier: 'act_now',
	raisedAt: start,
	acknowledged: null,
	...changes,
})
const answered = help({ acknowledged: { by: priyaId, byName: 'Priya', at: start + 42_000, outcome: 'on_it' } })
const text = () => document.querySelector('[data-help]')?.textContent
const steps = () => [...document.querySelectorAll('[data-help] li')].map((step) => step.textContent)
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => {
	vi.useFakeTimers({ now: start, toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'Date'] })
	preparePage()
})
afterEach(() => {
	cleanup()
	vi.useRealTimers()
})

describe('[AL1] a Help me on a clock', () => {
	test('says how many are on duty, then that it sounds for all, then that nobody answered and what to do', async () => {
		renderDesk(fakeSession({ supervisorsOnDuty: 2 }), <HelpState signals={[help()]} readers={[]} />)
		expect(text()).toContain('You asked for help 0:00 ago. It stands on the screens of the 2 supervisors on duty.')
		await wait(29_000)
		expect(text()).toContain('0:29')
		await wait(1_000)
		expect(text()).toContain('Not answered yet. It sounds for all 2 supervisors on duty now.')
		expect(steps()).toEqual([])
		await wait(30_000)
		expect(text()).toContain('1:00')
		expect(text()).toContain('Nobody has answered yet.')
		expect(steps()[0]).toContain('call their emergency number now')
		expect(document.getElementById('sr-alert')?.textContent).toContain('Nobody has answered your request yet.')
	})

	test('says that whoever is on call is called next, was called, or is still being tried', async () => {
		const page = (outcome: 'sent' | 'no_answer') => ({
			isSetUp: true,
			pages: [{ conversationId: asId<ConversationId>('c'), signalId: help().id, outcome, at: start + 121_000 }],
		})
		await wait(61_000)
		const fake = fakeSession({ onCall: { isSetUp: true, pages: [] } })
		renderDesk(fake, <HelpState signals={[help()]} readers={[]} />)
		expect(text()).toContain('Whoever is on call is called next.')
		act(() => fake.change({ onCall: page('no_answer') }))
		expect(text()).toContain('We are trying to reach whoever is on call.')
		act(() => fake.change({ onCall: page('sent') }))
		expect(text()).toMatch(/Whoever is on call was called at \d+:02/)
		act(() => fake.change({ onCall: { isSetUp: false, pages: [] } }))
		expect(text()).not.toContain('on call')
	})

	test('with nobody on duty what to do stands there at once', () => {
		renderDesk(fakeSession({ supervisorsOnDuty: 0 }), <HelpState signals={[help()]} readers={[]} />)
		expect(text()).toContain('No supervisor is on duty.')
		expect(steps()).toHaveLength(3)
	})

	test('goes by the clock of the server, so that a reload or a wrong clock changes nothing', () => {
		renderDesk(fakeSession({ clockOffsetMs: 61_000 }), <HelpState signals={[help()]} readers={[]} />)
		expect(text()).toContain('1:01')
		expect(text()).toContain('Nobody has answered yet.')
	})

	test('says who is coming and how long it took, and when they are there', () => {
		const { show } = renderDesk(fakeSession(), <HelpState signals={[answered]} readers={[]} />)
		expect(text()).toContain('Priya is coming.')
		expect(text()).toContain('after 0:42')
		show(<HelpState signals={[answered]} readers={[{ id: priyaId, name: 'Priya', mode: 'reading' }]} />)
		expect(text()).toContain('Priya is here.')
	})

	test('a second request begins its own clock', async () => {
		await wait(90_000)
		const again = help({ id: asId<SignalId>('00000000-0000-4000-8000-000000000202'), raisedAt: start + 90_000 })
		renderDesk(fakeSession(), <HelpState signals={[answered, again]} readers={[]} />)
		expect(text()).toContain('You asked for help 0:00 ago.')
	})
})
