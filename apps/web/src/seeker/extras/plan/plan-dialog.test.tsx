import { planSteps } from '@akin/core/plan/plan-steps'
import type { MessagePart } from '@akin/core/protocol/message-parts'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { AkinI18n } from '@akin/ui/i18n/provider'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { conversation, entry, fakeSeeker, snapshot, talking } from '../../testing/fake-seeker.ts'
import { deleteKept, keepPlan, lookAtKept } from './kept-plan.ts'
import { emptyPlan, type Plan } from './plan.ts'
import { PlanDialog } from './plan-dialog.tsx'

const said: string[] = []
const announcer = { status: (text: string) => void said.push(text) } as unknown as Announcer
const noMessages = {}
const catalogues = { en: async () => ({ messages: noMessages }) }

type Seeker = ReturnType<typeof fakeSeeker>
function Held({ written, seeker, over = false }: { readonly written: Plan; readonly seeker: Seeker; readonly over?: boolean }) {
	const [plan, setPlan] = useState(written)
	const shown = over
		? conversation({ kind: 'closed', closedAt: 0, reason: 'ended_by_listener', feedbackGiven: false, erased: false })
		: talking
	return (
		<PlanDialog
			session={seeker.session}
			conversation={shown}
			{...{ plan, announcer }}
			onPlan={setPlan}
			onClose={() => void said.push('(to the chat)')}
		/>
	)
}
const show = (written = emptyPlan, seeker = fakeSeeker(snapshot()), over = false) =>
	act(async () => {
		render(
			<AkinI18n locale="en" messages={noMessages} catalogues={catalogues}>
				<Held {...{ written, seeker, over }} />
			</AkinI18n>,
		)
	})
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
// biome-ignore lint/style/noRestrictedGlobals: what is kept is looked at where it is kept
const device = (): Storage => localStorage
const field = (name: RegExp | string) => screen.getByLabelText<HTMLTextAreaElement>(name)

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
	deleteKept()
	said.length = 0
})

/** A plan that lies there from another visit. */
async function keepLocked() {
	await keepPlan({ ...emptyPlan, signs: 'Quiet.' }, 'two words')
	const text = device().getItem('plan') ?? ''
	deleteKept()
	device().setItem('plan', text)
	return text
}

it('asks for seven steps, none of them needed, and keeps nothing by itself', async () => {
	await show()
	expect(screen.getAllByRole('group')).toHaveLength(planSteps.length)
	expect(document.querySelector('[required]')).toBeNull()
	fireEvent.input(field(/^1\. How I notice/), { target: { value: 'I stop answering.' } })
	expect(lookAtKept()).toEqual({ kind: 'none' })
	expect(document.querySelector('[data-printed=plan]')?.textContent).toContain('I stop answering.')
})

it('is printed as a page called "Plan", and the page keeps its own title', async () => {
	document.title = 'Chat'
	const titles: string[] = []
	vi.stubGlobal('print', () => void titles.push(document.title))
	await show()
	await press('Print it')
	expect(titles).toEqual(['Plan'])
	expect(document.title).toBe('Chat')
	vi.unstubAllGlobals()
})

it('is kept when asked to, comes back when opened again, and is gone once it is deleted', async () => {
	await show()
	fireEvent.input(field(/^1\. How I notice/), { target: { value: 'I stop answering.' } })
	await press('Keep my plan here')
	await vi.waitFor(() => expect(said).toEqual(['Your plan is kept on this device.']))
	cleanup()
	await show()
	expect(field(/^1\. How I notice/).value).toBe('I stop answering.')
	await press('Delete my plan')
	expect(field(/^1\. How I notice/).value).toBe('')
	expect(lookAtKept()).toEqual({ kind: 'none' })
	cleanup()
	await show()
	expect(field(/^1\. How I notice/).value).toBe('')
})

it('asks for the passphrase, says when it is another one, and can be deleted without it', async () => {
	await keepLocked()
	await show()
	expect(field(/^1\. How I notice/).value).toBe('')
	const passphrase = () => screen.getByLabelText<HTMLInputElement>('Passphrase of the plan on this device')
	fireEvent.input(passphrase(), { target: { value: 'wrong' } })
	await press('Open my plan')
	expect(await screen.findByText('This does not open it. Please try again.', {}, { timeout: 5_000 })).toBeTruthy()
	fireEvent.input(passphrase(), { target: { value: 'two words' } })
	await press('Open my plan')
	await vi.waitFor(() => expect(field(/^1\. How I notice/).value).toBe('Quiet.'), { timeout: 5_000 })
	await press('Delete my plan')
	expect(lookAtKept()).toEqual({ kind: 'none' })
})

