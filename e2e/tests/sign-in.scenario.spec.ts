import { expect } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { test } from '../fixtures/actors.ts'
import { demoPassword, openListener } from '../fixtures/listener.ts'
import { openSupervisor } from '../fixtures/supervisor.ts'

test('the desk says what is wrong with a sign-in, and where supervisors go', async ({ newPage, server }) => {
	const listener = await openListener(await newPage(), server.origins.listener)
	const { page } = listener
	await listener.signsIn('', '')
	await expect(page.getByRole('alert')).toContainText(['Please fill in both'])
	await listener.signsIn('sam', 'not the password')
	await expect(page.getByText('The name or the password is not right.')).toBeVisible()
	await expect(page.getByLabel('Sign-in name')).toHaveValue('sam')
	await listener.signsIn('nobody-of-this-name', 'not the password')
	await expect(page.getByText('The name or the password is not right.')).toBeVisible()
	await listener.signsIn('priya')
	await expect(page.getByText('Supervisors and coordinators sign in on their own page.')).toBeVisible()
	await listener.signsIn('sam')
	await expect(page.getByRole('heading', { name: 'Hello, Sam' })).toBeVisible()
})

test('the board says what is wrong with a sign-in, and where listeners go', async ({ newPage, server }) => {
	const supervisor = await openSupervisor(await newPage(), server.origins.supervisor)
	await supervisor.signsIn('priya', 'not the password')
	await expect(supervisor.page.getByText('This name and password do not belong together.')).toBeVisible()
	await supervisor.signsIn('sam')
	await expect(supervisor.page.getByText('listeners have their own address')).toBeVisible()
	await supervisor.signsIn('lena')
	await supervisor.isAtTheBoard()
	await expect(supervisor.page.getByRole('navigation', { name: 'Akin' })).toContainText('Coordinator')
})

test('signing out leads to the sign-in page, and the page cannot be used any more', async ({ supervisor, listener, server }) => {
	await supervisor.choosesInTheirMenu('Sign out')
	await expect(supervisor.page.getByLabel('Password')).toBeVisible()
	await supervisor.page.goto(server.origins.supervisor)
	await expect(supervisor.page.getByLabel('Password')).toBeVisible()
	await listener.desk.getByRole('button', { name: 'Sign out' }).click()
	await expect(listener.page.getByLabel('Password')).toBeVisible()
	await listener.page.reload()
	await expect(listener.page.getByLabel('Password')).toBeVisible()
})

test('every page of a demonstration says that it is one', async ({ seeker, listener, supervisor }) => {
	await expect(seeker.page.getByText('Demonstration. Nobody real answers here.')).toBeVisible()
	await seeker.asksToTalk()
	await expect(seeker.page.getByText('Demonstration. Nobody real answers here.')).toBeVisible()
	await expect(listener.page.getByText('Demonstration. Everybody here is invented.')).toBeVisible()
	await expect(supervisor.page.getByText('Demo world: invented people only. Not for real support.')).toBeVisible()
})

test('[ID5] [ID8] a second step is set up under “My sign-in”, asked for from then on, and a recovery code goes in its place', async ({
	newPage,
	server,
}) => {
	const listener = await openListener(await newPage(), server.origins.listener)
	const { page } = listener
	await listener.signsIn('inma')
	await page.getByRole('button', { name: 'My sign-in' }).click()
	const dialog = page.getByRole('dialog', { name: 'My sign-in' })
	await dialog.getByRole('button', { name: 'Set up a second step' }).click()
	await dialog.getByLabel('Your password, once more').fill(demoPassword)
	await dialog.getByRole('button', { name: 'Go on' }).click()
	await expect(dialog.getByRole('img', { name: 'To scan with your app' })).toBeVisible()
	const secret = ((await dialog.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{4}){7}$/).textContent()) ?? '').replaceAll(' ', '')
	await dialog.getByLabel('The six digits it shows now').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate())
	await dialog.getByRole('button', { name: 'Set it up' }).click()
	const codes = dialog.getByRole('region', { name: 'Recovery codes' }).getByRole('listitem')
	await expect(codes).toHaveCount(10)
	const [code = ''] = await codes.allTextContents()
	await dialog.getByRole('button', { name: 'I have written them down' }).click()
	await expect(dialog.getByText('10 recovery codes are left.')).toBeVisible()
	await dialog.getByRole('button', { name: 'Close' }).click()

	await page.getByRole('button', { name: 'Sign out' }).click()
	await listener.signsIn('inma')
	await page.getByLabel('Code from your app').fill(code)
	await page.getByRole('button', { name: 'Sign in', exact: true }).click()
	await expect(page.getByRole('heading', { name: 'Hello, Inma' })).toBeVisible()
})
