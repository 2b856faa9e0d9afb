// @vitest-environment jsdom
import type { ShownConcern } from '@akin/core/protocol/concern-shapes'
import { asId, type ConcernId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { at, conversationNumber, makeFakeSession } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { ConcernsScreen } from './concerns-screen.tsx'

afterEach(cleanup)

const id = asId<ConcernId>('00000000-0000-4000-8000-0000000008c1')
const concern = (changes: Partial<ShownConcern> = {}): ShownConcern => ({
	...{ id, conversationId: conversationNumber(9), handle: { landform: 'lake', number: 9 }, programmeName: 'Someone to talk to' },
	...{ hasEnded: false, about: { kind: 'answerer', name: 'Sam' }, by: { role: 'seeker' }, reason: 'asks_to_meet', hasWords: true },
	...{ raisedAt: at - 60_000, state: { kind: 'new' }, isInvolved: false },
	...changes,
})
const shown = async (...concerns: ShownConcern[]) => {
	const session = makeFakeSession()
	session.concernsShown = { open: concerns.length, listed: concerns, heard: 0 }
	await renderOnDuty(() => <ConcernsScreen />, session)
	return session
}
const card = () => {
	const found = document.querySelector<HTMLElement>('[data-concern]')
	if (!found) throw new Error('there is no concern')
	return found
}
const press = (name: string | RegExp) =>
	act(async () => {
		fireEvent.click(screen.getByRole('button', { name }))
	})

test('[CO2] [CO3] says what, of whom and where it stands, shows what was said when asked, and closes it with an outcome', async () => {
	const session = await shown(concern())
	expect(card().textContent).toMatch(/Asks to meet.*New.*Lake 9.*The person says it of Sam.*Nobody is looking at it yet/)
	expect(card().textContent).not.toContain('where I live')
	await press('Show what was said')
	expect(card().textContent).toContain('He asked where I live.')
	expect(within(card()).getByRole('link', { name: 'Read Lake 9 along' })).toBeTruthy()
	expect(within(card()).getByRole('link', { name: 'Take Lake 9 over' })).toBeTruthy()
	await press('I am looking at it')
	expect(screen.getByText('Somebody has closed it already.')).toBeTruthy()
	await press('Close it…')
	await press('Close it')
	expect(session.calls.some(({ name }) => name === 'concerns.close')).toBe(false)
	expect(screen.queryByLabelText('The person was blocked')).toBeNull()
	await act(async () => {
		fireEvent.click(screen.getByLabelText('Somebody talked with them'))
	})
	await press('Close it')
	expect(session.calls.filter(({ name }) => name === 'concerns.close')).toEqual([{ name: 'concerns.close', args: [id, 'talked_to_them'] }])
})

test('[CO4] whoever it is about can do nothing with it', async () => {
	await shown(concern({ isInvolved: true }))
	expect(card().textContent).toContain('It is about you. Somebody else looks at it.')
	expect(within(card()).queryAllByRole('button')).toEqual([])
	expect(within(card()).queryAllByRole('link')).toEqual([])
})

test('[CO3] a closed one says by whom and with what; one of an ended conversation leads to its record', async () => {
	await shown(
		concern({
			...{ hasEnded: true, hasWords: false, about: { kind: 'person' }, by: { role: 'listener', name: 'Sam' }, reason: 'abuse' },
			state: { kind: 'closed', by: { name: 'Priya', at }, outcome: 'blocked' },
		}),
	)
	expect(card().textContent).toMatch(/Abuse.*Closed.*Sam says it of the person.*The person was blocked\. Closed by Priya/)
	expect(within(card()).getByRole('link', { name: 'Open the record of Lake 9' })).toBeTruthy()
	expect(within(card()).queryByRole('button')).toBeNull()
})