it('offers no way to keep another plan in the place of one that is locked', async () => {
	const before = await keepLocked()
	await show()
	fireEvent.input(field(/^2\. /), { target: { value: 'Walk.' } })
	expect(screen.queryByRole('button', { name: 'Keep my plan here' })).toBeNull()
	expect(screen.getByText(/still locked/)).toBeTruthy()
	expect(device().getItem('plan')).toBe(before)
	fireEvent.input(field('Passphrase of the plan on this device'), { target: { value: 'two words' } })
	await press('Open my plan')
	await vi.waitFor(() => expect(field(/^1\. How I notice/).value).toBe('Quiet.'), { timeout: 5_000 })
	expect(field(/^2\. /).value).toBe('Walk.')
})

it('keeps what was opened with a passphrase under that passphrase, unless it is taken out', async () => {
	await keepLocked()
	await show()
	fireEvent.input(field('Passphrase of the plan on this device'), { target: { value: 'two words' } })
	await press('Open my plan')
	await vi.waitFor(() => expect(field(/^1\. How I notice/).value).toBe('Quiet.'), { timeout: 5_000 })
	fireEvent.input(field(/^1\. How I notice/), { target: { value: 'Quiet. Very.' } })
	await press('Keep my plan here')
	await vi.waitFor(() => expect(said).toEqual(['Your plan is kept on this device.']), { timeout: 5_000 })
	expect(device().getItem('plan')).toContain('sealed')
	expect(device().getItem('plan')).not.toContain('Quiet')
	// Opened again in this page, it is known and stays sealed.
	cleanup()
	await show()
	await vi.waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Your passphrase').value).toBe('two words'))
	expect(lookAtKept()).toEqual({ kind: 'unlocked', passphrase: 'two words' })
})

it('keeps what is typed while the kept plan is being opened', async () => {
	await keepLocked()
	await show()
	fireEvent.input(field('Passphrase of the plan on this device'), { target: { value: 'two words' } })
	await press('Open my plan')
	// Opening takes a good part of a second, on a phone more.
	fireEvent.input(field(/^2\. /), { target: { value: 'Walk.' } })
	expect(field(/^2\. /).value).toBe('Walk.')
	await vi.waitFor(() => expect(field(/^1\. How I notice/).value).toBe('Quiet.'), { timeout: 5_000 })
	expect(field(/^2\. /).value).toBe('Walk.')
})

it('shows the kept plan above words that were put into it before it was opened', async () => {
	device().setItem('plan', JSON.stringify({ ...emptyPlan, people: 'Kim' }))
	await show({ ...emptyPlan, alone: 'Walk.' })
	await vi.waitFor(() => expect(field(/^4\. /).value).toBe('Kim'))
	expect(field(/^2\. /).value).toBe('Walk.')
	await press('Keep my plan here')
	await vi.waitFor(() => expect(said).toEqual(['Your plan is kept on this device.']))
	expect(device().getItem('plan')).toContain('Kim')
	expect(device().getItem('plan')).toContain('Walk.')
})

it('does not take the place of a plan that another tab kept meanwhile', async () => {
	await show()
	fireEvent.input(field(/^1\. How I notice/), { target: { value: 'I stop answering.' } })
	// The other tab.
	device().setItem('plan', JSON.stringify({ ...emptyPlan, people: 'Kim' }))
	await press('Keep my plan here')
	await vi.waitFor(() => expect(said).toEqual([expect.stringContaining('in another tab')]))
	expect(device().getItem('plan')).toContain('Kim')
	expect(field(/^4\. /).value).toBe('Kim')
	expect(field(/^1\. How I notice/).value).toBe('I stop answering.')
	await press('Keep my plan here')
	await vi.waitFor(() => expect(said.at(-1)).toBe('Your plan is kept on this device.'))
	expect(device().getItem('plan')).toContain('Kim')
	expect(device().getItem('plan')).toContain('I stop answering.')
})

const sam = { role: 'listener', name: 'Sam' } as const
const asks = (seq: number, part: MessagePart) => entry(seq, sam, { kind: 'message', text: 'A question', part })
const agreed = [
	asks(1, { kind: 'offer', of: 'plan' }),
	entry(2, { role: 'you' }, { kind: 'message', text: 'Yes.', part: { kind: 'answer', to: 1, answer: 'accepted' } }),
]
const group = (at: number) => within(screen.getAllByRole('group')[at] ?? document.body)

