import type { SupervisorOpenConversation } from '@akin/client/supervisor-session'
import { partFixtures } from '@akin/core/protocol/part-fixtures'
import { asId, type ClientId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
	aBoard,
	anOpenConversation,
	aSignal,
	at,
	conversationNumber,
	type FakeSession,
	makeFakeSession,
	priya,
	sam,
} from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { ConversationScreen } from './conversation-screen.tsx'
import { firstActNow } from './first-act-now.ts'

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

const mark = asId<ClientId>('00000000-0000-4000-8000-0000000000f1')
const position = (seq: number) => ({ seq, at: at + seq * 1_000, epoch: 1, clientId: null })
const amir = { id: asId<typeof priya.id>('00000000-0000-4000-8000-00000000000c'), name: 'Amir' }
const settle = () => act(async () => undefined)
const named = (session: FakeSession, name: string) => session.calls.filter((call) => call.name === name).map((call) => call.args)

async function show(open: SupervisorOpenConversation): Promise<FakeSession> {
	const session = makeFakeSession({ conversations: [open], board: aBoard({ supervisorsOnDuty: [priya, amir] }) })
	await renderOnDuty(() => <ConversationScreen id={open.id} />, session)
	await settle()
	return session
}

function inDanger(): SupervisorOpenConversation {
	const open = anOpenConversation(27)
	const words = { rule: 'plan', entry: mark, span: [0, 3] as [number, number] }
	const signals = [aSignal(1, { kind: 'suicide_plan' as never, words }), aSignal(2, { tier: 'needs_eyes', raisedAt: at - 90_000 })]
	return {
		...open,
		view: { ...open.view, row: { ...open.view.row, attention: { ...open.view.row.attention, tier: 'act_now', signals } } },
		entries: {
			...open.entries,
			room: [
				{ stream: 'room', ...position(1), author: { role: 'seeker' }, content: { kind: 'message', text: 'A thing nobody flagged.' } },
				{
					stream: 'room',
					...position(2),
					clientId: mark,
					author: { role: 'seeker' },
					content: { kind: 'message', text: 'I have it all planned.' },
				},
			],
		},
	}
}

test('the clock of an emergency runs from the first signal to act on now, whoever acknowledged it', () => {
	expect(firstActNow([])).toBeNull()
	expect(firstActNow([aSignal(1, { tier: 'watch' })])).toBeNull()
	expect(firstActNow([aSignal(1, { kind: 'conduct_danger_reported' })])).toBeNull()
	expect(firstActNow([aSignal(1, { raisedAt: 7 }), aSignal(2, { raisedAt: 5 }), aSignal(3, { tier: 'needs_eyes', raisedAt: 1 })])).toBe(5)
})

test('the card opens by itself when it is urgent, and knows only what was said', async () => {
	await show(inDanger())
	const card = screen.getByRole('region', { name: 'Emergency card' })
	expect(card.querySelector('details')?.open).toBe(true)
	expect(card.textContent).toContain('I have it all planned.')
	expect(card.textContent).not.toContain('A thing nobody flagged.')
	fireEvent.change(within(card).getByRole('combobox', { name: /^Country/ }), { target: { value: 'GB' } })
	expect(card.textContent).toContain('999')
	cleanup()
	await show(anOpenConversation(28))
	expect(screen.getByRole('region', { name: 'Emergency card' }).querySelector('details')?.open).toBe(false)
})

test('[ES1] the card shows the steps of the programme, and those of the service where it has none', async () => {
	await show(inDanger())
	const steps = () => [...screen.getByRole('region', { name: 'Emergency card' }).querySelectorAll('ol li')].map((step) => step.textContent)
	expect(steps()).toContain('Name a second person: one writes, the other calls.')
	cleanup()
	const open = inDanger()
	const session = makeFakeSession({ conversations: [open], board: aBoard({ supervisorsOnDuty: [priya, amir] }) })
	Object.assign(session, { listEmergencySteps: async () => ({ ok: true, data: { steps: ['Ring the duty doctor.', 'Stay.'] } }) })
	await renderOnDuty(() => <ConversationScreen id={open.id} />, session)
	await settle()
	expect(steps()).toEqual(['Ring the duty doctor.', 'Stay.'])
})

test('the second person and the hand-off are written into the record, and what stands there is shown to whoever goes on', async () => {
	const open = inDanger()
	const session = await show({
		...open,
		entries: {
			...open.entries,
			supervision: [
				{
					stream: 'supervision',
					...position(1),
					author: { role: 'supervisor', ...amir },
					content: { kind: 'second_person', name: 'Priya' },
				},
				{
					...{ stream: 'supervision', ...position(2), author: { role: 'supervisor', ...amir } },
					content: { kind: 'hand_off', to: 'Night team', agreed: 'They call at nine.', handedAt: at },
				},
			],
		},
	})
	const card = screen.getByRole('region', { name: 'Emergency card' })
	expect(card.textContent).toContain('Priya stands by.')
	expect(card.textContent).toContain('They call at nine.')
	fireEvent.change(within(card).getByRole('combobox', { name: 'Who stands by' }), { target: { value: 'Amir' } })
	fireEvent.click(within(card).getByRole('button', { name: 'Name them' }))
	fireEvent.change(within(card).getByRole('textbox', { name: 'Handed on to' }), { target: { value: 'The ambulance service' } })
	fireEvent.change(within(card).getByRole('textbox', { name: 'What was agreed' }), { target: { value: 'They ring at the side door.' } })
	await settle()
	fireEvent.click(within(card).getByRole('button', { name: 'Write it down' }))
	await settle()
	const [second, handOff] = named(session, 'recordEmergency')
	expect(second?.[2]).toEqual({ kind: 'second_person', name: 'Amir' })
	expect(handOff?.[2]).toMatchObject({ kind: 'hand_off', to: 'The ambulance service', agreed: 'They ring at the side door.' })
	expect(within(card).getByRole<HTMLTextAreaElement>('textbox', { name: 'What was agreed' }).value).toBe('')
	expect(screen.getByRole('region', { name: 'Backstage' }).textContent).not.toContain('ambulance')
})

