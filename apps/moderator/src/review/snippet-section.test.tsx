// @vitest-environment jsdom
import type { ShownSnippet } from '@akin/core/snippets/snippet'
import { asId, type ProgrammeId, type SnippetId } from '@akin/core/support/ids'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { at, makeFakeSession } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { SnippetSection } from './snippet-section.tsx'

afterEach(cleanup)

const heron: ShownSnippet = {
	...{ id: asId<SnippetId>('00000000-0000-4000-8000-000000000001'), programmeId: asId<ProgrammeId>('talk'), language: 'en' },
	...{ group: 'reflect', text: 'A heron on {{their roof}}.', why: 'Their picture.', version: 3, changedAt: at },
	...{ state: { kind: 'asked', at }, ownerName: 'Sam', programmeName: 'Someone to talk to' },
}
const show = async (...snippets: ShownSnippet[]) => {
	const session = makeFakeSession()
	session.snippets = { ok: true, data: { snippets } }
	await renderOnDuty(SnippetSection, session)
	await act(async () => {})
	return session
}
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const reviews = (session: Awaited<ReturnType<typeof show>>) =>
	session.calls.filter(({ name }) => name === 'reviewSnippet').map(({ args: [review] }) => review)

test('[SN3] one that is asked about is approved as it stood, and is then among those that everybody finds', async () => {
	const session = await show(heron)
	expect(screen.getByText('A heron on {{their roof}}.')).toBeDefined()
	session.reviewsSnippet = { ok: true, data: { snippets: [{ ...heron, state: { kind: 'approved', at, byName: 'Priya' } }] } }
	await press('Approve it for everybody')
	expect(reviews(session)).toEqual([{ snippetId: heron.id, version: 3, verdict: { kind: 'approved' } }])
	expect(screen.getByText('No listener asked for a look at a phrase.')).toBeDefined()
	expect(screen.getByText('Approved: every listener finds these')).toBeDefined()
	expect(screen.queryByRole('button', { name: 'Approve it for everybody' })).toBeNull()
})

test('[SN3] it is given back with a reason, and not without one', async () => {
	const session = await show(heron)
	await press('Give it back with a reason')
	const box = screen.getByLabelText('Why, for its listener to read')
	expect(document.activeElement).toBe(box)
	await press('Give it back')
	expect(reviews(session)).toEqual([])
	fireEvent.change(box, { target: { value: ' Whose roof? ' } })
	session.reviewsSnippet = { ok: true, data: { snippets: [] } }
	await press('Give it back')
	expect(reviews(session)).toEqual([{ snippetId: heron.id, version: 3, verdict: { kind: 'returned', reason: 'Whose roof?' } }])
})

test('[SN4] where a colleague was first it says so and shows what stands now', async () => {
	const session = await show(heron)
	session.reviewsSnippet = { ok: false, error: { code: 'snippet_changed', message: '' } }
	session.snippets = { ok: true, data: { snippets: [] } }
	await press('Approve it for everybody')
	expect(screen.getByText('Its listener changed it, or a colleague was first. This is what stands now.')).toBeDefined()
	expect(screen.queryByText('A heron on {{their roof}}.')).toBeNull()
})
