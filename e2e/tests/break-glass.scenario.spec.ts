import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { words } from '../fixtures/person.ts'
import { openSupervisor, type Supervisor } from '../fixtures/supervisor.ts'

const closedConversations = ({ page }: Supervisor) => page.getByRole('region', { name: 'Closed conversations' })

test('[P7] [RO9] a closed conversation is opened with a reason, for some time, in sight of those concerned', async ({
	seeker,
	listener,
	supervisor,
	server,
	newPage,
}) => {
	const said = words('I never told anybody')
	const because = words('Their family rang the office about this')
	await seeker.asksToTalk()
	const handle = await listener.takesTheNextPerson()
	await seeker.writes(said)
	await listener.sees(said)
	await listener.pane.getByRole('button', { name: 'Help me' }).click()
	await expect(supervisor.needsYou.locator('[data-row-link]')).toHaveCount(1)
	await listener.ends()
	await listener.wrapsUp()

	// The list has nobody's words; the record itself asks why.
	await supervisor.page.getByRole('link', { name: 'Closed', exact: true }).click()
	await supervisor.page.getByLabel('Handle').fill(handle.toUpperCase())
	await closedConversations(supervisor).getByRole('link', { name: handle }).click()
	await expect(supervisor.page.getByText('Nobody has opened it.')).toBeVisible()
	await supervisor.page.getByRole('button', { name: /^Open it for/ }).click()
	await expect(supervisor.page.getByText('Please choose a reason first.')).toBeVisible()
	await supervisor.page.getByRole('radio', { name: 'Another reason' }).check()
	await supervisor.page.getByLabel('In your own words').fill('curious')
	await supervisor.page.getByRole('button', { name: /^Open it for/ }).click()
	await expect(supervisor.page.getByText('Please say why in a few more words.')).toBeVisible()
	await supervisor.page.getByLabel('In your own words').fill(because)
	await supervisor.page.getByRole('button', { name: /^Open it for/ }).click()

	// Veiled, since somebody had been needed at once.
	const banner = supervisor.page.getByRole('region', { name: 'Opened record' })
	await expect(banner).toContainText('Another reason')
	await expect(banner).toContainText(/Time left 2\d:\d\d/)
	await expect(banner).toContainText('Sam, who listened, and the other supervisors see that you opened it')
	await expect(supervisor.page.getByText(said)).toHaveCount(0)
	await supervisor.page.getByRole('button', { name: 'Show the words' }).click()
	await expect(supervisor.page.locator('[data-watermark^="Priya"]')).toBeVisible()
	await supervisor.seesOnce(said, supervisor.page.getByRole('region', { name: /^What .* saw$/ }))
	await expect(supervisor.page.getByRole('region', { name: 'Notes of supervisors' })).toContainText(because)

	// The listener sees who and why, in general terms only.
	await listener.page.getByText('Who opened your closed conversations').click()
	await expect(listener.page.getByText(new RegExp(`${handle}: opened by Priya, .* Another reason`))).toBeVisible()
	await listener.neverGot(because)

	// What one opened is closed to another, who sees that it was opened.
	const amir = await openSupervisor(await newPage(), server.origins.supervisor)
	await amir.signsIn('amir')
	await amir.isAtTheBoard()
	await amir.page.goto(supervisor.page.url())
	await expect(amir.page.getByText(/^Opened by Priya/)).toBeVisible()
	await expect(amir.page.getByText('Why are you opening this?')).toBeVisible()
	await amir.neverGot(said)

	// Ended in one window, it leaves the other one too, and cannot be read again.
	const other = await supervisor.context.newPage()
	await other.goto(supervisor.page.url())
	await expect(other.getByRole('region', { name: 'Opened record' })).toBeVisible()
	await banner.getByRole('button', { name: 'End now' }).click()
	await expect(supervisor.page.getByText('You have ended it. Nothing of it is kept on this page.')).toBeVisible()
	await expect(supervisor.page.getByText(said)).toHaveCount(0)
	await expect(other.getByText('You have ended it. Nothing of it is kept on this page.')).toBeVisible()
	await supervisor.page.reload()
	await expect(supervisor.page.getByText('Why are you opening this?')).toBeVisible()
	await expect(supervisor.page.getByText(said)).toHaveCount(0)
})

test('[P4] once it is erased nothing is left to read, also for somebody who has it open', async ({ seeker, listener, supervisor }) => {
	const said = words('Please forget this')
	await seeker.asksToTalk()
	const handle = await listener.takesTheNextPerson()
	await seeker.writes(said)
	await listener.sees(said)
	await seeker.ends()
	await supervisor.page.getByRole('link', { name: 'Closed', exact: true }).click()
	await closedConversations(supervisor).getByRole('link', { name: handle }).click()
	await supervisor.page.getByRole('radio', { name: 'Safeguarding' }).check()
	await supervisor.page.getByRole('button', { name: /^Open it for/ }).click()
	await supervisor.seesOnce(said, supervisor.page.getByRole('region', { name: /^What .* saw$/ }))

	await seeker.page.getByRole('button', { name: 'Erase what I wrote' }).click()
	await seeker.page.getByRole('dialog').getByRole('button', { name: 'Erase what I wrote' }).click()
	await expect(supervisor.page.getByText('Nothing is left to read.', { exact: false })).toBeVisible()
	await expect(supervisor.page.getByText(said)).toHaveCount(0)
	await expect(supervisor.page.getByText('Why are you opening this?')).toHaveCount(0)
})
