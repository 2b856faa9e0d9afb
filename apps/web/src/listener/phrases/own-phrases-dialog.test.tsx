import type { OwnSnippet } from '@akin/core/snippets/snippet'
import { asId, type ProgrammeId, type SnippetId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeSession } from '../test/fake-session.ts'
import { preparePage, renderDesk } from '../test/render-desk.tsx'
import { OwnPhrasesDialog } from './own-phrases-dialog.tsx'
import { phrasesFor } from './phrases-for.ts'
import { usePhrases } from './use-phrases.ts'

beforeEach(() => preparePage())
afterEach(cleanup)

const talk = asId<ProgrammeId>('talk')
const heron: OwnSnippet = {
	...{ id: asId<SnippetId>('00000000-0000-4000-8000-000000000001'), programmeId: talk, language: 'en', group: 'reflect' },
	...{ text: 'A heron on {{their roof}}.', why: '', version: 3, changedAt: 1_000, state: { kind: 'own' } },
}

function Shown() {
	const fetched = usePhrases()
	return (
		<>
			<button type="button" onClick={fetched.load}>
				fetch
			</button>
			<OwnPhrasesDialog programmeId={talk} language="en" fetched={fetched} onClose={() => undefined} />
		</>
	)
}
async function show(own: OwnSnippet[]) {
	const fake = fakeSession()
	const answer = (next: OwnSnippet[]) => async () => ({ ok: true, data: { own: next, shared: [] } }) as const
	const saveSnippet = vi.fn(answer(own))
	const askAboutSnippet = vi.fn(answer(own.map((one) => ({ ...one, state: { kind: 'asked', at: 2_000 } }))))
	const removeSnippet = vi.fn(answer([]))
	Object.assign(fake.session, { listSnippets: answer(own), saveSnippet, askAboutSnippet, removeSnippet })
	renderDesk(fake, <Shown />)
	await act(async () => fireEvent.click(screen.getByRole('button', { name: 'fetch', hidden: true })))
	return { saveSnippet, askAboutSnippet, removeSnippet }
}
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('[SN1] a new one is kept with its group, and not while a brace belongs to no gap', async () => {
	const { saveSnippet } = await show([])
	await press('Write a new one')
	write('The words', 'A heron on {their roof}.')
	expect(screen.getByText(/One brace belongs to no gap/)).toBeDefined()
	await press('Keep it')
	expect(saveSnippet).not.toHaveBeenCalled()
	write('The words', 'A heron on {{their roof}}.')
	fireEvent.change(screen.getByLabelText('What it is for'), { target: { value: 'reflect' } })
	screen.getByRole('button', { name: 'Keep it' }).focus()
	await press('Keep it')
	expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Write a new one' }))
	expect(saveSnippet).toHaveBeenCalledWith({
		...{ snippetId: expect.stringMatching(/^[\da-f-]{36}$/), version: 0 },
		words: { programmeId: talk, language: 'en', group: 'reflect', text: 'A heron on {{their roof}}.', why: '' },
	})
})

test('[SN2] a look is asked for the version that is shown; then it says that it is still theirs alone', async () => {
	const { askAboutSnippet } = await show([heron])
	expect(screen.getByText('Yours alone.')).toBeDefined()
	await press('Ask for a look at it')
	expect(askAboutSnippet).toHaveBeenCalledWith({ snippetId: heron.id, version: 3 })
	expect(screen.getByText('Yours alone. The supervision will look at it.')).toBeDefined()
	expect(screen.queryByRole('button', { name: 'Ask for a look at it' })).toBeNull()
})

test('[SN3] why it was given back stands with it; it can be changed, from the version shown', async () => {
	const { saveSnippet } = await show([{ ...heron, state: { kind: 'returned', at: 1_500, byName: 'Priya', reason: 'Whose roof?' } }])
	const row = document.querySelector<HTMLElement>(`[data-phrase="${heron.id}"]`)
	if (!row) throw new Error('it is not there')
	expect(within(row).getByText('Whose roof?')).toBeDefined()
	await press('Change it')
	write('The words', 'A heron, you said.')
	await press('Keep it')
	expect(saveSnippet).toHaveBeenCalledWith(expect.objectContaining({ snippetId: heron.id, version: 3 }))
})

test('[SN5] it is taken away', async () => {
	await show([heron])
	await press('Take it away')
	expect(screen.getByText('You have none yet.')).toBeDefined()
})

test('[SN3] a conversation finds those of its programme in its language', () => {
	const shared = { ...heron, id: asId<SnippetId>('00000000-0000-4000-8000-000000000002') }
	const phrases = { own: [heron, { ...heron, language: 'de' }, { ...heron, programmeId: asId<ProgrammeId>('study') }], shared: [shared] }
	expect(phrasesFor(phrases, { programmeId: talk, language: 'en-GB' })).toEqual({ own: [heron], shared: [shared] })
	expect(phrasesFor(null, { programmeId: talk, language: 'en' })).toEqual({ own: [], shared: [] })
})
