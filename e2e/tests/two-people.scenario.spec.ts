import { expect, type Page } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { openSupervisor } from '../fixtures/supervisor.ts'

test('a listener is suspended by two people: one asks, another approves, and the listener is signed out', async ({
	listener,
	supervisor,
	newPage,
	server,
}) => {
	const amir = await openSupervisor(await newPage(), server.origins.supervisor)
	await amir.signsIn('amir')
	await amir.isAtTheBoard()

	await supervisor.page.getByRole('link', { name: 'Approvals' }).click()
	const form = supervisor.page.getByRole('form', { name: 'Ask for a second person' })
	await form.getByRole('combobox', { name: 'Listener' }).selectOption('Sam')
	await form.getByRole('radio', { name: 'How they wrote' }).check()
	await form.getByRole('button', { name: 'Ask', exact: true }).click()
	const waiting = supervisor.page.getByRole('region', { name: 'Waiting for a second person' })
	await expect(waiting).toContainText('Suspend Sam')
	await expect(waiting.getByRole('button', { name: 'Approve' })).toHaveCount(0)
	await expect(listener.desk).toBeVisible()

	// The other one sees it wherever they are, and decides.
	const line = amir.page.getByRole('region', { name: 'Needs a second person' })
	await expect(line).toContainText('Suspend Sam')
	await expect(line).toContainText('You can approve')
	await line.getByRole('link', { name: 'Look at it' }).click()
	await amir.page.getByRole('button', { name: 'Approve' }).click()
	await expect(line).toHaveCount(0)
	await expect(waiting).toContainText('Nothing waits for a second person.')
	await expect(listener.page.getByText('Your sign-in has ended.', { exact: false })).toBeVisible({ timeout: 30_000 })
})

test('[AP1] [AL10] a rule is retired by two people, and raises nothing from then on', async ({ seeker, supervisor, newPage, server }) => {
	await seeker.asksToTalk()
	await seeker.writes('I want to die')
	await supervisor.page.getByRole('link', { name: 'Alerts by rule' }).click()
	const line = (page: Page) => page.locator('[data-rule]').filter({ hasText: 'Words about wishing to be dead' }).first()
	await line(supervisor.page)
		.getByRole('button', { name: /^Retire this rule/ })
		.click()
	const dialog = supervisor.page.getByRole('dialog')
	await expect(dialog).toContainText('This needs a second person.')
	await dialog.getByRole('textbox').fill('Here it is nearly always about exams.')
	await dialog.getByRole('button', { name: 'Ask a second person' }).click()
	await expect(line(supervisor.page)).toContainText('Needs a second person')

	const amir = await openSupervisor(await newPage(), server.origins.supervisor)
	await amir.signsIn('amir')
	await amir.isAtTheBoard()
	await amir.page.getByRole('region', { name: 'Needs a second person' }).getByRole('link', { name: 'Look at it' }).click()
	await expect(amir.page.getByText('Here it is nearly always about exams.')).toBeVisible()
	await amir.page.getByRole('button', { name: 'Approve' }).click()
	await expect(line(supervisor.page)).toContainText('Retired by Priya, Amir')
})

test('[RO5] a record is kept beyond its time by two people, which stands on it, and let go of by one with a reason', async ({
	seeker,
	listener,
	supervisor,
	newPage,
	server,
}) => {
	const amir = await openSupervisor(await newPage(), server.origins.supervisor)
	await amir.signsIn('amir')
	await amir.isAtTheBoard()
	await seeker.asksToTalk()
	await listener.takesTheNextPerson()
	await listener.ends()
	await listener.wrapsUp()

	const { page } = supervisor
	await page.getByRole('link', { name: 'Closed', exact: true }).click()
	await page.getByRole('region', { name: 'Closed conversations' }).getByRole('link').first().click()
	const kept = page.getByRole('region', { name: 'How long it is kept' })
	await expect(kept).toContainText('can be read until')
	await kept.getByText('Keep it longer…').click()
	await kept.getByLabel('A complaint is looked into').check()
	await kept.getByLabel('Last day').fill(new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10))
	await kept.getByRole('button', { name: 'Ask a second person' }).click()
	await expect(kept).toContainText('Amir can approve.')

	await amir.page.getByRole('link', { name: /^Approvals/ }).click()
	const waiting = amir.page.getByRole('region', { name: 'Waiting for a second person' })
	await expect(waiting).toContainText('A complaint is looked into')
	await waiting.getByRole('button', { name: 'Approve' }).click()
	await expect(kept).toContainText('Kept beyond its time')
	await expect(kept).toContainText('Priya asked for it, Amir approved it')

	await amir.page.goto(page.url())
	const theirs = amir.page.getByRole('region', { name: 'How long it is kept' })
	await theirs.getByRole('button', { name: 'Let go of it…' }).click()
	await amir.page.getByRole('dialog').getByLabel('It is no longer needed').check()
	await amir.page.getByRole('dialog').getByRole('button', { name: 'Let go of it' }).click()
	await expect(theirs).toContainText('Amir let go of it')
	await page.reload()
	await expect(kept).toContainText('Amir let go of it')
	await expect(kept.getByText('Kept beyond its time')).toHaveCount(0)
})
