import type { Front } from '@akin/core/programme/front'
import { serviceStatus } from '@akin/core/programme/service-status'
import { loadCatalogue } from '@akin/ui/i18n/catalogues'
import { AkinI18n } from '@akin/ui/i18n/provider'
import { act } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { App } from '../seeker/app.tsx'
import { catalogues } from '../seeker/catalogues.ts'
import { programme } from '../seeker/testing/fake-seeker.ts'
import { renderDocument } from './render.tsx'

const programmes = [programme('talk'), programme('study')]
const front: Front = {
	...{
		now: Date.now(),
		status: serviceStatus([], 0),
		programmes,
		demo: true,
		returning: false,
		leaveTo: 'https://www.wikipedia.org/',
		ownWindow: null,
	},
}
const facts = { front, session: { idleMinutes: 15, longestHours: 12 }, looksAtAddresses: false }
const never = () => new Promise<never>(() => {})
const wordsOf = (root: HTMLElement) => [...root.querySelectorAll('h1, p, label, button')].map((one) => one.textContent)
const regions = '<div id="sr-log"></div><div id="sr-status"></div><div id="sr-alert"></div>'

it.each([
	['open', { kind: 'open', wait: null }, false],
	['busy', { kind: 'busy' }, false],
	['opening again', { kind: 'open', wait: null }, true],
] as const)('%s: the app goes on with the very elements that the server wrote', async (_name, status, returning) => {
	const given = { ...facts, front: { ...front, status, returning } }
	document.body.innerHTML = `<div id="root">${renderDocument('home', ['en'], given).content}</div>${regions}`
	const root = document.getElementById('root')
	if (!root) throw new Error('no root')
	const written = [...root.querySelectorAll('*')].filter((element) => element.closest('noscript') === null)
	const radio = root.querySelector<HTMLInputElement>('input[value=study]')
	if (radio) radio.checked = true
	radio?.focus()
	const words = wordsOf(root)

	const messages = await loadCatalogue(catalogues, 'en')
	await act(async () => {
		hydrateRoot(
			root,
			<AkinI18n locale="en" messages={messages} catalogues={catalogues}>
				<App front={given.front} languages={['en']} before={{ chosenId: radio?.value ?? null, wanted: false }} load={never} />
			</AkinI18n>,
		)
	})
	await vi.waitFor(() => expect(document.documentElement.dataset.app).toBe('ready'))

	expect(written.filter((element) => !element.isConnected).map((element) => element.outerHTML)).toEqual([])
	expect(wordsOf(root)).toEqual(words)
	if (radio) expect([radio.checked, document.activeElement === radio]).toEqual([true, true])
})
