import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'

test('[Q3] a listener who is given a rest is told so kindly and gets no offer until it is ended', async ({
	seeker,
	listener,
	supervisor,
}) => {
	await supervisor.looksAtTheRoster()
	const sam = supervisor.listenerOnRoster('Sam')
	await expect(sam).toContainText('First shift')
	await listener.asksForTheNextPerson()
	await sam.getByRole('button', { name: 'Give a rest' }).click()
	const dialog = supervisor.page.getByRole('dialog')
	await dialog.getByLabel('10 minutes').check()
	await expect(dialog).toContainText('Priya asks you to rest until')
	await dialog.getByRole('button', { name: 'Give the rest' }).click()
	await expect(listener.page.locator('[data-state="resting"]')).toContainText('Priya asks you to rest until')
	await expect(sam).toContainText('Rests until')

	await seeker.asksToTalk()
	await expect(seeker.page.getByText('You are number 1').first()).toBeVisible()
	await expect(listener.offer).toHaveCount(0)
	await sam.getByRole('button', { name: 'End the rest' }).click()
	await expect(listener.page.getByRole('button', { name: 'Help the next person' })).toBeVisible()
	await expect(listener.offer).toHaveCount(0)
	await listener.takesTheNextPerson()
	await expect(sam).toContainText('1 of 2')
})

test('[SH10] one at once for this shift: the listener reads that it is not their choice', async ({ seeker, listener, supervisor }) => {
	await supervisor.looksAtTheRoster()
	const sam = supervisor.listenerOnRoster('Sam')
	await sam.getByRole('button', { name: 'More for Sam' }).click()
	await supervisor.page.getByRole('menuitem', { name: 'One at once for this shift' }).click()
	await expect(sam).toContainText('0 of 1 (chose 2)')
	await seeker.asksToTalk()
	await listener.takesTheNextPerson()
	await expect(listener.page.getByText('A supervisor has set you to one person at once for this shift.').first()).toBeVisible()
})
