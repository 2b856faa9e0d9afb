// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { AkinI18n } from '../i18n/provider.tsx'
import { OwnSignIn, type OwnSignInDoor, type OwnSignInView } from './own-sign-in.tsx'
import { type CodeReply, SecondStepQuestion } from './second-step-question.tsx'

afterEach(cleanup)

const setUp = { secret: 'JBSWY3DPEHPK3PXP', link: 'otpauth://totp/Akin:sam?issuer=Akin&secret=JBSWY3DPEHPK3PXP' }
const codes = ['k7f2-9qxa-m3td', '0000-1111-2222']
const refused = (code: string) => ({ ok: false, error: { code } }) as const

const inEnglish = (page: React.ReactNode) =>
	render(
		<AkinI18n locale="en" messages={{}} catalogues={{ en: async () => ({ messages: {} }) }}>
			{page}
		</AkinI18n>,
	)
const type = (label: string | RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = async (name: string) => {
	fireEvent.click(screen.getByRole('button', { name }))
	await act(async () => {})
}
const submit = async (name: string) => {
	fireEvent.submit(screen.getByRole('button', { name }).closest('form') ?? document.body)
	await act(async () => {})
}

test('[ID6] a wrong code is said and leaves the field ready; a right one goes on; one too late leads back to the password', async () => {
	const shown: string[] = []
	const went: string[] = []
	const answers: CodeReply[] = [
		{ ok: false, code: 'wrong_code' },
		{ ok: true, recoveryCodes: null, enter: () => went.push('in') },
		{ ok: false, code: 'sign_in_over' },
	]
	const answer = async (code: string) => {
		shown.push(code)
		return answers.shift() ?? ({ ok: false, code: 'no_answer' } as const)
	}
	inEnglish(<SecondStepQuestion setUp={null} answer={answer} onBack={(isOver) => went.push(`back ${isOver}`)} />)
	type('Code from your app', ' 123 456 ')
	await submit('Sign in')
	expect(screen.getByRole('alert').textContent).toContain('This code is not right')
	expect(screen.getByLabelText('Code from your app')).toHaveProperty('value', '')
	expect(document.activeElement).toBe(screen.getByLabelText('Code from your app'))
	type('Code from your app', '654321')
	await submit('Sign in')
	type('Code from your app', '654321')
	await submit('Sign in')
	await press('Back')
	expect(shown).toEqual(['123 456', '654321', '654321'])
	expect(went).toEqual(['in', 'back true', 'back false'])
})

test('[ID5] who must set one up scans or types, and goes on only after the recovery codes were shown', async () => {
	const went: string[] = []
	const answer = async () => ({ ok: true, recoveryCodes: codes, enter: () => went.push('in') }) as const
	inEnglish(<SecondStepQuestion setUp={setUp} answer={answer} onBack={() => {}} />)
	const picture = screen.getByRole('img', { name: 'To scan with your app' })
	// Drawn of elements, and dark enough of it to be a code.
	expect(picture.querySelectorAll('path')).toHaveLength(1)
	expect(picture.querySelector('path')?.getAttribute('d')?.match(/M/g)?.length).toBeGreaterThan(200)
	expect(screen.getByText('JBSW Y3DP EHPK 3PXP')).toBeTruthy()
	type('The six digits it shows now', '123456')
	await submit('Set it up')
	expect(went).toEqual([])
	expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(codes)
	expect(document.activeElement?.textContent).toBe('Write these recovery codes down')
	await press('I have written them down')
	expect(went).toEqual(['in'])
})

function ownSignIn(view: Partial<OwnSignInView> = {}) {
	const calls: string[] = []
	const state: { view: OwnSignInView; password: string } = {
		view: { signInName: 'sam', needsSecondStep: false, secondStep: { setUpAt: 0, recoveryCodesLeft: 9 }, signIns: [], ...view },
		password: 'right',
	}
	const withPassword =
		<Data,>(name: string, data: Data) =>
		async (password: string) => {
			calls.push(`${name} ${password}`)
			return password === state.password ? ({ ok: true, data } as const) : refused('wrong_password')
		}
	const door: OwnSignInDoor = {
		look: async () => ({ ok: true, data: state.view }),
		changePassword: async (password, next) => {
			calls.push(`change ${password} to ${next}`)
			return password === state.password ? { ok: true, data: {} } : refused('wrong_password')
		},
		endSignIns: async (id) => {
			calls.push(`end ${id}`)
			state.view = { ...state.view, signIns: state.view.signIns.filter((one) => one.isThis || (id !== null && one.id !== id)) }
			return { ok: true, data: {} }
		},
		beginSecondStep: withPassword('begin', setUp),
		confirmSecondStep: async (code) => {
			calls.push(`confirm ${code}`)
			return { ok: true, data: { recoveryCodes: codes } }
		},
		newRecoveryCodes: withPassword('codes', { recoveryCodes: codes }),
		removeSecondStep: withPassword('remove', {}),
	}
	inEnglish(<OwnSignIn door={door} />)
	return { calls, state }
}

test('[ID10] a second step is set up after the password, and what changed is read again', async () => {
	const { calls, state } = ownSignIn({ secondStep: null })
	await act(async () => {})
	await press('Set up a second step')
	expect(document.activeElement).toBe(screen.getByLabelText('Your password, once more'))
	type('Your password, once more', 'wrong')
	await submit('Go on')
	expect(screen.getByRole('alert').textContent).toContain('This is not your password')
	type('Your password, once more', 'right')
	await submit('Go on')
	type('The six digits it shows now', '123456')
	await submit('Set it up')
	state.view = { ...state.view, secondStep: { setUpAt: 1, recoveryCodesLeft: 10 } }
	await press('I have written them down')
	expect(screen.getByText(/10 recovery codes are left/)).toBeTruthy()
	expect(calls).toEqual(['begin wrong', 'begin right', 'confirm 123456'])
})

test('[ID8] [ID10] new recovery codes are shown once; going back to the password alone is offered where that may be', async () => {
	const { calls } = ownSignIn()
	await act(async () => {})
	await press('New recovery codes')
	type('Your password, once more', 'right')
	await submit('Make new codes, end the old ones')
	expect(screen.getAllByRole('listitem')).toHaveLength(2)
	await press('I have written them down')
	await press('Go back to the password alone')
	type('Your password, once more', 'right')
	await submit('Take the second step away')
	expect(calls).toEqual(['codes right', 'remove right'])
	cleanup()
	ownSignIn({ needsSecondStep: true })
	await act(async () => {})
	expect(screen.queryByRole('button', { name: 'Go back to the password alone' })).toBeNull()
})

test('[ID12] a new password is asked for twice, and refused where it is short, different or the old one is wrong', async () => {
	const { calls } = ownSignIn()
	await act(async () => {})
	await press('Change the password')
	expect(document.activeElement).toBe(screen.getByLabelText('The password you have now'))
	await press('Change nothing')
	expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Change the password' }))
	await press('Change the password')
	const fill = (now: string, next: string, again: string) => {
		type('The password you have now', now)
		type('New password', next)
		type('The same password again', again)
	}
	fill('right', 'too short', 'too short')
	await submit('Change the password')
	expect(screen.getByText('Please use at least 12 characters.')).toBeTruthy()
	fill('right', 'six quiet herons', 'six quiet heron')
	await submit('Change the password')
	expect(screen.getByText('The two passwords are not the same.')).toBeTruthy()
	fill('wrong', 'six quiet herons', 'six quiet herons')
	await submit('Change the password')
	expect(screen.getByRole('alert').textContent).toContain('This is not your password')
	expect(document.activeElement).toBe(screen.getByLabelText('The password you have now'))
	fill('right', 'six quiet herons', 'six quiet herons')
	await submit('Change the password')
	expect(screen.getByRole('status').textContent).toBe('Your password is changed. You were signed out everywhere else.')
	expect(calls).toEqual(['change wrong to six quiet herons', 'change right to six quiet herons'])
})

test('[ID13] own sign-ins are told by day and browser, and every other one can be ended', async () => {
	const day = Date.parse('2026-11-20T00:00:00Z')
	const { calls } = ownSignIn({
		signIns: [
			{ id: 'a', day, browser: 'firefox', isThis: true },
			{ id: 'b', day, browser: 'chrome', isThis: false },
			{ id: 'c', day, browser: null, isThis: false },
		],
	})
	await act(async () => {})
	const rows = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)
	expect(rows()).toEqual([
		'Firefox, since November 20, 2026 · this one',
		'Chrome, since November 20, 2026Sign out there',
		'Another browser, since November 20, 2026Sign out there',
	])
	await press('Sign out: Chrome, since November 20, 2026')
	expect(rows()).toHaveLength(2)
	expect(screen.queryByRole('button', { name: 'Sign out everywhere else' })).toBeNull()
	cleanup()
	const again = ownSignIn({ signIns: ['a', 'b', 'c'].map((id) => ({ id, day, browser: 'edge', isThis: id === 'b' })) })
	await act(async () => {})
	await press('Sign out everywhere else')
	expect(rows()).toHaveLength(1)
	expect([...calls, ...again.calls]).toEqual(['end b', 'end null'])
})
