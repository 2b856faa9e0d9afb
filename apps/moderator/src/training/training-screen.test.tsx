// @vitest-environment jsdom
import type { Learner } from '@akin/core/protocol/training'
import { lessonIds } from '@akin/core/training/lesson-ids'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { at, makeFakeSession, sam } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { TrainingScreen } from './training-screen.tsx'

const learner = (changes: Partial<Learner> = {}): Learner => ({
	...{ ...sam, programmes: ['Someone to talk to'], version: 4, rung: 'buddy', opened: 'buddy' },
	lessons: lessonIds.map((lesson) => ({ lesson, knownSince: at, dueAt: at + 1_000 })),
	...{ rolePlays: { finished: 3, needed: 3 }, shadowed: { finished: 3, needed: 3 } },
	...{ next: { kind: 'sign_off', rung: 'solo' }, dueAt: at + 1_000, steps: [] },
	...changes,
})
const show = async (learners: Learner[] | null) => {
	const session = makeFakeSession()
	session.answersLearners = learners
	await renderOnDuty(TrainingScreen, session)
	await act(async () => {})
	return session
}
const dialog = () => {
	const found = document.querySelector<HTMLElement>('dialog[open]')
	if (!found) throw new Error('no dialog is open')
	return within(found)
}
const asked = (session: Awaited<ReturnType<typeof show>>) =>
	session.calls.filter(({ name }) => name === 'training.signOff' || name === 'training.sendBack')

beforeEach(() => {
	// jsdom has no modal dialogs.
	HTMLDialogElement.prototype.showModal = function () {
		this.open = true
	}
	HTMLDialogElement.prototype.close = function () {
		this.open = false
	}
})
afterEach(cleanup)

test('[LD5] opens the rung that is next, with words, and of what was looked at', async () => {
	const session = await show([learner()])
	fireEvent.click(screen.getByRole('button', { name: /^Open: .*Sam$/ }))
	fireEvent.change(dialog().getByLabelText('Your words to them, if you like'), { target: { value: ' You gave them time. ' } })
	await act(async () => fireEvent.click(dialog().getByRole('button', { name: 'Open it' })))
	expect(asked(session)).toEqual([
		{ name: 'training.signOff', args: [{ listener: sam.id, version: 4, rung: 'solo', note: 'You gave them time.' }] },
	])
})

test('[LD7] what somebody else decided meanwhile is said, and the words stay', async () => {
	await show([learner()])
	fireEvent.click(screen.getByRole('button', { name: /^Send back.*Sam$/ }))
	fireEvent.click(dialog().getByRole('radio', { name: /^Practice/ }))
	fireEvent.change(dialog().getByLabelText('Your words to them, if you like'), { target: { value: 'Two more talks.' } })
	await act(async () => fireEvent.click(dialog().getByRole('button', { name: 'Send back' })))
	expect(dialog().getByRole('alert').textContent).toContain('Somebody else decided')
	expect(dialog().getByDisplayValue('Two more talks.')).toBeTruthy()
})

test('[LD6] offers the rungs below and no other, and nothing to whoever stands on the first', async () => {
	await show([learner(), learner({ id: 'x' as Learner['id'], name: 'Tove', rung: 'lessons', opened: null, next: { kind: 'lessons' } })])
	fireEvent.click(screen.getByRole('button', { name: /^Send back.*Sam$/ }))
	expect(dialog().getAllByRole('radio')).toHaveLength(3)
	expect(screen.queryByRole('button', { name: /^Send back.*Tove$/ })).toBeNull()
	expect(screen.queryByRole('button', { name: /^Open: .*Tove$/ })).toBeNull()
})

test('says that it could not be fetched, and asks again', async () => {
	const session = await show(null)
	expect(screen.getByText('We could not fetch how far everybody is.')).toBeTruthy()
	session.answersLearners = [learner()]
	await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Try again' })))
	expect(screen.getByRole('heading', { name: 'Sam' })).toBeTruthy()
})
