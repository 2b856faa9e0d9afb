import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { openCoordinator } from '../fixtures/coordinator.ts'

test('[ST3] [ST4] a coordinator changes hours, sees before and after, saves; a page that is open follows, and undoing restores it', async ({
	seeker,
	supervisor,
	newPage,
	server,
}) => {
	await seeker.asksToTalk()
	await seeker.leavesTheQueue()
	await seeker.page.getByRole('button', { name: 'Talk to someone again' }).click()
	await expect(seeker.page.getByRole('radio', { name: 'Someone to talk to' })).toBeVisible()
	const lena = await openCoordinator(await newPage(), server, 'lena')
	await lena.goesTo('Hours')
	await expect(lena.page.getByText('With these hours it is open now and stays open.')).toBeVisible()
	await lena.page.getByRole('radio', { name: 'At certain hours' }).check()
	for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
		await lena.page.getByRole('button', { name: `Remove 18:00 to 22:00 on ${day}` }).click()
	await expect(lena.page.getByText('With these hours it is closed now and does not open again.')).toBeVisible()

	await lena.everythingStandsClearOfTheBar()
	const rows = await lena.looksAtTheChange()
	await expect(rows.filter({ hasText: 'Monday' })).toContainText('Closed')
	await expect(rows.filter({ hasText: 'Always' })).toContainText('Not there')
	await expect(lena.dialog).toContainText('It closes at once')
	await expect(lena.dialog).toContainText('Saved as Lena.')
	await lena.saves('Nobody is here until the new rota.')
	await expect(seeker.page.getByText('Closed at the moment.')).toBeVisible()

	await supervisor.page.getByRole('link', { name: 'Settings', exact: true }).click()
	await supervisor.page.getByRole('tab', { name: 'Changes' }).click()
	await expect(supervisor.page.getByText('Nobody is here until the new rota.')).toBeVisible()
	await expect(supervisor.page.getByRole('button', { name: 'Undo: Hours' })).toHaveCount(0)

	await lena.goesTo('Changes')
	await lena.page.getByRole('button', { name: 'Undo: Hours' }).click()
	await expect(lena.dialog.getByRole('row').filter({ hasText: 'Open' })).toContainText('Always')
	await lena.dialog.getByRole('button', { name: 'Undo for everybody' }).click()
	await expect(lena.page.getByRole('heading', { name: 'Undone: Hours' })).toBeVisible()
	await expect(seeker.page.getByText('Closed at the moment.')).toHaveCount(0)
	await expect(supervisor.page.getByRole('heading', { name: 'Undone: Hours' })).toBeVisible()
	await lena.goesTo('Hours')
	await expect(lena.page.getByRole('radio', { name: 'Always' })).toBeChecked()
})

test('[ST8] how long words are kept takes two people: proposed, refused with a reason, proposed again, approved', async ({
	supervisor,
	newPage,
	server,
}) => {
	const lena = await openCoordinator(await newPage(), server, 'lena')
	await lena.goesTo('Keeping words')
	const days = lena.page.getByLabel('Days that words are kept')
	const was = await days.inputValue()
	await days.fill('60')
	await lena.looksAtTheChange()
	await expect(lena.dialog).toContainText('This needs a second person')
	await expect(lena.dialog).toContainText('Priya')
	await lena.dialog.getByLabel(/Type the new number/).fill('60')
	await lena.proposes('The law asks for two months.')
	await expect(lena.proposal.getByRole('button', { name: 'Approve it' })).toHaveCount(0)
	await expect(days).toHaveValue(was)

	const { page } = supervisor
	await page.getByRole('link', { name: /^Approvals/ }).click()
	await page.getByRole('link', { name: 'Look at the change' }).click()
	const waiting = page.getByRole('region', { name: 'A change that waits for a second person' })
	await expect(waiting).toContainText('Lena proposes a change: How long words are kept')
	await waiting.getByRole('button', { name: 'Refuse it…' }).click()
	await page.getByRole('dialog').getByLabel(/^Why/).fill('Ask our lawyer first.')
	await page.getByRole('dialog').getByRole('button', { name: 'Refuse it' }).click()
	await expect(waiting).toHaveCount(0)
	await expect(lena.page.getByText('Ask our lawyer first.')).toBeVisible()

	await days.fill('60')
	await lena.looksAtTheChange()
	await lena.dialog.getByLabel(/Type the new number/).fill('60')
	await lena.proposes('I have asked her.')
	await waiting.getByRole('button', { name: 'Approve it' }).click()
	await expect(waiting).toHaveCount(0)
	await expect(days).toHaveValue('60')
	await lena.goesTo('Changes')
	await expect(lena.page.getByText('I have asked her.')).toBeVisible()
	await expect(lena.page.getByText('approved by Priya')).toBeVisible()
})

