import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'

test('[CO1] [CO2] [CO3] a person says that their listener asks to meet; a supervisor sees it at once, looks at it and closes it', async ({
	seeker,
	listener,
	supervisor,
}) => {
	await seeker.asksToTalk()
	const handle = await listener.takesTheNextPerson()
	await seeker.page.getByRole('button', { name: 'More' }).click()
	await seeker.page.getByRole('button', { name: 'Something is wrong with this conversation' }).click()
	const dialog = seeker.page.getByRole('dialog')
	await dialog.getByLabel('They ask to meet, or for my number or address').check()
	await dialog.getByLabel(/^What happened/).fill('he asked where I live')
	await dialog.getByRole('button', { name: 'Tell a supervisor' }).click()
	await expect(dialog).toContainText('A supervisor will look at it.')
	await expect(dialog.getByRole('button', { name: 'Urgent help' })).toBeVisible()
	await expect(dialog.getByRole('button', { name: 'Talk to someone else' })).toBeVisible()
	await dialog.getByRole('button', { name: 'Back' }).click()

	// In front of every supervisor, wherever they are.
	const { page } = supervisor
	await expect(supervisor.needsYou).toContainText(handle)
	await expect(supervisor.needsYou).toContainText('The person reported how they are answered')
	await page.getByRole('link', { name: /^Concerns/ }).click()
	const concern = page.locator('[data-concern]')
	await expect(concern).toContainText('The person says it of Sam')
	await concern.getByRole('button', { name: 'Show what was said' }).click()
	await expect(concern).toContainText('he asked where I live')
	await concern.getByRole('button', { name: 'I am looking at it' }).click()
	await expect(concern).toContainText('Priya has been looking at it')
	await concern.getByRole('button', { name: 'Close it…' }).click()
	await page.getByRole('dialog').getByLabel('Somebody talked with them').check()
	await page.getByRole('dialog').getByRole('button', { name: 'Close it', exact: true }).click()
	await expect(concern).toContainText('Closed by Priya')
	await expect(page.getByRole('link', { name: 'Concerns', exact: true })).toBeVisible()

	// The listener has been told nothing of it, also not by what they say themselves.
	await listener.page.getByRole('button', { name: /^Report/ }).click()
	await listener.page.getByRole('dialog').getByLabel('Not looking for support').check()
	await listener.page.getByRole('dialog').getByRole('button', { name: 'Tell the supervisors' }).click()
	await listener.page.getByRole('dialog').getByRole('button', { name: 'Back to the conversation' }).click()
	await expect(page.locator('[data-concern="new"]')).toContainText('Sam says it of the person')
	await expect(listener.page.getByText('where I live')).toHaveCount(0)
	await expect(listener.page.getByText('Supervisors were told that this conversation needs them.')).toHaveCount(1)
})
