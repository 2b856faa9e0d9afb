import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { openSupervisor } from '../fixtures/supervisor.ts'

test('[JO1] [JO2] [JO4] [JO5] a coordinator invites a listener and a supervisor, who join by their links, once', async ({
	newPage,
	server,
}) => {
	const lena = await openSupervisor(await newPage(), server.origins.supervisor)
	await lena.signsIn('lena')
	await lena.isAtTheBoard()
	await lena.page.getByRole('link', { name: 'People', exact: true }).click()
	const invitations = lena.page.getByRole('region', { name: 'Invitations' })
	const invite = async (forName: string, role: string) => {
		await lena.page.getByRole('button', { name: 'Invite somebody' }).click()
		const dialog = lena.page.getByRole('dialog')
		await dialog.getByLabel('Who is it for?').fill(forName)
		await dialog.getByRole('radio', { name: new RegExp(`^${role}`) }).check()
		await dialog.getByRole('checkbox', { name: 'Someone to talk to' }).check()
		await dialog.getByRole('button', { name: 'Make the link' }).click()
		await expect(dialog).toHaveCount(0)
		await expect(invitations.getByText(forName)).toBeVisible()
		return lena.page.getByLabel('Link', { exact: true }).inputValue()
	}
	const signUp = async (link: string, name: string, signInName: string) => {
		const page = await newPage()
		await page.goto(link)
		await page.getByLabel('Your first name').fill(name)
		await page.getByLabel('Sign-in name').fill(signInName)
		await page.getByLabel('Password', { exact: true }).fill('four words in a row')
		await page.getByLabel('The same password again').fill('four words in a row')
		await page.getByRole('group', { name: 'Languages you can talk in' }).getByRole('checkbox', { name: 'English' }).check()
		await page.getByRole('checkbox', { name: 'I agree to this' }).check()
		await page.getByRole('button', { name: 'Join', exact: true }).click()
		return page
	}

	const listenerLink = await invite('Robin from the course', 'Listener')
	const robin = await signUp(listenerLink, 'Robin', 'robin.a')
	await expect(robin.getByRole('heading', { name: 'Hello, Robin' })).toBeVisible()
	expect(robin.url()).not.toContain(listenerLink.split('/').at(-1))

	// A sign-in name that is taken costs nothing but another try.
	const supervisorLink = await invite('Toni', 'Supervisor')
	const toni = await signUp(supervisorLink, 'Toni', 'robin.a')
	await expect(toni.getByText('Somebody here has this sign-in name already.')).toBeVisible()
	await toni.getByLabel('Sign-in name').fill('toni.b')
	await toni.getByRole('button', { name: 'Join', exact: true }).click()
	await expect(toni.getByRole('navigation', { name: 'Akin' })).toContainText('Toni')

	const again = await newPage()
	await again.goto(listenerLink)
	await expect(again.getByText('Somebody has joined with this link already.')).toBeVisible()

	// Read anew, it says what became of them.
	await lena.page.reload()
	await expect(invitations.locator('[data-invitation="used"]')).toHaveCount(2)
	await expect(lena.page.getByRole('region', { name: 'Accounts' })).toContainText('signs in as robin.a')
})
