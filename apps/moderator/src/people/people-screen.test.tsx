// @vitest-environment jsdom
import type { PeopleView, ShownInvitation } from '@akin/core/protocol/joining'
import { type ApprovalId, asId, type InvitationId, type ProgrammeId, type StaffId } from '@akin/core/support/ids'
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
			...{ programmeIds: [talk], suspended: true, ended: false, demo: false, secondStep: true },
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

const worker = (n: number, changes: Partial<PeopleView['people'][number]>): PeopleView['people'][number] => ({
	...{ id: asId<StaffId>(`00000000-0000-4000-8000-0000000009e${n}`), name: `Toni ${n}`, signInName: `toni.${n}`, role: 'supervisor' },
	...{ languages: ['en'], programmeIds: [talk], suspended: false, ended: false, demo: false, secondStep: false, ...changes },
})

test('[ID11] a coordinator asks a second person to take a second step away, where there is one', async () => {
	const session = makeFakeSession()
	session.people = {
		ok: true,
		data: view({ people: [worker(1, { secondStep: true }), worker(2, {}), worker(3, { secondStep: true, ended: true })] }),
	}
	await shown(session)
	expect(screen.getAllByRole('button', { name: /has lost their device$/ })).toHaveLength(1)
	fireEvent.click(screen.getByRole('button', { name: 'Toni 1 has lost their device' }))
	session.asksFor = { ok: false, error: { code: 'is_so_already', message: '' } }
	await act(async () => fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ask a second person' })))
	expect(screen.getByRole('alert').textContent).toBe('They have none any more.')
	session.asksFor = { ok: true, data: { approvals: [] } }
	await act(async () => fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ask a second person' })))
	expect(screen.queryByRole('dialog')).toBeNull()
	expect(session.calls.filter(({ name }) => name === 'approvals.request').map(({ args }) => args[0])).toEqual(
		Array(2).fill({ kind: 'reset_second_step', subject: worker(1, {}).id }),
	)
})

test('[AP11] a coordinator asks a second person to suspend a supervisor or to end an account, with a reason', async () => {
	const session = makeFakeSession()
	session.people = { ok: true, data: view({ people: [worker(1, {}), worker(2, { role: 'listener', suspended: true })] }) }
	await shown(session)
	fireEvent.click(screen.getByRole('button', { name: 'Suspend Toni 1…' }))
	const dialog = () => within(screen.getByRole('dialog'))
	expect(screen.getByRole('dialog').textContent).toContain('is signed out everywhere at once')
	fireEvent.click(dialog().getByRole('button', { name: 'Ask a second person' }))
	expect(dialog().getByRole('alert').textContent).toBe('Please say why.')
	fireEvent.click(dialog().getByRole('radio', { name: 'A complaint' }))
	await act(async () => fireEvent.click(dialog().getByRole('button', { name: 'Ask a second person' })))
	fireEvent.click(screen.getByRole('button', { name: 'Let Toni 2 work again…' }))
	fireEvent.click(dialog().getByRole('radio', { name: 'It has been cleared up' }))
	await act(async () => fireEvent.click(dialog().getByRole('button', { name: 'Ask a second person' })))
	fireEvent.click(screen.getByRole('button', { name: 'End the account of Toni 2…' }))
	fireEvent.click(dialog().getByRole('radio', { name: 'They have stopped' }))
	await act(async () => fireEvent.click(dialog().getByRole('button', { name: 'Ask a second person' })))
	expect(session.calls.filter(({ name }) => name === 'approvals.request').map(({ args }) => args)).toEqual([
		[{ kind: 'suspend_supervisor', subject: worker(1, {}).id, reason: 'complaint' }],
		[{ kind: 'reinstate_listener', subject: worker(2, {}).id, reason: 'cleared' }],
		[{ kind: 'end_account', subject: worker(2, {}).id, reason: 'left' }],
	])
})

test('[AP12] the only coordinator’s account and one that was ended have nothing to press, and neither has one that waits', async () => {
	const session = makeFakeSession()
	const people = [
		worker(1, { ended: true, suspended: true }),
		worker(2, { role: 'coordinator', programmeIds: [] }),
		worker(3, { role: 'coordinator', suspended: true, programmeIds: [] }),
		worker(4, {}),
	]
	session.people = { ok: true, data: view({ people }) }
	session.approvalsShown = [
		{
			...{
				id: asId<ApprovalId>('00000000-0000-4000-8000-0000000009a1'),
				requester: 'Lena',
				requestedAt: at,
				isMine: true,
				mayDecide: false,
			},
			act: { kind: 'suspend_supervisor', subject: { id: worker(4, {}).id, name: 'Toni 4' }, reason: 'conduct' },
			...{ decideBy: Date.now() + 600_000, approvers: [], couldDecide: 2, approvedBy: null },
		},
	]
	await shown(session)
	const rows = [...document.querySelectorAll('[data-worker]')]
	expect(rows.map((row) => row.getAttribute('data-worker'))).toEqual(['toni.2', 'toni.3', 'toni.4', 'toni.1'])
	expect(rows.map((row) => row.querySelectorAll('button').length)).toEqual([0, 2, 0, 0])
	expect(rows[0]?.textContent).toContain('The only coordinator')
	expect(rows[2]?.textContent).toContain('waits for a second person')
	expect(rows[3]?.textContent).toContain('Account ended')
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
