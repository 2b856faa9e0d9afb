import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aBoard, aRow, conversationNumber, helpRow, makeFakeSession } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { BoardScreen } from '../board/board-screen.tsx'

beforeEach(() => vi.stubGlobal('scrollTo', () => undefined))
vi.setConfig({ testTimeout: 30_000 })
afterEach(() => {
	cleanup()
	vi.unstubAllGlobals()
})

async function openPalette(session = makeFakeSession({ board: aBoard({ talking: [aRow(1), helpRow(27)] }) })) {
	const page = await renderOnDuty(BoardScreen, session)
	fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
	// The palette is a part of the page that is fetched when it is first asked for.
	const box = await screen.findByPlaceholderText('Search commands and conversations', {}, { timeout: 20_000 })
	return { ...page, session, box }
}
const choices = () => screen.getAllByRole('menuitem', { hidden: true }).map((choice) => choice.textContent)
const settle = () => act(async () => undefined)

test('lists what can be done everywhere and what the screen adds', async () => {
	await openPalette()
	const names = choices().join('\n')
	for (const wanted of [
		'Acknowledge the first alert',
		'Go to the board',
		'Go to the settings',
		'Colours: dark',
		'Sign out',
		'Update the order',
	])
		expect(names).toContain(wanted)
})

test('finds a conversation by its handle and opens it', async () => {
	const { box, address } = await openPalette()
	fireEvent.change(box, { target: { value: 'riv 27' } })
	expect(choices()).toHaveLength(1)
	const [only] = screen.getAllByRole('menuitem', { hidden: true })
	if (only) fireEvent.click(only)
	await settle()
	expect(address()).toBe(`/conversations/${conversationNumber(27)}`)
})

test('acknowledges the first alert by name, with keys alone', async () => {
	const { box, session } = await openPalette()
	fireEvent.change(box, { target: { value: 'acknowledge' } })
	fireEvent.keyDown(box, { key: 'ArrowDown' })
	fireEvent.keyDown(box, { key: 'Enter' })
	fireEvent.keyUp(box, { key: 'Enter' })
	await settle()
	expect(session.calls.filter(({ name }) => name === 'acknowledge')).toHaveLength(1)
	expect(document.querySelector('dialog[open]')).toBeNull()
})

test('says so when nothing is called that', async () => {
	const { box } = await openPalette()
	fireEvent.change(box, { target: { value: 'xyzzy' } })
	expect(screen.getByText('Nothing is called that. Try a shorter word.')).toBeDefined()
})

test('Alt+Page Down opens the first conversation of the board', async () => {
	const { address } = await renderOnDuty(BoardScreen, makeFakeSession({ board: aBoard({ talking: [aRow(1), helpRow(27)] }) }))
	fireEvent.keyDown(document.body, { key: 'PageDown', altKey: true })
	await settle()
	expect(address()).toBe(`/conversations/${conversationNumber(27)}`)
})
