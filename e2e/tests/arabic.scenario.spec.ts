import { expect } from '@playwright/test'
import { violations } from '../fixtures/accessibility.ts'
import { onShift, test } from '../fixtures/actors.ts'
import { Seeker } from '../fixtures/seeker.ts'

const written = 'لا أستطيع النوم منذ أيام'
const answer = 'أنا هنا وأستمع إليك'

test('somebody whose browser speaks Arabic finds everything in Arabic, from right to left, and a listener who speaks it', async ({
	server,
	newPage,
}) => {
	const noor = await onShift(await newPage(), server, 'noor')
	const page = await newPage({ locale: 'ar-EG', viewport: { width: 390, height: 844 } })
	const seeker = new Seeker(page.context(), page)
	const button = (name: string) => page.getByRole('button', { name, exact: true })
	const heading = page.getByRole('heading', { level: 1 })

	await test.step('the first page', async () => {
		await page.goto(server.origins.seeker)
		await expect(heading).toHaveText('تحدث مع أحد')
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
		await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
		await page.getByRole('radio', { name: 'شخص تتحدث معه' }).check()
		await button('ابدأ محادثة').click()
	})
	await test.step('the language to talk in is theirs', async () => {
		await expect(page.getByLabel('لغة المحادثة').locator('option:checked')).toHaveText('العربية')
		expect(await violations(page)).toEqual([])
		await button('ابدأ المحادثة').click()
	})
	await test.step('waits, and numbers are in Arabic sentences', async () => {
		await expect(heading).toHaveText('في الانتظار')
		await expect(page.getByText('رقمك 1', { exact: true }).first()).toBeVisible()
		await page.getByRole('textbox').fill(written)
		await button('إرسال').click()
	})
	await test.step('talks with somebody who speaks it', async () => {
		await noor.takesTheNextPerson()
		await noor.sees(written)
		await noor.writes(answer)
		await seeker.seesOnce(answer, page.getByRole('region', { name: 'الرسائل' }))
		await expect(heading).toHaveText('Noor')
		await expect(page.getByText('انضم Noor، وهو متطوع مدرّب.').first()).toBeVisible()
		expect(await violations(page)).toEqual([])
	})
	await test.step('ends, and is asked in Arabic how it was', async () => {
		await button('إنهاء المحادثة').click()
		await page.getByRole('dialog').getByRole('button', { name: 'إنهاء المحادثة' }).click()
		await expect(heading).toHaveText('انتهت المحادثة')
		await expect(page.getByText('هل شعرت بأن هناك من يصغي إليك؟')).toBeVisible()
	})
	await test.step('can go on in another language without losing the page', async () => {
		await page.getByRole('button', { name: 'الراحة واللغة' }).click()
		await page.getByRole('radio', { name: 'Español' }).check()
		await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
		await expect(page.getByRole('heading', { name: 'Comodidad e idioma' })).toBeVisible()
	})
})
