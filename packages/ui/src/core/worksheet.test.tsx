import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { AkinI18n } from '../i18n/provider.tsx'
import { Worksheet } from './worksheet.tsx'
import {
	hasWords,
	type LineDrafts,
	type LineEdit,
	noLineDrafts,
	type Sheet,
	type SheetLine,
	type SheetVersion,
} from './worksheet-shapes.ts'

const noMessages = {}
const catalogues = { en: async () => ({ messages: noMessages }) }
const empty: Sheet = { trouble: null, ideas: [], step: null, when: null }
const version = (edit: string, text: string, name = 'Sam', more: Partial<SheetVersion> = {}): SheetVersion => ({
	...{ edit, text, crossedOut: false, by: { name, outgoing: null } },
	...more,
})
const trouble = (...versions: SheetVersion[]): SheetLine => ({ place: { field: 'trouble' }, versions })

const written: LineEdit[] = []
let drafts: LineDrafts = noLineDrafts
let takes = true
function Held({ sheet, open = true }: { readonly sheet: Sheet; readonly open?: boolean }) {
	const [held, setHeld] = useState(drafts)
	drafts = held
	return (
		<Worksheet
			{...{ sheet, drafts: held, onDrafts: setHeld }}
			onWrite={open ? (edit) => takes && written.push(edit) > 0 : null}
			onRetry={() => undefined}
			onDelete={() => undefined}
			limits={{ characters: 500, ideas: 2, points: 1 }}
		/>
	)
}
const page = (sheet: Sheet, open = true) => (
	<AkinI18n locale="en" messages={noMessages} catalogues={catalogues}>
		<Held sheet={sheet} open={open} />
	</AkinI18n>
)
const show = async (sheet: Sheet, open = true) => {
	const view = await act(async () => render(page(sheet, open)))
	return { again: (next: Sheet, isOpen = true) => act(async () => view.rerender(page(next, isOpen))) }
}
const type = (label: string, text: string) => fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value: text } })
const shownTexts = () => [...document.querySelectorAll('p[dir=auto]')].map(({ textContent }) => textContent)
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

afterEach(() => {
	cleanup()
	written.length = 0
	drafts = noLineDrafts
	takes = true
})

test('a line is written down when that is pressed and not before; none of them is needed', async () => {
	await show(empty)
	expect(document.querySelector('[required]')).toBeNull()
	type('What is the trouble, in a few words?', 'The rent.')
	expect(written).toEqual([])
	expect(hasWords(drafts)).toBe(true)
	await press('Write it down')
	expect(written).toEqual([{ place: { field: 'trouble' }, text: 'The rent.', replaces: [], crossedOut: false }])
	expect(hasWords(drafts)).toBe(false)
	expect(document.activeElement?.textContent).toBe('Name it')
})

test('words that were not taken stay in the field', async () => {
	takes = false
	await show(empty)
	type('What is the trouble, in a few words?', 'The rent.')
	await press('Write it down')
	expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What is the trouble, in a few words?' }).value).toBe('The rent.')
})

test('[WK2] what the other changed meanwhile is shown, and saving keeps both unless mine is to take its place', async () => {
	const { again } = await show({ ...empty, trouble: trouble(version('a', 'The rent.')) })
	await press('Change The rent.')
	type('Name it', 'The rent on Friday.')
	await again({ ...empty, trouble: trouble(version('b', 'Money.')) })
	expect(screen.getByText('This was changed while you wrote. Nothing is lost.')).toBeDefined()
	expect(screen.getByText('Money.')).toBeDefined()
	await press('Save mine as well')
	expect(written.at(-1)).toMatchObject({ text: 'The rent on Friday.', replaces: ['a'] })

	await press('Change Money.')
	type('Name it', 'Mine.')
	await again({ ...empty, trouble: trouble(version('c', 'Theirs.')) })
	await press('Use mine instead')
	expect(written.at(-1)).toMatchObject({ text: 'Mine.', replaces: ['b', 'c'] })
})

test('[WK2] two at once stand side by side, each with its writer, until one is kept', async () => {
	await show({ ...empty, trouble: trouble(version('a', 'Money.', 'Sam'), version('b', 'The rent.', 'You')) })
	const line = document.querySelector<HTMLElement>('[data-contested]')
	expect(line?.textContent).toContain('Written at the same time. Both are kept.')
	expect(line?.textContent).toMatch(/Money\.Sam.*The rent\.You/)
	await press('Keep this one Money.')
	expect(written).toEqual([{ place: { field: 'trouble' }, text: 'Money.', replaces: ['a', 'b'], crossedOut: false }])
	expect(document.activeElement?.textContent).toMatch(/^Change/)
})

test('[WK2] a line that was not sent is shown beside the one that stands, with the way to send it again', async () => {
	const failed = { by: { name: 'You', outgoing: { key: 'k', delivery: 'not_sent', reason: 'The chat has ended.' } } } as const
	await show({ ...empty, trouble: trouble(version('a', 'Money.'), version('b', 'The rent.', 'You', failed)) })
	expect(document.querySelector('[data-contested]')).toBeNull()
	expect(shownTexts()).toEqual(['Money.', 'The rent.'])
	expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined()
})

test('[WK3] a line is crossed out and taken up again', async () => {
	const { again } = await show({ ...empty, trouble: trouble(version('a', 'Money.')) })
	await press('Cross it out Money.')
	expect(written.at(-1)).toMatchObject({ text: 'Money.', replaces: ['a'], crossedOut: true })
	await again({ ...empty, trouble: trouble(version('b', 'Money.', 'You', { crossedOut: true })) })
	expect(document.querySelector('s')?.textContent).toBe('Money.')
	await press('Take it up again Money.')
	expect(written.at(-1)).toMatchObject({ text: 'Money.', replaces: ['b'], crossedOut: false })
})

test('[WK6] there is room for so many ideas; more that came in are shown', async () => {
	const idea = (n: number) => ({
		...{ place: { field: 'idea', line: `l${n}` } as const, versions: [version(`e${n}`, `Idea ${n}`)] },
		...{
			for: [{ place: { field: 'for', line: `p${n}`, idea: `l${n}` } as const, versions: [version(`f${n}`, `Reason ${n}`)] }],
			against: [],
		},
	})
	const { again } = await show({ ...empty, ideas: [idea(1)] })
	expect(screen.getByRole('textbox', { name: 'Add an idea' })).toBeDefined()
	expect(screen.queryByRole('textbox', { name: 'What speaks for it?' })).toBeNull()
	expect(screen.getByRole('textbox', { name: 'What speaks against it?' })).toBeDefined()
	await again({ ...empty, ideas: [idea(1), idea(2), idea(3)] })
	expect(screen.queryByRole('textbox', { name: 'Add an idea' })).toBeNull()
	expect(shownTexts()).toContain('Idea 3')
})

test('once it can only be read there is nothing to press, and what was begun is still shown', async () => {
	const { again } = await show({ ...empty, trouble: trouble(version('a', 'Money.')) })
	await press('Change Money.')
	type('Name it', 'The rent.')
	await again({ ...empty, trouble: trouble(version('a', 'Money.')) }, false)
	const region = screen.getByRole('region', { name: 'Name it' })
	expect(within(region).queryByRole('button')).toBeNull()
	expect(region.textContent).toContain('Money.')
	expect(region.textContent).toContain('Not saved: The rent.')
	expect(screen.getAllByText('Nothing stands here.')).toHaveLength(3)
})
