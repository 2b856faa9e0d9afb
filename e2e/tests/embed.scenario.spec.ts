import { type BrowserContext, expect, type Page } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { freePortBase } from '../fixtures/free-ports.ts'
import { elsewhere, words } from '../fixtures/person.ts'

const hostPort = await freePortBase()
test.use({ settings: { AKIN_DEMO_HOST: String(hostPort) } })
const host = `http://localhost:${hostPort}`

const waits = (page: Page) => page.frameLocator('iframe').getByRole('heading', { level: 1 })
async function asksInFrame(page: Page): Promise<void> {
	const frame = page.frameLocator('iframe')
	await frame.getByRole('radio', { name: 'Someone to talk to' }).check()
	await frame.getByRole('button', { name: 'Start a chat' }).click()
	await frame.getByRole('button', { name: 'Skip, go straight to the queue' }).click()
	await expect(waits(page)).toHaveText('Waiting')
}
/** Everything both sites can keep. */
const kept = (context: BrowserContext) => context.storageState().then(({ cookies, origins }) => ({ cookies, origins }))

test('on another site: a button that loads nothing before it is pressed, a chat without cookies, and a way out that takes the site along', async ({
	server,
	newPage,
	listener,
}) => {
	const page = await newPage()
	const asked: string[] = []
	page.on('request', (request) => {
		if (request.url().startsWith(server.origins.seeker)) asked.push(new URL(request.url()).pathname)
	})
	await page.goto(host)
	const steps = await page.evaluate(() => history.length)
	const button = page.getByRole('button', { name: 'Talk to someone' })
	await expect(button).toHaveAttribute('aria-expanded', 'false')
	expect(asked).toEqual(['/embed.js'])

	await button.press('Enter')
	const panel = page.getByRole('dialog', { name: 'Talk to someone' })
	await expect(panel.locator('iframe')).toBeFocused()
	await panel.getByRole('button', { name: 'Close' }).click()
	await expect(panel).toBeHidden()
	await expect(button).toBeFocused()
	await button.click()

	const frame = page.frameLocator('iframe')
	await expect(frame.getByText('When that page is loaded again, your chat is lost.')).toBeVisible()
	await asksInFrame(page)
	const said = words('Said inside')
	await frame.getByRole('textbox', { name: /^Write to/ }).fill(said)
	await frame.getByRole('button', { name: 'Send', exact: true }).click()
	await listener.takesTheNextPerson()
	await listener.sees(said)
	expect(await kept(page.context())).toEqual({ cookies: [], origins: [] })

	await frame.getByRole('navigation', { name: 'Safety' }).getByRole('link', { name: 'Leave this page' }).click()
	await page.waitForURL(elsewhere)
	expect(await page.evaluate(() => history.length)).toBe(steps)
	await expect(listener.page.getByText('They used “Leave this page”. Please do not write.').first()).toBeVisible()
	await page.goBack()
	expect(page.url()).not.toContain(host)
	expect(await page.content()).not.toContain(said)
	expect(await kept(page.context())).toEqual({ cookies: [], origins: [] })
})

test('Shift three times inside the frame leaves the page around as well, and a panel on a small screen is the chat itself', async ({
	server,
	newPage,
}) => {
	const page = await newPage()
	await page.goto(host)
	await page.getByRole('button', { name: 'Talk to someone' }).click()
	await page.frameLocator('iframe').getByRole('radio').first().focus()
	for (let n = 0; n < 3; n++) await page.keyboard.press('Shift')
	await page.waitForURL(elsewhere)

	const phone = await newPage({ viewport: { width: 390, height: 844 } })
	await phone.goto(host)
	const [opened] = await Promise.all([phone.waitForEvent('popup'), phone.getByRole('button', { name: 'Talk to someone' }).click()])
	await expect(opened).toHaveURL(`${server.origins.seeker}/?o=demo`)
	await expect(opened.getByRole('heading', { level: 1 })).toHaveText('Talk to someone')
	expect(await opened.evaluate(() => [window.opener, document.referrer])).toEqual([null, ''])
	await expect(opened.getByText('When that page is loaded again')).toHaveCount(0)
})

test('a frame on a page of its own: it talks, a reload is warned of, and leaving takes the page around along', async ({ newPage }) => {
	const page = await newPage()
	await page.goto(`${host}/frame`)
	await asksInFrame(page)
	let warned = false
	page.on('dialog', async (dialog) => {
		warned ||= dialog.type() === 'beforeunload'
		await dialog.dismiss()
	})
	await page.reload({ timeout: 3_000 }).catch(() => undefined)
	expect(warned).toBe(true)
	await page.frameLocator('iframe').getByRole('navigation', { name: 'Safety' }).getByRole('link', { name: 'Leave this page' }).click()
	await page.waitForURL(elsewhere)
})

test('no other site may frame it, in whatever name it asks', async ({ server, newPage }) => {
	const page = await newPage()
	const other = 'http://localhost:34567/other'
	for (const query of ['', '?o=demo', `?o=demo&host=${encodeURIComponent(host)}`]) {
		await page.route(other, (route) =>
			route.fulfill({ contentType: 'text/html', body: `<iframe src="${server.origins.seeker}/${query}"></iframe>` }),
		)
		await page.goto(other)
		await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/')
		await expect(page.frameLocator('iframe').getByRole('heading')).toHaveCount(0)
	}
})