it('[PH1] [PH2] made together, it opens at the step that was asked about and sends nothing but what is shown, by a press', async () => {
	const seeker = fakeSeeker(snapshot({ entries: [...agreed, asks(3, { kind: 'step', step: 'alone' })] }))
	await show(emptyPlan, seeker)
	expect(document.activeElement).toBe(field(/^2\. /))
	expect(screen.getByText('You two are here.')).toBeTruthy()
	expect(screen.queryAllByRole('button', { name: /^Show this answer/ })).toHaveLength(0)
	fireEvent.input(field(/^2\. /), { target: { value: 'Walk by the river' } })
	fireEvent.input(field(/^1\. /), { target: { value: 'I stop answering' } })
	expect(seeker.session.send).not.toHaveBeenCalled()
	await press('Keep it to myself and say I am done')
	expect(seeker.session.send.mock.calls).toEqual([['I have written it down for myself.', { kind: 'answer', to: 3, answer: 'accepted' }]])
	// Only the step that was asked about can be shown; the other is nobody's question.
	await press('Show this answer to the person who listens')
	expect(seeker.session.send.mock.calls.slice(1)).toEqual([['What I can do alone: Walk by the river']])
	expect(said).toEqual(['You have shown this answer.'])
	expect(screen.queryAllByRole('button', { name: /^Show this answer/ })).toHaveLength(0)
	fireEvent.input(field(/^2\. /), { target: { value: 'Walk by the river with Kim' } })
	expect(screen.getAllByRole('button', { name: /^Show this answer/ })).toHaveLength(1)
})

it('[PH4] a step is left out by the person, and a question that comes meanwhile moves nothing by itself', async () => {
	const first = [...agreed, asks(3, { kind: 'step', step: 'signs' })]
	const seeker = fakeSeeker(snapshot({ entries: first }))
	await show(emptyPlan, seeker)
	await act(async () => group(0).getByRole('button', { name: 'Leave this one out' }).click())
	expect(seeker.session.send).toHaveBeenLastCalledWith('I would like to leave this one out.', { kind: 'answer', to: 3, answer: 'declined' })
	const before = document.activeElement
	await act(async () =>
		seeker.show({
			entries: [...first, asks(4, { kind: 'step', step: 'people' }), entry(5, sam, { kind: 'message', text: 'There is no hurry.' })],
		}),
	)
	expect(document.activeElement).toBe(before)
	expect(said).toEqual(['The next question is about step 4: Who I can tell.'])
	await press('1 new message in the chat. Go there')
	expect(said.at(-1)).toBe('(to the chat)')
	HTMLElement.prototype.scrollIntoView = () => undefined
	await press('Go to this step')
	expect(document.activeElement).toBe(field(/^4\. /))
	expect(screen.queryByRole('button', { name: 'Go to this step' })).toBeNull()
})

it('[PH2] says so before a number is shown, and holds nothing back but what is too long for one message', async () => {
	const seeker = fakeSeeker(snapshot({ entries: [...agreed, asks(3, { kind: 'step', step: 'people' })] }))
	await show(emptyPlan, seeker)
	fireEvent.input(field(/^4\. /), { target: { value: 'Kim 01632 960 101' } })
	expect(group(3).getByText("This looks like a phone number. You don't need to share it.")).toBeTruthy()
	fireEvent.input(field(/^4\. /), { target: { value: 'a'.repeat(4_000) } })
	await press('Show this answer to the person who listens')
	expect(seeker.session.send).not.toHaveBeenCalled()
	expect(screen.getByText(/^It is too long for one message/)).toBeTruthy()
})

it('[PH3] is made alone before the person agreed, and once the chat is over', async () => {
	await show(emptyPlan, fakeSeeker(snapshot({ entries: agreed.slice(0, 1) })))
	expect(screen.getByText(/is not sent to anybody/)).toBeTruthy()
	cleanup()
	await show(emptyPlan, fakeSeeker(snapshot({ entries: [...agreed, asks(3, { kind: 'step', step: 'signs' })] })), true)
	expect(screen.queryByText('You two are here.')).toBeNull()
	expect(screen.getByText(/is not sent to anybody/)).toBeTruthy()
})
