import type { OwnKeys } from '@akin/core/keys/bindings'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type FakeSession, makeFakeSession } from '../../test/fake-session.ts'
import { renderOnDuty } from '../../test/render-on-duty.tsx'
import { KeysScreen } from './keys-screen.tsx'

beforeEach(() => {
	vi.stubGlobal('scrollTo', () => undefined)
	Element.prototype.checkVisibility = () => true
})
afterEach(() => {
	cleanup()
	vi.unstubAllGlobals()
})

const saved = (session: FakeSession) => session.calls.filter(({ name }) => name === 'saveKeys').map(({ args }) => args[0])
const press = (key: string, more: object = {}) =>
	act(async () => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }))
const change = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name: `Change the keys: ${name}` })))
const row = (title: string) => screen.getByText(title, { selector: 'li > span' }).closest('li') as HTMLElement
const shown = (title: string) => [...row(title).querySelectorAll('kbd')].map((key) => key.textContent)

async function show(keys: OwnKeys = {}): Promise<FakeSession> {
	const session = makeFakeSession()
	Object.assign(session, { readKeys: async () => ({ ok: true, data: { keys } }) })
	await renderOnDuty(KeysScreen, session)
	await act(async () => undefined)
	return session
}

test('[KB1] [KB4] the next keys pressed become those of the act, are kept, and hold at once; the list of keys reads the same table', async () => {
	const session = await show({ pin: 'Z' })
	expect(shown('Pin it, or take the pin away')).toEqual(['Z'])
	await change('The list of keys')
	await press('h')
	expect(saved(session)).toEqual([{ keys: 'H', pin: 'Z' }])
	expect(shown('The list of keys')).toEqual(['H'])
	await press('?', { shiftKey: true })
	expect(screen.queryByRole('dialog')).toBeNull()
	await press('h')
	const dialog = screen.getByRole('dialog', { name: 'Keys' })
	expect(dialog.querySelector('[data-key-act="keys"] kbd')?.textContent).toBe('H')
	expect(dialog.querySelector('[data-key-act="pin"] kbd')?.textContent).toBe('Z')
})

test('[KB2] a key that is taken is refused with by whom, and nothing is kept', async () => {
	const session = await show()
	await change('Whisper to the listener')
	await press('a')
	expect(within(row('Whisper to the listener')).getByRole('alert').textContent).toBe(
		'A is taken: Acknowledge: “I am on it”. Give that another key first.',
	)
	await change('Next part of the page')
	await press('n')
	expect(within(row('Next part of the page')).getByRole('alert').textContent).toContain('would be set off by writing')
	expect(saved(session)).toEqual([])
})

test('Escape and Tab leave it, and a key that is bound does nothing while it is being changed', async () => {
	const session = await show()
	await change('The list of keys')
	await press('Escape')
	await press('q')
	await change('The list of keys')
	await press('Tab')
	await press('q')
	expect(saved(session)).toEqual([])
	await change('Pin it, or take the pin away')
	await press('?', { shiftKey: true })
	expect(screen.queryByRole('dialog')).toBeNull()
	expect(within(row('Pin it, or take the pin away')).getByRole('alert').textContent).toContain('? is taken')
})

test('one or all go back to the usual keys; what could not be kept stays as it was', async () => {
	const session = await show({ pin: 'Z', whisper: 'Q' })
	await act(async () => fireEvent.click(screen.getByRole('button', { name: 'As usual: Whisper to the listener' })))
	expect(saved(session)).toEqual([{ pin: 'Z' }])
	Object.assign(session, { saveKeys: async () => ({ ok: false, error: { code: 'no_answer', message: '' } }) })
	await act(async () => fireEvent.click(screen.getByRole('button', { name: 'All as usual' })))
	expect(shown('Pin it, or take the pin away')).toEqual(['Z'])
	expect(screen.getByText('We could not keep that just now. Your keys are as before.')).toBeDefined()
})
