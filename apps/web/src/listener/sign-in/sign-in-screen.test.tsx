// @vitest-environment jsdom

import { AkinI18n } from '@akin/ui/i18n/provider'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { StaffDoor } from '../session/staff-door.ts'
import { SignInScreen } from './sign-in-screen.tsx'

afterEach(cleanup)

function page(demo: boolean) {
	const tried: string[] = []
	const door: StaffDoor = {
		welcome: async () => null,
		me: async () => null,
		signIn: async (signInName) => {
			tried.push(signInName)
			return { ok: false, code: 'wrong_name_or_password' }
		},
		secondStep: async () => ({ ok: false, code: 'sign_in_over' }),
		signOut: async () => {},
	}
	render(
		<AkinI18n locale="en" messages={{}} catalogues={{ en: async () => ({ messages: {} }) }}>
			<SignInScreen door={door} welcome={{ demo, needsFirstCoordinator: false }} onSignedIn={() => {}} />
		</AkinI18n>,
	)
	return tried
}

test('invented listeners are offered where the server says demo, and nowhere else', () => {
	page(false)
	expect(screen.queryByText('Try it as an invented listener')).toBeNull()
	cleanup()
	page(true)
	expect(screen.getByText('Try it as an invented listener')).toBeTruthy()
})

test('a refusal keeps the name, clears the password and says it without blame', async () => {
	const tried = page(false)
	fireEvent.change(screen.getByLabelText('Sign-in name'), { target: { value: ' sam ' } })
	fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'guess' } })
	fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))
	await act(async () => {})
	expect(tried).toEqual(['sam'])
	expect(screen.getByRole('alert').textContent).toBe('The name or the password is not right. Please try again.')
	expect(screen.getByLabelText('Sign-in name')).toHaveProperty('value', ' sam ')
	expect(screen.getByLabelText('Password')).toHaveProperty('value', '')
})