test('[CA3] what is offered becomes a suggestion while only reading along, and once joined a card, sent when that is pressed again', async () => {
	const session = await show(anOpenConversation(27))
	const panel = () => screen.getByRole('region', { name: 'Referral' })
	const openIt = async () => {
		const details = panel().querySelector('details')
		if (!details) throw new Error('nothing to open')
		details.open = true
		fireEvent(details, new Event('toggle'))
		await act(() => vi.waitFor(() => expect(panel().textContent).toContain('Night line')))
	}
	await openIt()
	fireEvent.click(within(panel()).getByRole('button', { name: /^Offer it/ }))
	await settle()
	expect(named(session, 'recordReferral')[0]?.[0]).toMatchObject({
		resource: 'Night line',
		step: 'offered',
		conversationId: conversationNumber(27),
	})
	expect(within(screen.getByRole('dialog')).getByRole<HTMLTextAreaElement>('textbox').value).toContain('01632 960 101')
	expect(named(session, 'sendSuggestion')).toEqual([])
	cleanup()

	const joined = await show(anOpenConversation(27, { mode: 'joined' }))
	await openIt()
	fireEvent.click(within(panel()).getByRole('button', { name: /^Offer it/ }))
	await settle()
	expect(named(joined, 'shareResource')).toEqual([])
	fireEvent.click(within(panel()).getByRole('button', { name: 'Send this card to River 27' }))
	await settle()
	expect(named(joined, 'shareResource')).toEqual([[conversationNumber(27), expect.any(String), 'night-line']])
	expect(named(joined, 'recordReferral')).toEqual([])
})

test('[RF2] what can be written down next follows from what was written down', async () => {
	const open = anOpenConversation(27)
	const referral = { kind: 'referral', referral: mark, resource: 'Night line', contact: '01632 960 101', note: null } as const
	const session = await show({
		...open,
		entries: {
			...open.entries,
			backstage: [{ stream: 'backstage', ...position(1), author: { role: 'listener', ...sam }, content: { ...referral, step: 'offered' } }],
		},
	})
	const panel = screen.getByRole('region', { name: 'Referral' })
	expect(panel.textContent).toContain('Sam · Night line was offered.')
	expect(within(panel).queryByRole('button', { name: 'Handed over', hidden: true })).toBeNull()
	fireEvent.click(within(panel).getByRole('button', { name: 'They said yes', hidden: true }))
	await settle()
	expect(named(session, 'recordReferral')[0]?.[0]).toMatchObject({ referral: mark, step: 'accepted' })
})

test('[WK5] the worksheet is read by whoever reads along, and written into once they joined and the person has opened it', async () => {
	const line = { kind: 'message', text: 'The rent.', part: { ...partFixtures.line, place: { field: 'trouble' } } } as const
	const withLine = (open: SupervisorOpenConversation): SupervisorOpenConversation => ({
		...open,
		entries: { ...open.entries, room: [{ stream: 'room', ...position(1), author: { role: 'seeker' }, content: line }] },
	})
	const panel = () => screen.getByRole('region', { name: 'Worksheet' })
	const fields = () => within(panel()).queryAllByRole('textbox', { hidden: true })
	await show(withLine(anOpenConversation(27)))
	expect(panel().textContent).toContain('The rent.')
	expect(fields()).toEqual([])
	cleanup()
	const session = await show(withLine(anOpenConversation(27, { mode: 'joined' })))
	fireEvent.change(within(panel()).getByRole('textbox', { name: 'Add an idea', hidden: true }), { target: { value: 'Ask for time.' } })
	fireEvent.click(within(panel()).getByRole('button', { name: 'Write it down', hidden: true }))
	expect(named(session, 'sendMessage')).toMatchObject([
		[conversationNumber(27), 'Ask for time.', { kind: 'line', place: { field: 'idea' } }],
	])
	cleanup()

	const joined = await show(anOpenConversation(27, { mode: 'joined' }))
	expect(fields()).toEqual([])
	fireEvent.click(within(panel()).getByRole('button', { name: 'Put an offer into the message box', hidden: true }))
	await settle()
	const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^To River 27/ })
	fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true })
	fireEvent.click(within(box.closest('form') ?? document.body).getByRole('button', { name: 'Send' }))
	expect(named(joined, 'sendMessage')[0]?.[2]).toEqual({ kind: 'offer', of: 'worksheet' })
})
