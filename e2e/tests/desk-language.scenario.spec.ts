import { expect, type Page } from '@playwright/test'
import { violations } from '../fixtures/accessibility.ts'
import { test } from '../fixtures/actors.ts'
import { demoPassword } from '../fixtures/listener.ts'
import { words } from '../fixtures/person.ts'

test('a listener signs in in Arabic, talks, and changes the language in the middle of it without losing a word', async ({
	server,
	newPage,
	seeker,
}) => {
	const asked = words('Is anybody there')
	const answer = words('أنا هنا وأستمع إليك')
	const meanwhile = words('Thank you')
	const half = words('خذ وقتك')
	const page = await newPage()
	const button = (name: string) => page.getByRole('button', { name, exact: true })
	const box = page.locator('[data-box="message"]').getByRole('textbox')
	const messages = page.getByRole('region', { name: /^الرسائل مع/ })

	await test.step('chooses the language by its own name before anybody knows who it is', async () => {
		await page.goto(server.origins.listener)
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Listener desk')
		await page.getByRole('radio', { name: 'العربية' }).check()
		await reads(page, 'ar', 'rtl')
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('مكتب المستمع')
		await expect(page).toHaveTitle('مكتب Akin')
		expect(await violations(page)).toEqual([])
	})
	await test.step('signs in and starts a shift', async () => {
		await page.getByLabel('اسم الدخول').fill('noor')
		await page.getByLabel('كلمة المرور').fill(demoPassword)
		await button('تسجيل الدخول').click()
		await page.getByRole('radio', { name: 'شخصان' }).check()
		await button('ابدأ المناوبة').click()
		await expect(page.getByRole('region', { name: 'مناوبتك' })).toBeVisible()
	})
	await test.step('takes whoever waits', async () => {
		await seeker.asksToTalk({ name: 'Jo' })
		await seeker.writes(asked)
		await button('ساعد الشخص التالي').click()
		await page.locator('[data-offer]').getByRole('button', { name: 'قبول' }).click()
		await expect(page.getByRole('region', { name: /^المحادثة مع/ })).toBeVisible()
		await expect(messages.getByText(asked, { exact: true })).toBeVisible()
		await expect(messages.getByText('انضم Noor.')).toBeVisible()
	})
	await test.step('answers; nothing on the desk fails axe', async () => {
		await sends(page, answer, 'إرسال')
		await seeker.sees(answer)
		expect(await violations(page)).toEqual([])
	})
	await test.step('goes on in German: what is half written stays, and so does the line', async () => {
		await box.fill(half)
		await page.getByRole('button', { name: /^لغة المكتب/ }).click()
		await page.getByRole('dialog').getByRole('radio', { name: 'Deutsch' }).check()
		await reads(page, 'de', 'ltr')
		await page.getByRole('dialog').getByRole('button', { name: 'Fertig' }).click()
		await expect(box).toHaveValue(half)
		await seeker.writes(meanwhile)
		await expect(page.getByRole('region', { name: /^Nachrichten mit/ }).getByText(meanwhile, { exact: true })).toBeVisible()
		await sends(page, half, 'Senden')
		await seeker.sees(half)
		await expect(page).toHaveTitle(/Akin Zuhören$/)
	})
	await test.step('the browser knows it the next time, and nothing else', async () => {
		await page.reload()
		await reads(page, 'de', 'ltr')
		await expect(page.getByRole('region', { name: 'Deine Schicht' })).toBeVisible()
		expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).toBe('{"language":"de"}')
	})
})

async function reads(page: Page, lang: string, dir: string): Promise<void> {
	await expect(page.locator('html')).toHaveAttribute('lang', lang)
	await expect(page.locator('html')).toHaveAttribute('dir', dir)
}

/** For a moment after a switch nothing is sent, by design, so it presses until the box is empty. */
async function sends(page: Page, text: string, send: string): Promise<void> {
	const box = page.locator('[data-box="message"]').getByRole('textbox')
	await box.fill(text)
	await expect(async () => {
		if ((await box.inputValue()) !== '') await page.locator('[data-box="message"]').getByRole('button', { name: send, exact: true }).click()
		await expect(box).toHaveValue('', { timeout: 250 })
	}).toPass()
}
