// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { AkinI18n } from '../i18n/provider.tsx'
import type { SignUp } from './join-form.tsx'
import { type InvitedTo, JoinPage } from './join-page.tsx'

afterEach(cleanup)

const invited: InvitedTo = {
	...{ role: 'listener', byName: 'Lena' },
	programmes: [{ name: 'Talk', languages: ['en', 'es'], topics: [{ code: 'lonely', label: 'Feeling lonely' }] }],
}
type Looked = Awaited<ReturnType<Parameters<typeof JoinPage>[0]['look']>>

async function page(options: { readonly looks?: readonly Looked[]; readonly refuses?: string | null; readonly to?: InvitedTo } = {}) {
	const looks = [...(options.looks ?? [{ ok: true, invited: options.to ?? invited } as const])]
	const joined: SignUp[] = []
	const state = { refuses: options.refuses ?? null }
	const look = async () => looks.shift() ?? { ok: false as const, code: 'no_answer' }
	const join = async (signUp: SignUp) => {
		joined.push(signUp)
		return state.refuses
	}
	render(
		<AkinI18n locale="en" messages={{}} catalogues={{ en: async () => ({ messages: {} }) }}>
			<JoinPage look={look} join={join} />
		</AkinI18n>,
	)
	await act(async () => {})
	return { joined, state }
}
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = async () => {
	fireEvent.submit(screen.getByRole('button', { name: 'Join' }).closest('form') as HTMLFormElement)
	await act(async () => {})
}
const fillIn = () => {
	write('Your first name', ' Noor ')
	write('Sign-in name', 'noor.b')
	write('Password', 'four words in a row')
	write('The same password again', 'four words in a row')
	fireEvent.click(screen.getByLabelText('Spanish'))
	fireEvent.click(screen.getByLabelText('Feeling lonely'))
	fireEvent.click(screen.getByLabelText('I agree to this'))
}

test('[JO5] [JO6] what is chosen is sent, once everything is there', async () => {
	const { joined } = await page()
	expect(screen.getByText(/has invited you as a listener/).textContent).toBe('Lena has invited you as a listener.')
	fillIn()
	await press()
	expect(joined).toEqual([{ name: 'Noor', signInName: 'noor.b', password: 'four words in a row', languages: ['es'], topics: ['lonely'] }])
})

test.each([
	['The same password again', 'another one altogether', 'The two passwords are not the same.'],
	['Password', 'short', 'Please use at least 12 characters.'],
])('what does not fit is said at its place, and nothing is sent: %s', async (label, value, words) => {
	const { joined } = await page()
	fillIn()
	write(label, value)
	await press()
	expect(screen.getByText(words)).toBeTruthy()
	expect(screen.getByRole('alert').textContent).toContain('What you wrote is still here.')
	expect(document.activeElement).toBe(screen.getByLabelText(label))
	expect(joined).toEqual([])
})

test('[JO7] nobody joins without agreeing', async () => {
	const { joined } = await page()
	fillIn()
	fireEvent.click(screen.getByLabelText('I agree to this'))
	await press()
	expect(screen.getByText('You can join when you agree to this.')).toBeTruthy()
	expect(document.activeElement).toBe(screen.getByLabelText('I agree to this'))
	expect(joined).toEqual([])
})

test('[JO5] a sign-in name that is taken is said at its place, and the rest stays', async () => {
	const { state, joined } = await page({ refuses: 'sign_in_name_taken' })
	fillIn()
	await press()
	expect(screen.getByText('Somebody here has this sign-in name already. Please choose another one.')).toBeTruthy()
	expect(screen.getByLabelText<HTMLInputElement>('Your first name').value).toBe(' Noor ')
	expect(document.activeElement).toBe(screen.getByLabelText('Sign-in name'))
	state.refuses = null
	write('Sign-in name', 'noor.c')
	await press()
	expect(joined.map(({ signInName }) => signInName)).toEqual(['noor.b', 'noor.c'])
})

test('[JO11] a name that somebody has is said at its place, and the rest stays', async () => {
	const { state, joined } = await page({ refuses: 'name_taken' })
	fillIn()
	await press()
	expect(screen.getByText('Somebody here is called that already. Please add an initial, or choose another name.')).toBeTruthy()
	expect(document.activeElement).toBe(screen.getByLabelText('Your first name'))
	expect(screen.getByLabelText<HTMLInputElement>('Sign-in name').value).toBe('noor.b')
	state.refuses = null
	write('Your first name', 'Noor B.')
	await press()
	expect(joined.at(-1)?.name).toBe('Noor B.')
})

test('[JO9] a password that is soon guessed is said at its place, and another one will do', async () => {
	const { state, joined } = await page({ refuses: 'password_easily_guessed' })
	fillIn()
	await press()
	expect(screen.getByText('This password is easy to guess. Please choose another one.')).toBeTruthy()
	expect(document.activeElement).toBe(screen.getByLabelText('Password'))
	state.refuses = null
	write('Password', 'quite another row of words')
	write('The same password again', 'quite another row of words')
	await press()
	expect(joined.at(-1)?.password).toBe('quite another row of words')
})

test.each([
	['invitation_over', 'This invitation is older than seven days, so it does not work any more.'],
	['invitation_used', 'Somebody has joined with this link already. If that was you, sign in.'],
	['invitation_withdrawn', 'This invitation was withdrawn.'],
	['invitation_not_found', 'This link is not complete. Copy all of it, with everything after the “#”.'],
])('[JO4] a link that does not work says why and what to do: %s', async (code, words) => {
	await page({ looks: [{ ok: false, code }] })
	expect(screen.getByText(words)).toBeTruthy()
	expect(screen.getByText('Ask the person who invited you for a new link.')).toBeTruthy()
	expect(screen.queryByRole('button', { name: 'Join' })).toBeNull()
})

test('[JO4] a link that ends while the page is filled in says so', async () => {
	await page({ refuses: 'invitation_withdrawn' })
	fillIn()
	await press()
	expect(screen.getByText('This invitation was withdrawn.')).toBeTruthy()
})

test('without an answer the invitation is not lost, and can be looked at again', async () => {
	await page({
		looks: [
			{ ok: false, code: 'no_answer' },
			{ ok: true, invited },
		],
	})
	fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
	await act(async () => {})
	expect(screen.getByLabelText('Sign-in name')).toBeTruthy()
})

test('a coordinator chooses no topics, and no language where there is only one', async () => {
	const { joined } = await page({ to: { role: 'coordinator', byName: 'Lena', programmes: [] } })
	expect(screen.queryByText('Languages you can talk in')).toBeNull()
	write('Your first name', 'Noor')
	write('Sign-in name', 'noor.b')
	write('Password', 'four words in a row')
	write('The same password again', 'four words in a row')
	fireEvent.click(screen.getByLabelText('I agree to this'))
	await press()
	expect(joined).toMatchObject([{ languages: ['en'], topics: [] }])
})
