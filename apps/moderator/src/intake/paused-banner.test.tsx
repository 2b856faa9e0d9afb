// @vitest-environment jsdom
import { asId, type ProgrammeId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { at, makeFakeSession } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { RosterScreen } from '../roster/roster-screen.tsx'

const talk = asId<ProgrammeId>('talk')
const name = 'Someone to talk to'

beforeEach(() => {
	vi.useFakeTimers({ now: at })
	// jsdom has no modal dialogs.
	HTMLDialogElement.prototype.showModal = function () {
		this.open = true
	}
	HTMLDialogElement.prototype.close = function () {
		this.open = false
	}
})
afterEach(() => {
	cleanup()
	vi.useRealTimers()
})

test('[IN3] a pause stands on every screen with who, why and until when, and any supervisor resumes it', async () => {
	const session = makeFakeSession()
	await renderOnDuty(() => null, session)
	expect(document.querySelector('[data-paused]')).toBeNull()
	const paused = {
		programmeId: talk,
		programmeName: name,
		reason: 'long_wait',
		byName: 'Amir',
		at: at - 60_000,
		until: at + 600_000,
	} as const
	await act(async () => session.change({ paused: [paused] }))
	const banner = document.querySelector('[data-paused]')?.textContent
	expect(banner).toMatch(/Someone to talk to takes in nobody new until/)
	expect(banner).toMatch(/Amir paused it 1:00 ago · A very long wait/)
	fireEvent.click(screen.getByRole('button', { name: `Resume ${name}` }))
	await act(async () => {})
	expect(session.calls.at(-1)).toEqual({ name: 'roster.resumeIntake', args: [talk] })
	await act(async () => session.change({ paused: [{ ...paused, until: null }] }))
	expect(document.querySelector('[data-paused]')?.textContent).toMatch(/until somebody resumes it/)
})

test('pausing and writing to all ask for what is missing, and say what came of it', async () => {
	const session = makeFakeSession()
	session.answersRoster = { at, listeners: [], off: [], messages: [], blocks: [], programmes: [{ id: talk, name }] }
	await renderOnDuty(RosterScreen, session)
	await act(async () => {})
	const calls = () => session.calls.filter((call) => ['roster.pauseIntake', 'roster.message'].includes(call.name))
	fireEvent.click(screen.getByRole('button', { name: 'Pause intake…' }))
	fireEvent.click(screen.getByRole('button', { name: 'Take in nobody new' }))
	await act(async () => {})
	expect(screen.getByText('Please choose a reason.')).toBeTruthy()
	expect(calls()).toEqual([])
	fireEvent.click(screen.getByLabelText('Too few listeners'))
	fireEvent.click(screen.getByLabelText('Until somebody resumes it'))
	fireEvent.click(screen.getByRole('button', { name: 'Take in nobody new' }))
	await act(async () => {})
	expect(calls()).toEqual([{ name: 'roster.pauseIntake', args: [talk, 'too_few_listeners', null] }])
	expect(document.querySelector('dialog[open]')).toBeNull()

	fireEvent.click(screen.getByRole('button', { name: 'Write to everybody…' }))
	fireEvent.change(screen.getByLabelText('Your words'), { target: { value: 'Thank you all' } })
	expect(screen.getByText('287 characters left.')).toBeTruthy()
	fireEvent.click(screen.getByRole('button', { name: 'Send to all' }))
	await act(async () => {})
	expect(calls().at(-1)).toEqual({ name: 'roster.message', args: [talk, 'Thank you all'] })
	// The words are still there after a refusal.
	expect(screen.getByText(/That was a lot at once/)).toBeTruthy()
	expect((screen.getByLabelText('Your words') as HTMLTextAreaElement).value).toBe('Thank you all')
})
