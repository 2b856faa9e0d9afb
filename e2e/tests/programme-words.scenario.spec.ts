import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { openCoordinator } from '../fixtures/coordinator.ts'

test('[PT4] [YO1] a coordinator writes in another language and asks how old people are, which takes two; the page of a person follows', async ({
	server,
	supervisor,
	newPage,
}) => {
	const lena = await openCoordinator(await newPage(), server, 'lena')
	await lena.goesTo('In other languages')
	const german = lena.page.locator('details', { hasText: 'German' })
	await german.locator('summary').click()
	await german.getByLabel('Name', { exact: true }).fill('Ein Mensch, der zuhört')
	await german.getByLabel('Topic “Family”').fill('')
	await lena.goesTo('Under 18')
	await lena.page.getByRole('radio', { name: 'Ask how old people are' }).check()
	await lena.page.getByRole('group', { name: 'Where to turn instead' }).getByLabel('German').fill('Ruf die Nummer gegen Kummer an.')
	const rows = await lena.looksAtTheChange()
	await expect(rows.filter({ hasText: 'Ein Mensch, der zuhört' })).toHaveCount(1)
	await expect(rows.filter({ hasText: 'Youngest age' })).toContainText('13')
	await lena.proposes('Words for people who came new.')
	await supervisor.page.getByRole('link', { name: /^Approvals/ }).click()
	await supervisor.page.getByRole('link', { name: 'Look at the change' }).click()
	await supervisor.page.getByRole('button', { name: 'Approve it' }).click()
	await expect(lena.proposal).toHaveCount(0)

	const page = await newPage({ locale: 'de-DE' })
	await page.goto(server.origins.seeker)
	await page.getByRole('radio', { name: 'Ein Mensch, der zuhört' }).check()
	await page.getByRole('button', { name: 'Chat beginnen' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ein Mensch, der zuhört')
	await expect(page.getByText('Manches davon gibt es nur in dieser Sprache: Englisch')).toBeVisible()
	await expect(page.getByText('Family', { exact: true })).toHaveAttribute('lang', 'en')
	const start = page.getByRole('button', { name: 'Chat starten' })
	await page.getByRole('radio', { name: 'Jünger als 13' }).check()
	await expect(page.getByText('Ruf die Nummer gegen Kummer an.')).toBeVisible()
	await expect(page.getByRole('main').getByRole('link', { name: '112' }).first()).toBeVisible()
	await expect(start).toHaveAttribute('aria-disabled', 'true')
	await page.getByRole('radio', { name: '13 bis 17' }).check()
	await expect(page.getByText('Vorher reden wir mit dir darüber.')).toBeVisible()
	await start.click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Warten')
})