test('[HR1] a holiday: the seeker reads that it is closed today, and until when', async ({ seeker, newPage, server }) => {
	const lena = await openCoordinator(await newPage(), server, 'lena')
	await lena.goesTo('Hours')
	await lena.page.getByRole('button', { name: 'Close on single days' }).click()
	const today = await lena.page.evaluate(() => {
		const now = new Date()
		return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
	})
	await lena.page.getByRole('button', { name: 'Add a day that is different' }).click()
	await lena.page.getByLabel('Day', { exact: true }).fill(today)
	await lena.page.getByLabel(/^What it is/).fill('A holiday')
	await expect(lena.page.getByText(/With these hours it is closed now and opens on/)).toBeVisible()
	const rows = await lena.looksAtTheChange()
	await expect(rows.filter({ hasText: 'A holiday' })).toContainText('Closed')
	await expect(lena.dialog).toContainText('It closes at once')
	await lena.saves('A holiday.')
	await seeker.reloads()
	await expect(seeker.page.getByText(/Closed until \w+day 00:00/)).toBeVisible()
})

test('[ST6] two coordinators change the same thing at once: one is told who was quicker, loses nothing, and puts hers on top', async ({
	newPage,
	server,
}) => {
	const [lena, mina] = [await openCoordinator(await newPage(), server, 'lena'), await openCoordinator(await newPage(), server, 'mina')]
	await lena.page.getByLabel('Name', { exact: true }).fill('Talk with us')
	await mina.page.getByLabel('Name', { exact: true }).fill('Somebody to talk to')
	await mina.page.getByLabel('Description').fill('Any evening, about anything.')
	await lena.looksAtTheChange()
	await lena.saves()

	await expect(mina.page.getByText('Lena saved a change while you were changing this')).toBeVisible()
	await expect(mina.page.getByText('You both changed: Name.')).toBeVisible()
	await expect(mina.page.getByLabel('Name', { exact: true })).toHaveValue('Somebody to talk to')
	await expect(mina.changes.getByRole('button', { name: 'Look and save' })).toHaveAttribute('aria-disabled', 'true')
	await mina.page.getByRole('button', { name: 'Put mine on top' }).click()
	const rows = await mina.looksAtTheChange()
	await expect(rows.filter({ hasText: 'Talk with us' })).toContainText('Somebody to talk to')
	await mina.saves()
	await expect(lena.page.getByLabel('Name', { exact: true })).toHaveValue('Somebody to talk to')
	await expect(lena.page.getByLabel('Description')).toHaveValue('Any evening, about anything.')
})

test('a text of the programme stands on the page of somebody who waits, and words of its own are tried before they are saved', async ({
	seeker,
	newPage,
	server,
}) => {
	await seeker.asksToTalk()
	const lena = await openCoordinator(await newPage(), server, 'lena')
	await lena.goesTo('Text while waiting')
	await lena.page.getByLabel('English').fill('We are a small line. It can take a while.')
	await lena.looksAtTheChange()
	await lena.saves()
	await expect(seeker.messages).toContainText('We are a small line. It can take a while.')

	await lena.goesTo('Attention rules')
	await lena.page.getByLabel('Words to look for').fill('the old bridge')
	await lena.page.getByRole('button', { name: 'Add', exact: true }).click()
	await lena.page.getByLabel('Words to try').fill('i am on the old bridge')
	await expect(lena.page.locator('[data-rule="programme.the-old-bridge"]')).toContainText('Needs eyes')
	await lena.page.getByRole('button', { name: 'Work it out' }).click()
	await expect(lena.page.getByRole('row', { name: /Examples that alarm and should not/ })).toBeVisible()
	expect(lena.sent.join('\n')).not.toContain('i am on the old bridge')
})

