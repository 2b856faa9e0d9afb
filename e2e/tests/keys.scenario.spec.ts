import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'

test('[KB1] [KB4] a supervisor changes keys with keys alone; they hold at once, after a reload, and in the list of keys', async ({
	supervisor,
	seeker,
}) => {
	const { page } = supervisor
	await seeker.asksToTalk({ danger: 'Yes' })
	await expect(supervisor.needsYou.locator('[data-row-link]')).toHaveCount(1)
	await page.getByRole('heading', { level: 1 }).first().focus()
	await page.keyboard.press('?')
	await page.getByRole('dialog').getByRole('link', { name: 'Change the keys' }).focus()
	await page.keyboard.press('Enter')
	await page.getByRole('button', { name: /^Change the keys: Acknowledge/ }).focus()
	await page.keyboard.press('Enter')
	await page.keyboard.press('p')
	await expect(page.getByText(/^P is taken: Pin it/)).toBeVisible()
	await page.keyboard.press('Enter')
	await page.keyboard.press('z')
	await expect(page.getByRole('button', { name: /^As usual: Acknowledge/ })).toBeVisible()

	await page.reload()
	await expect(page.getByRole('button', { name: /^As usual: Acknowledge/ })).toBeVisible()
	await page.getByRole('link', { name: 'Akin board' }).click()
	await supervisor.isAtTheBoard()
	const row = supervisor.needsYou.locator('[data-row-link]').first()
	await row.focus()
	await page.keyboard.press('a')
	await expect(page.getByRole('button', { name: /^Acknowledge / }).first()).toBeVisible()
	await page.keyboard.press('z')
	await expect(page.getByRole('button', { name: /^Acknowledge / })).toHaveCount(0)
	await page.keyboard.press('?')
	await expect(page.getByRole('dialog').locator('[data-key-act="acknowledge"] kbd')).toHaveText('Z')
})
