import { chromium, expect } from '@playwright/test'
import { chromiumOptions } from '../chromium.ts'
import { test } from '../fixtures/actors.ts'
import { elsewhere, openContext } from '../fixtures/person.ts'
import { Seeker } from '../fixtures/seeker.ts'

const documents = ['/', '/help', '/privacy', '/safer-online', '/accessibility', '/plan'] as const

test('without JavaScript: everything can be read, and Start answers the numbers and makes no place in the queue', async ({
	server,
	listener,
}) => {
	// Switched off as a person does it, in the settings of the browser: Playwright's own switch leaves `noscript` out.
	await using browser = await chromium.launch({ ...chromiumOptions(), args: ['--blink-settings=scriptEnabled=false'] })
	const context = await openContext(browser, { viewport: { width: 320, height: 640 } })
	const page = await context.newPage()
	const asked: string[] = []
	page.on('request', (request) => asked.push(new URL(request.url()).pathname))
	for (const path of documents) {
		await page.goto(`${server.origins.seeker}${path}`)
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
		await expect(page.getByRole('main').getByRole('link', { name: '999' }).first()).toBeVisible()
		await expect(page).toHaveTitle('Chat')
		const leave = page.getByRole('banner').getByRole('navigation').getByRole('link', { name: 'Leave this page' })
		await expect(leave).toHaveAttribute('href', elsewhere)
		await expect(leave).toBeInViewport()
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
	}

	await page.goto(server.origins.seeker)
	await expect(page.getByText('The chat is open.')).toBeVisible()
	await expect(page.locator('noscript p')).toBeVisible()
	await page.getByRole('radio', { name: 'Someone to talk to' }).check()
	await page.getByRole('button', { name: 'Start a chat' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('People you can reach now')
	await expect(page.getByText('Chat needs JavaScript, which is off or did not arrive here.')).toBeVisible()
	await page.getByRole('link', { name: 'Back to the chat' }).click()
	await page.getByRole('button', { name: 'I am in danger' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('People you can reach now')

	expect(await page.context().cookies()).toEqual([])
	expect(asked.filter((path) => path.startsWith('/assets/') && !path.startsWith('/assets/messages-'))).toEqual([])
	expect(asked.filter((path) => path.startsWith('/socket.io') || path === '/api/session')).toEqual([])
	await expect(listener.page.getByText(/^No one is waiting\./)).toBeVisible()
	await page.getByRole('banner').getByRole('navigation').getByRole('link', { name: 'Leave this page' }).click()
	await page.waitForURL(elsewhere)
})

test('what is pressed and chosen before the app is there is not lost, and the page is not painted anew', async ({ server, newPage }) => {
	const page = await newPage()
	let arrive = () => {}
	const arrived = new Promise<void>((resolve) => {
		arrive = resolve
	})
	await page.route('**/assets/index-*.js', async (route) => {
		await arrived
		await route.continue()
	})
	await page.goto(server.origins.seeker, { waitUntil: 'commit' })
	const radio = page.getByRole('radio', { name: 'Study with a peer' })
	await radio.check()
	await page.getByRole('button', { name: 'Start a chat' }).click()
	await expect(page.getByText('One moment. The chat is loading.')).toBeVisible()
	await page.evaluate(() => {
		const [first] = document.querySelectorAll('#root > *')
		Object.assign(globalThis, { first })
	})
	arrive()
	await expect(page.getByRole('heading', { level: 1, name: 'Study with a peer' })).toBeVisible()
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
	expect(await page.evaluate(() => Reflect.get(globalThis, 'first') === document.querySelector('#root > *'))).toBe(true)
})

test('three taps to talking: choose, start, skip', async ({ server, newPage, listener }) => {
	const page = await newPage({ viewport: { width: 390, height: 844 }, hasTouch: true })
	await page.goto(server.origins.seeker)
	const jo = new Seeker(page.context(), page)
	await page.getByRole('radio', { name: 'Someone to talk to' }).tap()
	await page.getByRole('button', { name: 'Start a chat' }).tap()
	await page.getByRole('button', { name: 'Skip, go straight to the queue' }).tap()
	await jo.isWaiting()
	await listener.takesTheNextPerson()
	await jo.isTalkingTo('Sam')
})

test('the rest of the app does not arrive: it is said, the numbers and the choice stay, and it goes on once it does', async ({
	server,
	newPage,
}) => {
	const page = await newPage()
	const missing = '**/assets/screens-*.js'
	await page.route(missing, (route) => route.abort())
	await page.goto(server.origins.seeker)
	const choice = page.getByRole('radio', { name: 'Someone to talk to' })
	await choice.check()
	await page.getByRole('button', { name: 'Start a chat' }).click()
	await expect(page.getByText('The chat did not load.')).toBeVisible()
	await expect(page.getByText('The chat is loading.')).toBeHidden()
	await expect(page.getByRole('main').getByRole('link', { name: '999' })).toBeVisible()
	await expect(choice).toBeChecked()
	await page.unroute(missing)
	await page.getByRole('button', { name: 'Try again' }).click()
	await expect(page.getByRole('button', { name: 'Skip, go straight to the queue' })).toBeVisible()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Someone to talk to')
})
