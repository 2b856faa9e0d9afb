// @vitest-environment jsdom
import type { PeopleView, ShownInvitation } from '@akin/core/protocol/joining'
import { asId, type InvitationId, type ProgrammeId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { at, makeFakeSession, priya } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { PeopleScreen } from './people-screen.tsx'

afterEach(cleanup)

const talk = asId<ProgrammeId>('talk')
const invitation = (n: number, changes: Partial<ShownInvitation> = {}): ShownInvitation => ({
	...{ id: asId<InvitationId>(`00000000-0000-4000-8000-0000000009d${n}`), forName: `Noor ${n}`, role: 'listener', programmeIds: [talk] },
	...{ maxCapacity: 1, byName: 'Lena', invitedAt: at, expiresAt: at + 7 * 86_400_000, standing: 'open', ...changes },
})
const view = (changes: Partial<PeopleView> = {}): PeopleView => ({
	people: [
		{
			...{ id: priya.id, name: 'Priya', signInName: 'priya', role: 'supervisor', languages: ['en', 'es'] },
			...{ programmeIds: [talk], suspended: true, demo: false },
		},
	],
	invitations: [invitation(1), invitation(2, { standing: 'used' }), invitation(3, { standing: 'over' })],
	programmes: [{ id: talk, name: 'Talk' }],
	...changes,
})
const shown = async (given = makeFakeSession()) => {
	await renderOnDuty(() => <PeopleScreen />, given)
	await act(async () => {})
	return given
}

test('[JO1] says who works here as what, and what became of each invitation', async () => {
	const session = makeFakeSession()
	session.people = { ok: true, data: view() }
	await shown(session)
	expect(document.querySelector('[data-worker]')?.textContent).toMatch(
		/Priya.*Supervisor.*signs in as priya.*Suspended.*Talk.*English, Spanish/,
	)
	expect([...document.querySelectorAll('[data-invitation]')].map(({ textContent }) => textContent)).toEqual([
		expect.stringMatching(/Noor 1.*Listener.*invited by Lena.*Talk · the link works until/),
		expect.stringContaining('has joined'),
		expect.stringContaining('not used in time'),
	])
	expect(screen.getAllByRole('button', { name: /^Withdraw the invitation/ })).toHaveLength(1)
})

test('[JO2] the link is shown once, where it can be copied, and goes when its invitation is withdrawn', async () => {
	const session = makeFakeSession()
	session.people = { ok: true, data: view({ invitations: [] }) }
	session.invites = { ok: true, data: { link: 'https://desk.example.org/#/join/secret', invitation: invitation(1) } }
	await shown(session)
	fireEvent.click(screen.getByRole('button', { name: 'Invite somebody' }))
	const dialog = within(screen.getByRole('dialog'))
	fireEvent.click(dialog.getByRole('button', { name: 'Make the link' }))
	expect(dialog.getByText('Please say whom the link is for.')).toBeTruthy()
	fireEvent.change(dialog.getByLabelText('Who is it for?'), { target: { value: ' Noor ' } })
	session.people = { ok: true, data: view({ invitations: [invitation(1)] }) }
	fireEvent.click(dialog.getByRole('button', { name: 'Make the link' }))
	await act(async () => {})
	expect(session.calls.filter(({ name }) => name === 'invite')).toEqual([
		{ name: 'invite', args: [{ forName: 'Noor', as: 'listener', programmeIds: [talk], maxCapacity: 1 }] },
	])
	const link = screen.getByLabelText<HTMLInputElement>('Link')
	expect(link.value).toBe('https://desk.example.org/#/join/secret')
	expect(document.activeElement).toBe(link)
	fireEvent.click(screen.getByRole('button', { name: 'Withdraw the invitation of Noor 1' }))
	await act(async () => {})
	expect(screen.queryByLabelText('Link')).toBeNull()
})

test('a supervisor is told who may do this, and a list that did not come is fetched again', async () => {
	const refused = makeFakeSession()
	refused.people = { ok: false, error: { code: 'coordinators_only', message: '' } }
	await shown(refused)
	expect(screen.getByText('Only coordinators see who works here and invite others.')).toBeTruthy()
	expect(screen.queryByRole('button', { name: 'Invite somebody' })).toBeNull()
	cleanup()
	const session = await shown()
	session.people = { ok: true, data: view() }
	fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
	await act(async () => {})
	expect(screen.getByText('Noor 1')).toBeTruthy()
})
