import type { ListenerState } from '@akin/core/protocol/roster'
import type { ShownTransfer, TransferCandidate } from '@akin/core/protocol/transfer-shapes'
import { asId, type StaffId, type TransferId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { anOpenConversation, at, type FakeSession, makeFakeSession, sam } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { ConversationScreen } from './conversation-screen.tsx'

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

const noor: TransferCandidate = {
	...{ id: asId<StaffId>('00000000-0000-4000-8000-0000000000ab'), name: 'Noor', conversations: 0, capacity: 2 },
	...{ sharedTopics: ['Family'], whyNot: null },
}
const alex: TransferCandidate = { ...noor, id: asId<StaffId>('00000000-0000-4000-8000-0000000000ac'), name: 'Alex', whyNot: 'resting' }

async function show(prepare: (session: FakeSession) => void = () => undefined, transfer: ShownTransfer | null = null) {
	const open = anOpenConversation(27, { transfer })
	const session = makeFakeSession({ conversations: [open] })
	session.answersCandidates = [noor, alex]
	prepare(session)
	await renderOnDuty(() => <ConversationScreen id={open.id} />, session)
	return { session, id: open.id }
}
const named = (session: FakeSession, name: string) => session.calls.filter((call) => call.name === name).map((call) => call.args)
const press = (name: string, inside: HTMLElement = document.body) =>
	act(async () => void fireEvent.click(within(inside).getByRole('button', { name })))
const choose = (name: RegExp) => act(async () => void fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name })))
const preview = (side: string) => screen.getByRole('dialog').querySelector(`[data-preview="${side}"]`)?.textContent ?? ''

test('who can be asked is chosen from, why others cannot is said, and each side is shown exactly what it will see', async () => {
	const { session, id } = await show()
	await press('To another listener')
	const dialog = screen.getByRole('dialog')
	expect(within(dialog).queryByRole('radio', { name: /Alex/ })).toBeNull()
	expect(dialog.textContent).toContain('Alex is resting')
	await choose(/Noor/)
	fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'Ask before advice.' } })
	expect(preview('person')).toContain('Priya, a supervisor, asks you something.')
	expect(preview('person')).toContain('Sam has handed over to Noor, as you agreed.')
	expect(preview('listener')).toContain('They are asked for a wrap-up.')
	expect(preview('newcomer')).toContain('Ask before advice.')
	await press('Ask the person', dialog)
	expect(named(session, 'proposeTransfer')).toMatchObject([[{ conversationId: id, to: noor.id, note: 'Ask before advice.' }]])
	expect(screen.queryByRole('dialog')).toBeNull()
	expect(named(session, 'beginActivity')).toContainEqual([id, 'transferring'])
})

test('at once for their safety the person is told and not asked, in the words of the preview', async () => {
	const { session, id } = await show()
	await press('To another listener')
	await choose(/Whoever is next/)
	await choose(/At once, for their safety/)
	const dialog = screen.getByRole('dialog')
	expect(preview('person')).not.toContain('asks you something')
	expect(preview('person')).toContain('You did nothing wrong. Sam has left the chat.')
	await press('Transfer now', dialog)
	expect(dialog.textContent).toContain('Please write a line for them.')
	fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'Please be gentle.' } })
	session.refusesSteps = 'listener_not_able'
	await press('Transfer now', dialog)
	expect(dialog.textContent).toContain('cannot take it on any more')
	session.refusesSteps = null
	await press('Transfer now', dialog)
	expect(new Set(named(session, 'transferNow').map((args) => JSON.stringify(args))).size).toBe(1)
	expect(named(session, 'transferNow').at(-1)).toMatchObject([{ conversationId: id, to: null, note: 'Please be gentle.' }])
})

test('how it goes stands under the ladder, and any supervisor takes it back', async () => {
	const transferId = asId<TransferId>('00000000-0000-4000-8000-0000000000aa')
	const { session, id } = await show(undefined, {
		...{ id: transferId, byName: 'Sam', byRole: 'listener', to: 'Noor', askedAt: at },
		step: { kind: 'asking_listener', expiresAt: at + 1 },
	})
	expect(screen.getByText('They said yes. Noor is asked.')).toBeTruthy()
	expect(screen.getByRole('button', { name: 'To another listener' }).getAttribute('aria-disabled')).toBe('true')
	await press('Take it back')
	expect(named(session, 'withdrawTransfer')).toEqual([[id, transferId]])
})

test('how the listener is stands beside the talk: facts of the shift, and nobody compared', async () => {
	const state: ListenerState = {
		...{ ...sam, connected: true, availability: 'busy', shiftStartedAt: at - 60_000, restedAt: null },
		...{ conversationsToday: 4, conversations: 2, capacity: 2 },
		asked: [{ id: anOpenConversation(27).id, handle: { landform: 'river', number: 27 }, step: 'signalled' }],
	}
	await show((session) => {
		session.answersListener = state
	})
	const panel = await screen.findByRole('region', { name: 'How Sam is' })
	for (const fact of ['No rest yet on this shift', '4 conversations today', 'Talks with 2 of 2', 'a signal, safety not asked about yet'])
		expect(panel.textContent).toContain(fact)
})
