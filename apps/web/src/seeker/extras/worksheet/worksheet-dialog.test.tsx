import { partFixtures } from '@akin/core/protocol/part-fixtures'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { noLineDrafts } from '@akin/ui/core/worksheet-shapes'
import { AkinI18n } from '@akin/ui/i18n/provider'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { conversation, entry, fakeSeeker, snapshot, talking } from '../../testing/fake-seeker.ts'
import { deleteKept, keepPlan } from '../plan/kept-plan.ts'
import { emptyPlan, type Plan } from '../plan/plan.ts'
import { WorksheetDialog } from './worksheet-dialog.tsx'

const said: string[] = []
const announcer = { status: (text: string) => void said.push(text) } as unknown as Announcer
const noMessages = {}
const catalogues = { en: async () => ({ messages: noMessages }) }
const { line } = partFixtures
const trouble = entry(1, { role: 'you' }, { kind: 'message', text: 'The rent.', part: { ...line, place: { field: 'trouble' } } })
const step = entry(
	2,
	{ role: 'listener', name: 'Sam' },
	{ kind: 'message', text: 'Write a letter.', part: { ...line, place: { field: 'step' } } },
)
const closed = conversation({ kind: 'closed', reason: 'ended_by_seeker', closedAt: 0, feedbackGiven: false, erased: false })
let plan: Plan = emptyPlan

function Held({ seeker, current }: { readonly seeker: ReturnType<typeof fakeSeeker>; readonly current: typeof talking }) {
	const [drafts, setDrafts] = useState(noLineDrafts)
	return (
		<WorksheetDialog
			{...{ announcer, drafts, plan, conversation: current, session: seeker.session }}
			onDrafts={setDrafts}
			onPlan={(next) => {
				plan = next
			}}
			onClose={() => undefined}
		/>
	)
}
const show = async (seeker: ReturnType<typeof fakeSeeker>, current = talking) =>
	act(async () => {
		render(
			<AkinI18n locale="en" messages={noMessages} catalogues={catalogues}>
				<Held seeker={seeker} current={current} />
			</AkinI18n>,
		)
	})
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

beforeEach(() => {
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
	said.length = 0
	plan = emptyPlan
})

it('[WK1] writes a line as a message that says where it belongs, and shows who wrote what', async () => {
	const seeker = fakeSeeker(snapshot({ entries: [trouble, step] }))
	await show(seeker)
	expect(screen.getByRole('region', { name: 'Name it' }).textContent).toContain('The rent.You')
	expect(screen.getByRole('region', { name: 'One small step' }).textContent).toContain('Write a letter.Sam')
	await act(async () => void fireEvent.input(screen.getByRole('textbox', { name: 'Add an idea' }), { target: { value: 'Ask Kim.' } }))
	await press('Write it down')
	expect(seeker.session.send).toHaveBeenCalledExactlyOnceWith('Ask Kim.', expect.objectContaining({ kind: 'line', replaces: [] }))
	expect(said).toEqual(['It stands in the worksheet.'])
})

it('says that there is something new in the chat behind it', async () => {
	const seeker = fakeSeeker(snapshot({ entries: [trouble] }))
	await show(seeker)
	const hello = entry(2, { role: 'listener', name: 'Sam' }, { kind: 'message', text: 'Take your time.' })
	await act(async () => seeker.show({ entries: [trouble, hello] }))
	expect(screen.getByRole('button', { name: '1 new message in the chat. Go there' })).toBeTruthy()
})

it('is kept by the person: on paper, as text, and as a line of the plan, once', async () => {
	const writeText = vi.fn(async () => undefined)
	vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
	const titles: string[] = []
	vi.stubGlobal('print', () => void titles.push(document.title))
	await show(fakeSeeker(snapshot({ entries: [trouble, step] })), closed)
	expect(screen.queryByRole('textbox')).toBeNull()
	expect(document.querySelector('[data-printed=worksheet]')?.textContent).toContain('The rent.')
	await press('Print it')
	expect(titles).toEqual(['Worksheet'])
	await press('Copy it')
	expect(writeText).toHaveBeenCalledExactlyOnceWith(
		'Worksheet\n\nName it\nThe rent.\n\nIdeas\n\nOne small step\nWrite a letter.\n\nWhen\n\n',
	)
	await press('Put the small step into my plan')
	expect(plan.alone).toBe('Write a letter.')
})

it('adds to a plan that is kept on this device, and takes nothing of it away', async () => {
	await keepPlan({ ...emptyPlan, signs: 'I stop answering.', alone: 'Walk.' }, '')
	await show(fakeSeeker(snapshot({ entries: [step] })), closed)
	await press('Put the small step into my plan')
	expect(plan).toMatchObject({ signs: 'I stop answering.', alone: 'Walk.\nWrite a letter.' })
	deleteKept()
})

it('[WK8] says beneath a line that looks like a number that nobody needs it, and holds nothing back', async () => {
	const seeker = fakeSeeker(snapshot())
	await show(seeker)
	const field = screen.getByLabelText('Add an idea')
	fireEvent.input(field, { target: { value: 'Call Kim' } })
	expect(said).toEqual([])
	fireEvent.input(field, { target: { value: 'Call Kim: 01632 960 101' } })
	const note = "This looks like a phone number. You don't need to share it."
	expect(screen.getByText(note)).toBeTruthy()
	await vi.waitFor(() => expect(said).toEqual([note]))
	await press('Write it down')
	expect(seeker.session.send).toHaveBeenCalledWith('Call Kim: 01632 960 101', expect.objectContaining({ kind: 'line' }))
	expect(screen.queryByText(note)).toBeNull()
})

it('[WK8] says nothing about what somebody in danger tells', async () => {
	await show(fakeSeeker(snapshot({ entries: [entry(1, { role: 'service' }, { kind: 'danger_declared' })] })))
	fireEvent.input(screen.getByLabelText('Add an idea'), { target: { value: 'I am at 12 Long Street' } })
	expect(screen.queryByText(/You don't need to share it/)).toBeNull()
})
