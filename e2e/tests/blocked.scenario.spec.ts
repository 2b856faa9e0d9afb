import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'

test('[BL1] [BL2] a blocked person is told how long, sees the numbers, and can start again when it is lifted', async ({
	seeker,
	listener,
	supervisor,
}) => {
	await seeker.asksToTalk()
	const handle = await listener.takesTheNextPerson()
	await supervisor.readsAlongWith(handle)
	const { page } = supervisor
	await page.getByRole('button', { name: 'Block the person…' }).click()
	await page.getByRole('dialog').getByRole('button', { name: 'Block', exact: true }).click()
	await expect(page.getByRole('dialog')).toContainText('Please choose a reason.')
	await page.getByRole('dialog').getByLabel('Abuse of the listener').check()
	await page.getByRole('dialog').getByLabel('6 hours').check()
	await page.getByRole('dialog').getByRole('button', { name: 'Block', exact: true }).click()
	await expect(seeker.heading).toHaveText('The chat has ended')

	await seeker.page.getByRole('button', { name: 'Go on' }).click()
	await seeker.page.getByRole('button', { name: 'Talk to someone again' }).click()
	await seeker.goesToQuestions()
	await seeker.page.getByRole('button', { name: 'Skip, go straight to the queue' }).click()
	await expect(seeker.page.getByText(/You cannot start a chat here until/)).toBeVisible()
	await expect(seeker.page.getByRole('main').getByRole('link', { name: /\d/ }).first()).toBeVisible()

	await supervisor.looksAtTheRoster()
	const block = page.locator('[data-block]')
	await expect(block).toContainText(handle)
	await expect(block).toContainText('Abuse of the listener')
	await block.getByRole('button', { name: /^Lift the block/ }).click()
	await expect(block).toHaveCount(0)
	await seeker.page.getByRole('button', { name: 'Skip, go straight to the queue' }).click()
	await seeker.isWaiting()
})
