import type { ReadRecord } from '@akin/client/record-desk'
import type { LinePart, MessagePart } from '@akin/core/protocol/message-parts'
import { partFixtures } from '@akin/core/protocol/part-fixtures'
import { asId, type EditId } from '@akin/core/support/ids'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { at, makeFakeSession, sam } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { RecordedWorksheet } from './recorded-worksheet.tsx'

type Room = ReadRecord['entries']['room']
const says = (seq: number, author: Room[number]['author'], text: string, part?: MessagePart): Room[number] => ({
	...{ stream: 'room', seq, at, epoch: 1, clientId: null, author },
	content: { kind: 'message', text, ...(part && { part }) },
})
const seeker = { role: 'seeker' } as const
const listener = { role: 'listener', id: sam.id, name: 'Sam' } as const
const line = (field: 'trouble' | 'step', edit: string, more: Partial<LinePart> = {}): LinePart => ({
	...partFixtures.line,
	...{ place: { field }, edit: asId<EditId>(edit), replaces: [], ...more },
})

beforeEach(() => {
	vi.stubGlobal('scrollTo', () => undefined)
})
afterEach(() => {
	cleanup()
	vi.unstubAllGlobals()
})

test('[WK3] [WK7] stands in a record as it was when the talk ended, with who wrote what, and cannot be written into', async () => {
	const room = [
		says(1, listener, 'Shall we?', partFixtures.offer),
		says(2, seeker, 'The rent.', line('trouble', 'a')),
		says(3, seeker, 'The rent is late.', line('trouble', 'b', { replaces: [asId<EditId>('a')] })),
		says(4, listener, 'Write a letter.', line('step', 'c')),
		says(5, seeker, 'Write a letter.', line('step', 'd', { replaces: [asId<EditId>('c')], crossedOut: true })),
	]
	await renderOnDuty(() => <RecordedWorksheet entries={room} person="Harbour 12" />, makeFakeSession())
	const sheet = await screen.findByRole('region', { name: 'Worksheet' })
	expect(sheet.querySelector('[data-line=trouble]')?.textContent).toBe('The rent is late.Harbour 12')
	expect(sheet.querySelector('[data-line=step] s')?.textContent).toBe('Write a letter.')
	expect(sheet.querySelectorAll('textarea, button')).toHaveLength(0)
})

test('is nowhere where there was none', async () => {
	await renderOnDuty(
		() => (
			<>
				<RecordedWorksheet entries={[says(1, seeker, 'Hello')]} person="Harbour 12" />
				<p>The record</p>
			</>
		),
		makeFakeSession(),
	)
	await screen.findByText('The record')
	expect(screen.queryByRole('region', { name: 'Worksheet' })).toBeNull()
})
