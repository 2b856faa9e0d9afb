import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { writesDown } from '../fixtures/card-tour.ts'
import type { Listener } from '../fixtures/listener.ts'
import { Network } from '../fixtures/network.ts'
import { words } from '../fixtures/person.ts'
import { openSeeker } from '../fixtures/seeker.ts'

/** Puts the offer into the box and sends it in words of their own. @returns those words */
async function offersTheWorksheet(listener: Listener): Promise<string> {
	const asks = words('Shall we write down what you could do')
	await listener.worksheet.locator('summary').click()
	await listener.worksheet.getByRole('button', { name: 'Put an offer into the message box' }).click()
	await expect(listener.pane.getByText('The worksheet is offered with these words.')).toBeVisible()
	await listener.writes(asks)
	await expect(listener.worksheet).toContainText('They have not answered yet.')
	return asks
}

test('[WK2][WK5] a worksheet: offered, opened by the person, written by both at once while one has no network, kept by the person', async ({
	server,
	newPage,
	listener,
	supervisor,
}) => {
	await using network = await Network.open()
	const seeker = await openSeeker(await newPage({ proxy: network.proxy }), server.origins.seeker)
	const { page, dialog } = seeker
	await seeker.asksToTalk()
	const handle = await listener.takesTheNextPerson()
	await supervisor.readsAlongWith(handle)
	await seeker.sees(await offersTheWorksheet(listener))
	await page.getByRole('button', { name: 'Open the worksheet' }).click()
	await listener.sees('Yes, let us do that.')

	const [trouble, idea, reason] = [words('The rent is due on Friday'), words('Ask for more time'), words('It is only a letter')]
	const [mine, theirs] = [words('Write two lines to the landlord'), words('Ask Kim to read it')]
	const sheetOf = listener.worksheet
	await writesDown(dialog, 'What is the trouble, in a few words?', trouble)
	await expect(sheetOf).toContainText(trouble)
	await writesDown(sheetOf, 'Add an idea', idea)
	await expect(dialog.locator('[data-line="idea"]')).toContainText(idea)
	await writesDown(dialog, 'What speaks for it?', reason)
	await expect(sheetOf).toContainText(reason)

	network.drop()
	await expect(page.getByText(/^Connection lost\. Your words are kept here/).first()).toBeAttached()
	await writesDown(dialog, 'What is the smallest step to begin with?', mine)
	await expect(dialog.locator('[data-line="step"]')).toContainText('Sending')
	await writesDown(sheetOf, 'What is the smallest step to begin with?', theirs)
	network.restore()
	for (const sheet of [dialog, sheetOf]) {
		const step = sheet.locator('[data-line="step"]')
		await expect(step).toContainText('Written at the same time. Both are kept.')
		await expect(step).toContainText(mine)
		await expect(step).toContainText(theirs)
	}
	await dialog.getByRole('button', { name: `Keep this one ${mine}` }).click()
	for (const sheet of [dialog, sheetOf]) await expect(sheet.locator('[data-line="step"]')).not.toContainText(theirs)

	// Whoever reads along finds each line where it was written, and the sheet as it stands.
	await expect(supervisor.room).toContainText('Worksheet: One small step')
	await expect(supervisor.room).toContainText(theirs)
	await supervisor.worksheet.locator('summary').click()
	await expect(supervisor.worksheet).toContainText(mine)
	await expect(supervisor.worksheet.getByRole('textbox')).toHaveCount(0)

	await dialog.getByRole('button', { name: 'Close', exact: true }).click()
	await expect(seeker.messages).toContainText('Sam wrote in the worksheet.')
	await expect(seeker.messages).not.toContainText(trouble)
	await seeker.ends()
	await page.getByRole('button', { name: 'Work on a problem, step by step' }).click()
	await expect(dialog.getByRole('textbox')).toHaveCount(0)
	await expect(dialog).toContainText(trouble)
	await page.emulateMedia({ media: 'print' })
	const paper = page.locator('[data-printed=worksheet]')
	await expect(paper.getByRole('heading', { level: 1, name: 'Worksheet', exact: true })).toBeVisible()
	for (const text of [trouble, idea, reason, mine]) await expect(paper).toContainText(text)
	await expect(paper).not.toContainText('Sam')
	await page.emulateMedia({ media: null })
	const saved = page.waitForEvent('download')
	await dialog.getByRole('button', { name: 'Save it as a file' }).click()
	expect((await saved).suggestedFilename()).toBe('notes.txt')
	expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('[WK5] the person declines, and begins one after all; what both change at once is shown to whoever still writes', async ({
	seeker,
	listener,
}) => {
	const { page, dialog } = seeker
	await seeker.asksToTalk()
	await listener.takesTheNextPerson()
	await seeker.sees(await offersTheWorksheet(listener))
	await page.getByRole('button', { name: 'Not now' }).click()
	await expect(listener.worksheet).toContainText('The person would rather not, for now.')
	await expect(listener.worksheet.getByRole('textbox')).toHaveCount(0)

	const [first, mine, theirs] = [words('I cannot sleep'), words('I wake at four'), words('Waking early')]
	await page.getByRole('button', { name: 'More', exact: true }).click()
	await dialog.getByRole('button', { name: 'Work on a problem, step by step' }).click()
	await writesDown(dialog, 'What is the trouble, in a few words?', first)
	const change = { name: `Change ${first}` }
	await listener.worksheet.getByRole('button', change).click()
	await dialog.getByRole('button', change).click()
	await dialog.getByRole('textbox', { name: 'Name it' }).fill(mine)
	await listener.worksheet.getByRole('textbox', { name: 'Name it' }).fill(theirs)
	await dialog.getByRole('button', { name: 'Save', exact: true }).click()
	await expect(listener.worksheet).toContainText('This was changed while you wrote. Nothing is lost.')
	await expect(listener.worksheet).toContainText(mine)
	await expect(listener.worksheet.getByRole('textbox', { name: 'Name it' })).toHaveValue(theirs)
	await listener.worksheet.getByRole('button', { name: 'Save mine as well' }).click()
	await expect(dialog).toContainText('Written at the same time. Both are kept.')
	for (const text of [mine, theirs]) await expect(dialog.locator('[data-line="trouble"]')).toContainText(text)
})
