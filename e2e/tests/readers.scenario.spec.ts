import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { openCoordinator } from '../fixtures/coordinator.ts'

test('[CL51] who else may read along is told beforehand, refused at the start, allowed again in the talk, and staff see it', async ({
	seeker,
	listener,
	supervisor,
	server,
	newPage,
}) => {
	const lena = await openCoordinator(await newPage(), server, 'lena')
	await lena.page.getByRole('checkbox', { name: 'Learners, who learn to listen' }).check()
	await lena.looksAtTheChange()
	await lena.saves()

	await seeker.page.reload()
	await seeker.goesToQuestions()
	const { page } = seeker
	await page.getByRole('checkbox', { name: 'No learner, please' }).check()
	await expect(page.getByRole('checkbox', { name: 'No mentor, please' })).toHaveCount(0)
	await page.getByRole('button', { name: 'Skip, go straight to the queue' }).click()
	await seeker.isWaiting()
	const handle = await listener.takesTheNextPerson()
	const told = 'They do not want a learner to read along.'
	await expect(listener.pane.getByText(told)).toBeVisible()
	await supervisor.readsAlongWith(handle)
	await expect(supervisor.head).toContainText(told)

	await page.getByRole('button', { name: 'More', exact: true }).click()
	await seeker.dialog.getByRole('button', { name: 'Who may read this chat' }).click()
	const refused = seeker.dialog.getByRole('checkbox', { name: 'No learner, please' })
	await expect(refused).toBeChecked()
	// It shows what the server has kept, which is a moment later.
	await refused.click()
	await expect(refused).not.toBeChecked()
	await expect(listener.pane.getByText(told)).toHaveCount(0)
	await expect(supervisor.head).not.toContainText(told)
})