test('[PT1] [PT3] words of the programme reach the desk, and are not sent before the person’s own words stand in them', async ({
	seeker,
	listener,
	newPage,
	server,
}) => {
	const lena = await openCoordinator(await newPage(), server, 'lena')
	await lena.goesTo('Prompts')
	await lena.page.locator('[data-prompt="weighs"]').getByLabel('Words', { exact: true }).fill('So {{their words}} is what hurts?')
	const rows = await lena.looksAtTheChange()
	await expect(rows.filter({ hasText: 'Reflect · English' })).toContainText('So {{their words}} is what hurts?')
	await lena.saves('Shorter.')

	await seeker.asksToTalk()
	await listener.takesTheNextPerson()
	await listener.prompts.locator('summary').first().click()
	await listener.prompts.getByText('Reflect', { exact: true }).click()
	await listener.prompts.getByRole('button', { name: /is what hurts/ }).click()
	await expect(listener.composer).toBeFocused()
	await expect(listener.pane.getByRole('button', { name: 'Send' })).toHaveAttribute('aria-disabled', 'true')
	await listener.page.keyboard.type('the quiet')
	await expect(listener.composer).toHaveValue('So the quiet is what hurts?')
	// For a moment after words were put there nothing is sent, by design.
	await expect(async () => {
		await listener.pane.getByRole('button', { name: 'Send' }).click()
		await expect(listener.composer).toHaveValue('', { timeout: 500 })
	}).toPass()
	await seeker.sees('So the quiet is what hurts?')
})

test('[TH2] [TH3] [TH5] colours of a programme: one that is too faint is refused with the figure, the nearest is taken, and the talk has it', async ({
	seeker,
	newPage,
	server,
}) => {
	const lena = await openCoordinator(await newPage(), server, 'lena')
	await lena.goesTo('Colours')
	await lena.page.getByRole('radio', { name: 'Colours of our own' }).check()
	await lena.page.getByLabel('On a light page', { exact: true }).fill('#d98cb3')
	await expect(lena.page.getByText(/it needs 4\.5/)).toBeVisible()
	await expect(lena.changes.getByRole('button', { name: 'Look and save' })).toHaveAttribute('aria-disabled', 'true')
	await lena.page.getByRole('button', { name: /the nearest that passes$/ }).click()
	const colour = await lena.page.getByLabel('On a light page', { exact: true }).inputValue()
	expect(colour).not.toBe('#d98cb3')
	const rows = await lena.looksAtTheChange()
	await expect(rows.filter({ hasText: colour })).toHaveCount(1)
	await lena.saves('As our school looks.')

	// The page of an organisation has them from the first moment, and keeps them when everything has come.
	await lena.goesTo('Other sites')
	await lena.page.getByRole('button', { name: 'Add a site' }).click()
	await lena.page.getByLabel('Organisation, in short').fill('acme')
	await lena.page.getByLabel('Site', { exact: true }).fill('https://www.example.org')
	await lena.looksAtTheChange()
	await lena.saves('Our own pages.')
	const kim = await newPage()
	await kim.goto(`${server.origins.seeker}/?o=acme`)
	await kim.getByRole('radio', { name: 'Someone to talk to' }).check()
	await kim.getByRole('button', { name: 'Start a chat' }).click()
	await expect(kim.getByRole('button', { name: 'Skip, go straight to the queue' })).toBeVisible()
	expect(await kim.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--primary').trim())).toBe(colour)

	await seeker.asksToTalk()
	const primary = () => seeker.page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--primary').trim())
	await expect.poll(primary).toBe(colour)
	// Somebody who asks for more contrast gets that.
	await seeker.page.emulateMedia({ contrast: 'more' })
	await expect.poll(primary).not.toBe(colour)
})
