import { expect, type Page } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import type { Listener } from '../fixtures/listener.ts'
import { words } from '../fixtures/person.ts'
import { openSeeker } from '../fixtures/seeker.ts'

/** How many pages a PDF has. */
const pagesIn = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length

test('a plan is made without a chat, printed on one page, kept only when asked, and survives leaving', async ({ seeker, server }) => {
	const { page, dialog } = seeker
	await page.getByRole('button', { name: 'A plan for hard moments' }).click()
	for (const step of ['How I notice', 'What I can do alone', 'Where I can go', 'Who I can tell', 'Who else is there', 'Making it safer'])
		await dialog.getByLabel(step).fill(`My words about: ${step}\nand one line more`)
	await dialog.getByLabel('What I live for').fill('Kim, the dog, the garden in May')
	expect(await page.evaluate(() => localStorage.length)).toBe(0)

	await page.emulateMedia({ media: 'print' })
	await expect(page.getByRole('heading', { level: 1, name: 'Plan', exact: true })).toBeVisible()
	await expect(page.getByText('Leave this page').filter({ visible: true })).toHaveCount(0)
	const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' })
	expect(pagesIn(pdf)).toBe(1)
	await page.emulateMedia({ media: null })

	const saved = page.waitForEvent('download')
	await dialog.getByRole('button', { name: 'Save it as a file' }).click()
	expect((await saved).suggestedFilename()).toBe('notes.txt')
	await dialog.getByLabel('Passphrase, if you want one').fill('two quiet words')
	await dialog.getByRole('button', { name: 'Keep my plan here' }).click()
	await expect(dialog.getByText('A plan is kept on this device.')).toBeVisible()
	expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('garden in May')

	await dialog.getByRole('link', { name: 'Leave this page' }).click()
	await expect(page.getByRole('heading', { name: 'Elsewhere' })).toBeVisible()
	const back = await openSeeker(await page.context().newPage(), server.origins.seeker)
	await back.page.getByRole('button', { name: 'A plan for hard moments' }).click()
	await expect(back.dialog.getByLabel('What I live for')).toHaveValue('')
	await back.dialog.getByLabel('Passphrase of the plan on this device').fill('two quiet words')
	await back.dialog.getByRole('button', { name: 'Open my plan' }).click()
	await expect(back.dialog.getByLabel('What I live for')).toHaveValue('Kim, the dog, the garden in May')
	await back.dialog.getByRole('button', { name: 'Delete my plan' }).click()
	expect(await back.page.evaluate(() => localStorage.length)).toBe(0)
})

test('a calm minute: the place in the queue stays, and nothing of it starts by itself', async ({ seeker }) => {
	const { page, dialog } = seeker
	await seeker.asksToTalk()
	await page.getByRole('button', { name: 'A calm minute' }).click()
	await expect(dialog.getByText('At your own pace.')).toBeVisible()
	await dialog.getByRole('button', { name: 'Start breathing' }).click()
	await expect(dialog.getByText('In: 1, 2', { exact: true })).toBeVisible()
	await expect(dialog.getByText(/^Out: 1/)).toBeVisible({ timeout: 10_000 })
	await dialog.getByRole('button', { name: 'Stop' }).click()
	await expect(dialog.getByText('At your own pace.')).toBeVisible()
	await dialog.getByRole('button', { name: 'Back' }).click()
	await seeker.isWaiting()
	// Opened from the menu, it gives the focus back to where the menu was opened.
	const more = page.getByRole('button', { name: 'More', exact: true })
	await more.click()
	await dialog.getByRole('button', { name: 'A calm minute' }).click()
	await expect(dialog.getByText('At your own pace.')).toBeVisible()
	await page.keyboard.press('Escape')
	await expect(more).toBeFocused()
	await expect(page.getByText('You are number 1').first()).toBeVisible()
})

/** Everything that leaves a page from now on, as text. */
function leavesThePage(page: Page): { readonly all: () => string } {
	const left: string[] = []
	page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => left.push(payload.toString())))
	page.on('request', (request) => left.push(request.url(), request.postData() ?? ''))
	return { all: () => left.join('\n') }
}

/** Puts what stands on the button into the message box and sends it. */
async function asksAbout(listener: Listener, step: string): Promise<void> {
	await listener.plan.getByRole('button', { name: `Put it into the message box ${step}` }).click()
	await expect(listener.pane.getByText(`These words ask about a step of the plan: ${step}.`)).toBeVisible()
	await listener.sendsWhatWasPut()
	await expect(listener.plan.getByRole('listitem').filter({ hasText: step })).toContainText('asked')
}

test('[PH1] [PH2] [PH4] a plan is made step by step with the listener: nothing of it leaves the page but the answer that is shown', async ({
	seeker,
	listener,
}) => {
	const { page, dialog } = seeker
	const left = leavesThePage(page)
	await seeker.asksToTalk()
	await listener.takesTheNextPerson()
	await listener.plan.locator('summary').click()
	await listener.plan.getByRole('button', { name: 'Put an offer into the message box' }).click()
	await expect(listener.pane.getByText('A plan is offered with these words.')).toBeVisible()
	await listener.sendsWhatWasPut()
	await expect(listener.plan).toContainText('They have not answered yet.')
	await page.getByRole('button', { name: 'Open my plan' }).click()
	await listener.sees('Yes, let us do that.')
	await dialog.getByRole('button', { name: 'Close', exact: true }).click()

	const [signs, alone] = [words('I stop answering'), words('Walk by the river')]
	await asksAbout(listener, 'How I notice')
	await page.getByRole('button', { name: 'Write it into my plan' }).click()
	await expect(dialog.getByLabel('How I notice')).toBeFocused()
	await page.keyboard.type(signs)
	await dialog.getByRole('button', { name: 'Keep it to myself and say I am done' }).click()
	await expect(listener.plan.getByRole('listitem').filter({ hasText: 'How I notice' })).toContainText('written down')

	// The next question comes while the plan is open, and the focus stays where it was.
	await dialog.getByLabel('How I notice').focus()
	await asksAbout(listener, 'What I can do alone')
	await expect(dialog.getByText('The next question is about step 2: What I can do alone.')).toBeVisible()
	await expect(dialog.getByLabel('How I notice')).toBeFocused()
	await dialog.getByRole('button', { name: 'Go to this step' }).click()
	await expect(dialog.getByLabel('What I can do alone')).toBeFocused()
	await page.keyboard.type(alone)
	const step = dialog.getByRole('group').filter({ has: page.getByLabel('What I can do alone') })
	await step.getByRole('button', { name: 'Show this answer to the person who listens' }).click()
	await listener.sees(`What I can do alone: ${alone}`)

	await asksAbout(listener, 'Making it safer')
	await dialog.getByRole('button', { name: 'Go to this step' }).click()
	await dialog
		.getByRole('group')
		.filter({ has: page.getByLabel('Making it safer') })
		.getByRole('button', { name: 'Leave this one out' })
		.click()
	await expect(listener.plan.getByRole('listitem').filter({ hasText: 'Making it safer' })).toContainText('left out')

	expect(left.all()).toContain(alone)
	expect(left.all()).not.toContain(signs)
	expect(await listener.transcript()).not.toContainEqual(expect.stringContaining(signs))
	await dialog.getByRole('button', { name: 'Close', exact: true }).click()
	await seeker.ends()
	await page.getByRole('button', { name: 'A plan for hard moments' }).click()
	await expect(dialog.getByLabel('How I notice')).toHaveValue(signs)
	await expect(dialog.getByText('You two are here.')).toHaveCount(0)
	expect(await page.evaluate(() => localStorage.length)).toBe(0)
})
