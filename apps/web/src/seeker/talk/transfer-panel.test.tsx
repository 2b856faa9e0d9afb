import type { SeekerTransfer } from '@akin/core/protocol/transfer-shapes'
import { asId, type TransferId } from '@akin/core/support/ids'
import { createAnnouncer } from '@akin/ui/a11y/announcer'
import { AkinI18n } from '@akin/ui/i18n/provider'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fakeSeeker, snapshot } from '../testing/fake-seeker.ts'
import { TransferPanel } from './transfer-panel.tsx'

const transferId = asId<TransferId>('5f0f4c1e-1111-4111-8111-111111111111')
const asked: SeekerTransfer = { transferId, byName: 'Sam', byRole: 'listener', to: 'Noor', step: 'asking' }
const noMessages = {}

function show(transfer: SeekerTransfer) {
	const { session } = fakeSeeker(snapshot())
	const announcer = createAnnouncer({ summary: String })
	const panel = (now: SeekerTransfer) => (
		<AkinI18n locale="en" messages={noMessages} catalogues={{ en: async () => ({ messages: noMessages }) }}>
			<TransferPanel session={session} transfer={now} handler="Sam" announcer={announcer} />
		</AkinI18n>
	)
	const { rerender } = render(panel(transfer))
	return { session, step: (next: SeekerTransfer) => rerender(panel(next)) }
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

beforeEach(() => {
	document.body.innerHTML = '<div id="sr-log"></div><div id="sr-status"></div><div id="sr-alert"></div>'
})
afterEach(cleanup)

it.each([
	['Yes, please', 'yes'],
	['No, stay with Sam', 'stay'],
	['Not now', 'not_now'],
])('asks before anything happens, and says which answer it was: %s', async (name, answer) => {
	const { session } = show(asked)
	expect(document.body.textContent).toContain('Sam has to go soon.')
	expect(document.body.textContent).toContain('Noor, another listener?')
	expect(document.getElementById('sr-status')?.textContent).toContain('A question for you')
	await press(name)
	expect(session.answerTransfer.mock.calls).toEqual([[transferId, answer]])
})

it('without somebody named it says that they may have to wait, and a supervisor is called one', () => {
	show({ ...asked, to: null, byName: 'Priya', byRole: 'supervisor' })
	expect(document.body.textContent).toContain('Priya, a supervisor, asks you something.')
	expect(document.body.textContent).toContain('You may have to wait a little.')
})

it('an answer that did not arrive says that nothing has changed', async () => {
	const { session } = show(asked)
	session.answerTransfer.mockResolvedValueOnce({ ok: false, error: { code: 'no_answer', message: '' } })
	await press('Yes, please')
	expect(screen.getByRole('alert').textContent).toBe('We could not take your answer just now. Nothing has changed.')
})

it('after a yes they know who is asked and who is still there, and when it came to nothing', async () => {
	const { step } = show({ ...asked, step: 'looking' })
	expect(document.body.textContent).toContain('We are asking Noor. Sam is still here with you.')
	expect(screen.queryAllByRole('button')).toEqual([])
	step({ ...asked, step: 'not_possible' })
	expect(document.body.textContent).toContain('Noor cannot come just now. Sam is still here with you.')
	await press('All right')
	expect(screen.queryByRole('region')).toBeNull()
})
