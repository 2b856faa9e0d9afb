// @vitest-environment jsdom
import type { Catalogues } from '@akin/ui/i18n/catalogues'
import { AkinI18n } from '@akin/ui/i18n/provider'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ChooseLanguage } from './choose-language.tsx'
import { readKeptLanguage } from './kept-language.ts'

/** Languages that arrive, or do not, when the test says so. */
function languages() {
	const waiting = new Map<string, { readonly arrive: () => void; readonly fail: () => void }>()
	const fetched = (code: string) => () =>
		new Promise<{ messages: Record<string, never> }>((resolve, reject) =>
			waiting.set(code, { arrive: () => resolve({ messages: {} }), fail: () => reject(new Error('no network')) }),
		)
	const catalogues: Catalogues = { en: async () => ({ messages: {} }), es: fetched('es'), ar: fetched('ar') }
	const page = (
		<AkinI18n locale="en" messages={{}} catalogues={catalogues}>
			<ChooseLanguage />
		</AkinI18n>
	)
	render(page)
	return (code: string, outcome: 'arrive' | 'fail') => act(async () => waiting.get(code)?.[outcome]())
}
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const shown = () => [document.documentElement.lang, document.documentElement.dir]

beforeEach(() => localStorage.clear())
afterEach(() => {
	cleanup()
	document.documentElement.lang = ''
	document.documentElement.dir = ''
})

test('each language stands by its own name; one that is chosen is shown, with its direction, and remembered', async () => {
	const fetching = languages()
	expect(screen.getAllByRole('radio')).toHaveLength(3)
	choose('العربية')
	expect(screen.getByRole('radio', { name: 'العربية' })).toHaveProperty('checked', true)
	expect(shown()).toEqual(['en', 'ltr'])
	await fetching('ar', 'arrive')
	expect(shown()).toEqual(['ar', 'rtl'])
	expect(readKeptLanguage()).toBe('ar')
})

test('of two wishes the last holds, whichever arrives first', async () => {
	const fetching = languages()
	choose('Español')
	choose('العربية')
	await fetching('ar', 'arrive')
	await fetching('es', 'arrive')
	expect(shown()).toEqual(['ar', 'rtl'])
	expect(screen.getByRole('radio', { name: 'العربية' })).toHaveProperty('checked', true)
	expect(readKeptLanguage()).toBe('ar')
})

test('a language that cannot be fetched leaves the page as it is, and says so', async () => {
	const fetching = languages()
	choose('Español')
	await fetching('es', 'fail')
	expect(shown()).toEqual(['en', 'ltr'])
	expect(screen.getByRole('radio', { name: 'English' })).toHaveProperty('checked', true)
	expect(screen.getByRole('alert').textContent).toBe('We could not fetch that language. Please try again.')
	choose('Español')
	expect(screen.queryByRole('alert')).toBeNull()
	await fetching('es', 'arrive')
	expect(shown()).toEqual(['es', 'ltr'])
})
