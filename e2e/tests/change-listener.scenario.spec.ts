import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'

test('change listener: one step, no reason, the first is told kindly, another goes on, and the supervisor sees it', async ({
	seeker,
	listener,
	secondListener,
	supervisor,
}) => {
	await seeker.asksToTalk({ name: 'Jo' })
	const handle = await listener.takesTheNextPerson()
	await seeker.writes('It began in spring.')

	const { page } = seeker
	await page.getByRole('button', { name: 'More', exact: true }).click()
	await seeker.dialog.getByRole('button', { name: 'Change listener' }).click()
	await expect(seeker.dialog.getByRole('textbox')).toHaveCount(0)
	await seeker.dialog.getByRole('button', { name: 'Yes, someone else' }).click()
	await expect(seeker.messages.getByText('You asked for someone else. Sam has left the chat.')).toBeVisible()

	await expect(listener.conversationWith(handle)).toHaveCount(0)
	const told = listener.page.locator('[data-hand-over]')
	await expect(told).toContainText('it says nothing about you')
	await listener.asksForTheNextPerson()
	await seeker.isWaiting()

	await secondListener.takesTheNextPerson()
	await seeker.isTalkingTo('Noor')
	await secondListener.sees('It began in spring.')
	await secondListener.writes('Hello Jo, I am Noor.')
	await seeker.sees('Hello Jo, I am Noor.')
	await expect(listener.offer).toHaveCount(0)
	await supervisor.readsAlongWith(handle)
	await expect(supervisor.page.getByText('The person asked to go on with another listener. Sam left.').first()).toBeVisible()
	await expect(supervisor.head).toContainText('With Noor')
})

test('change listener: nobody else is free, which is said before anything happens', async ({ seeker, listener }) => {
	await seeker.asksToTalk()
	await listener.takesTheNextPerson()
	await seeker.page.getByRole('button', { name: 'More', exact: true }).click()
	await seeker.dialog.getByRole('button', { name: 'Change listener' }).click()
	await seeker.dialog.getByRole('button', { name: 'Yes, someone else' }).click()
	await expect(seeker.dialog.getByText('Nobody else is free just now. You can stay with')).toBeVisible()
	await seeker.dialog.getByRole('button', { name: 'Stay with Sam' }).click()
	await listener.writes('I am still here.')
	await seeker.sees('I am still here.')

	await seeker.page.getByRole('button', { name: 'More', exact: true }).click()
	await seeker.dialog.getByRole('button', { name: 'Change listener' }).click()
	await seeker.dialog.getByRole('button', { name: 'Yes, someone else' }).click()
	await seeker.dialog.getByRole('button', { name: 'Wait for someone else' }).click()
	await seeker.isWaiting()
	await expect(seeker.page.getByRole('heading', { name: 'Nobody is on duty right now' })).toBeVisible()
})
