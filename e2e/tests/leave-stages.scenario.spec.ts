import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test'
import { chromiumOptions } from '../chromium.ts'
import { test } from '../fixtures/actors.ts'
import { elsewhere, words } from '../fixtures/person.ts'
import { Seeker } from '../fixtures/seeker.ts'

/** A browser whose profile lies in a folder that can be searched afterwards. */
async function inProfile(folder: string): Promise<BrowserContext> {
	const context = await chromium.launchPersistentContext(folder, { ...chromiumOptions(), locale: 'en-GB' })
	await context.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }))
	return context
}

/** Every file below, as bytes. */
const filesIn = (folder: string): readonly string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())

function filesWith(folder: string, canary: string): readonly string[] {
	const forms = [Buffer.from(canary, 'utf8'), Buffer.from(canary, 'utf16le')]
	return filesIn(folder).filter((path) => {
		const bytes = readFileSync(path)
		return forms.some((form) => bytes.includes(form))
	})
}

/** Fields whose words the browser writes into its profile a moment later, to fill them in again after a crash. */
const remembered = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input')]
			.filter((field) => !['radio', 'checkbox', 'hidden'].includes(field.type))
			.filter((field) => field.autocomplete !== 'off' && field.form?.autocomplete !== 'off')
			.map((field) => field.outerHTML),
	)

async function leaves(page: Page): Promise<void> {
	expect(await remembered(page)).toEqual([])
	const steps = await page.evaluate(() => history.length)
	await page.getByRole('banner').getByRole('navigation').getByRole('link', { name: 'Leave this page' }).click()
	await page.waitForURL(elsewhere)
	expect(await page.evaluate(() => history.length)).toBe(steps)
	await page.goBack()
	expect(page.url()).not.toContain('localhost')
}

const kept = (context: BrowserContext) => context.storageState().then(({ origins }) => origins)

test('[P6] leaving at each stage: one step of history, nothing behind it, no session, and none of the words in the profile folder', async ({
	server,
	listener,
}) => {
	const folder = mkdtempSync(join(tmpdir(), 'akin-profile-'))
	const canary = words('canary')
	const context = await inProfile(folder)
	const open = async () => {
		const page = await context.newPage()
		await page.goto(server.origins.seeker)
		return new Seeker(context, page)
	}
	const stages: Readonly<Record<string, (jo: Seeker) => Promise<void>>> = {
		'first page': async () => {},
		'having read': async ({ page }) => {
			await page.keyboard.press('Tab')
			await page.keyboard.press('Enter')
			await expect(page).toHaveURL(/#main$/)
			await page.getByRole('link', { name: 'Privacy' }).click()
			await page.getByRole('link', { name: 'Skip to the main part' }).focus()
			await page.keyboard.press('Enter')
			await page.getByRole('navigation', { name: 'Safety' }).getByRole('link', { name: 'Urgent help' }).click()
			await page.getByRole('link', { name: 'Back to the chat' }).click()
			await expect(page.getByRole('button', { name: 'Start a chat' })).toBeVisible()
		},
		'a document': async ({ page }) => {
			await page.getByRole('link', { name: 'Stay safer online' }).click()
			await expect(page.getByRole('link', { name: 'Back to the chat' })).toBeVisible()
		},
		questions: async (jo) => {
			await jo.goesToQuestions()
			await jo.page.getByLabel('In your own words').fill(canary)
		},
		waiting: async (jo) => {
			await jo.asksToTalk({ about: canary })
			await jo.writes(`${canary} waiting`)
		},
		talking: async (jo) => {
			await jo.asksToTalk()
			await listener.takesTheNextPerson()
			await jo.writes(`${canary} talking`)
			await jo.composer.fill(`${canary} unsent`)
		},
		ended: async (jo) => {
			await jo.asksToTalk()
			await listener.takesTheNextPerson()
			await jo.writes(`${canary} ended`)
			await jo.ends()
		},
	}
	for (const [stage, reach] of Object.entries(stages)) {
		await test.step(stage, async () => {
			const jo = await open()
			await reach(jo)
			await leaves(jo.page)
			expect(await kept(context), stage).toEqual([])
			await expect.poll(() => context.cookies(server.origins.seeker), stage).toEqual([])
			await jo.page.close()
		})
	}
	await context.close()
	expect(filesIn(folder).length).toBeGreaterThan(20)
	expect(filesWith(folder, canary)).toEqual([])
	// The search finds what is there: the browser itself writes down where it has been.
	expect(filesWith(folder, new URL(server.origins.seeker).host).length).toBeGreaterThan(0)
	rmSync(folder, { recursive: true, force: true })
})

test('[P6] what is pressed before the app has loaded leaves no step behind either', async ({ server, newPage }) => {
	const page = await newPage()
	await page.route('**/assets/**', (route) => route.abort())
	await page.goto(server.origins.seeker)
	await page.getByRole('button', { name: 'Start a chat' }).click()
	await expect(page.getByText('Chat needs JavaScript')).toBeVisible()
	await page.getByRole('link', { name: 'Back to the chat' }).click()
	await page.getByRole('button', { name: 'Urgent help' }).click()
	await expect(page.getByRole('link', { name: 'Back to the chat' })).toBeVisible()
	await leaves(page)
})

test('[P6] leaving works before the app has loaded, and with the server dead', async ({ server, newPage }) => {
	const page = await newPage()
	await page.route('**/assets/**', () => {})
	await page.goto(server.origins.seeker, { waitUntil: 'commit' })
	await expect(page.getByRole('button', { name: 'Start a chat' })).toBeVisible()
	expect(await page.evaluate(() => document.documentElement.dataset.app)).toBeUndefined()
	await server.stop('SIGKILL')
	for (let n = 0; n < 3; n++) await page.keyboard.press('Shift')
	await page.waitForURL(elsewhere)
})
