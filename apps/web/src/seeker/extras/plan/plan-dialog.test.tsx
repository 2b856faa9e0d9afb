import type { Announcer } from '@akin/ui/a11y/announcer'
import { AkinI18n } from '@akin/ui/i18n/provider'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { deleteKept, keepPlan, lookAtKept } from './kept-plan.ts'
import { emptyPlan, type Plan, planSteps } from './plan.ts'
import { PlanDialog } from './plan-dialog.tsx'

const said: string[] = []
const announcer = { status: (text: string) => void said.push(text) } as unknown as Announcer
const noMessages = {}
const catalogues = { en: async () => ({ messages: noMessages }) }

function Held({ written }: { readonly written: Plan }) {
	const [plan, setPlan] = useState(written)
	return <PlanDialog plan={plan} onPlan={setPlan} announcer={announcer} onClose={() => {}} />
}
const show = (written = emptyPlan) =>
	act(async () => {
		render(
			<AkinI18n locale="en" messages={noMessages} catalogues={catalogues}>
				<Held written={written} />
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
