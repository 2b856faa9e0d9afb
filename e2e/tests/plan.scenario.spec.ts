import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
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
