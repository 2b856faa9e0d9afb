import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'

test('[S1] Help me is on the screen of the supervisor until a person acknowledges it, and the listener sees who', async ({
	seeker,
	listener,
	supervisor,
}) => {
	await seeker.asksToTalk()
	const handle = await listener.takesTheNextPerson()
	await listener.pane.getByRole('button', { name: 'Help me' }).click()
	await expect(supervisor.alerts).toContainText(handle, { timeout: 2_000 })
	await expect(listener.pane.locator('[data-help="open"]')).toBeVisible()
	await expect(supervisor.needsYou).toContainText('Help me from Sam')

	await supervisor.page.reload()
	await expect(supervisor.alerts).toContainText(handle)
	await supervisor.alerts.getByRole('button', { name: 'Acknowledge' }).click()
	await expect(supervisor.alerts).toContainText('No alert is waiting for an answer.')
	await expect(listener.pane.locator('[data-help="acknowledged"]')).toContainText('Priya is coming.')
})

test('[S1] somebody who says that they are in danger stands first, for listeners and supervisors', async ({
	seeker,
	secondSeeker,
	listener,
	supervisor,
}) => {
	await seeker.asksToTalk()
	await secondSeeker.asksToTalk({ danger: 'Yes' })
	await expect(supervisor.alerts).toContainText('in danger')
	await expect(secondSeeker.messages).toContainText('You are number 1')
	await expect(seeker.messages).toContainText('You are number 2')
	await listener.asksForTheNextPerson()
	await expect(listener.offer).toContainText('Said they are in danger')
	await listener.takesTheOffer()
	await secondSeeker.isTalkingTo('Sam')
})

test('somebody says during the talk that they are in danger: numbers first, then everybody is told', async ({
	seeker,
	listener,
	supervisor,
}) => {
	await seeker.asksToTalk()
	await listener.takesTheNextPerson()
	await seeker.page.getByRole('button', { name: 'I am in danger' }).click()
	const dialog = seeker.page.getByRole('dialog', { name: 'You are in danger now' })
	await expect(dialog.getByRole('link').first()).toBeVisible()
	await dialog.getByRole('button', { name: 'Tell them I am in danger' }).click()
	await expect(dialog.getByText('We have told them.')).toBeVisible()
	await expect(supervisor.alerts).toContainText('in danger')
	await expect(listener.messages).toContainText('They said they are in danger right now.')
})
