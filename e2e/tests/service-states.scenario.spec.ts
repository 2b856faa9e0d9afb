import type { ProgrammeHours } from '@akin/core/programme/hours'
import { expect, type Page } from '@playwright/test'
import { problemsOfSeeker } from '../fixtures/look-at-seeker.ts'
import { test } from '../fixtures/own-database.ts'
import { openSeeker } from '../fixtures/seeker.ts'

const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** A zone in which it is past noon now, whenever the test runs: hours around now then never go over midnight. */
function zoneWhereItIsNoon(now: Date): string {
	const ahead = 12 - now.getUTCHours()
	// In these names the sign says how far Greenwich is, not how far from it.
	return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}
const openFrom = (from: string, to: string, timeZone = zoneWhereItIsNoon(new Date())): ProgrammeHours => ({
	...{ kind: 'weekly', timeZone, intervals: [{ days: [...everyDay], from, to }], exceptions: [] },
})
const twoDigits = (number: number) => String(number).padStart(2, '0')

/** What the server knows of its programmes: it reads them again every few seconds. */
async function openings(origin: string): Promise<readonly string[]> {
	const offered = (await (await fetch(`${origin}/offered.json`)).json()) as readonly { readonly opening: { readonly kind: string } }[]
	return [...new Set(offered.map(({ opening }) => opening.kind))]
}

async function reloadsUntil(page: Page, heading: string, words: RegExp): Promise<void> {
	await expect(async () => {
		await page.reload()
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading, { timeout: 1_000 })
		await expect(page.getByRole('main')).toContainText(words, { timeout: 1_000 })
	}).toPass({ timeout: 40_000 })
}

/** Numbers come before everything else that is said, and can be called. */
async function numbersComeFirst(page: Page, before: RegExp): Promise<void> {
	const main = page.getByRole('main')
	await expect(main.getByRole('link', { name: '999' }).first()).toHaveAttribute('href', 'tel:999')
	const text = ((await main.textContent()) ?? '').replace(/\s+/g, ' ')
	expect(text.search(/\b999\b/)).toBeGreaterThan(-1)
	expect(text.search(/\b999\b/)).toBeLessThan(text.search(before))
}

test('the service is closed: numbers first, when it opens again, who is there now, and no form that leads nowhere', async ({
	database,
	server,
	newPage,
}) => {
	const page = await newPage({ timezoneId: 'UTC' })
	const jo = await openSeeker(page, server.origins.seeker)
	await test.step('somebody who came while it was open keeps what they wrote', async () => {
		await jo.goesToQuestions()
		await page.getByLabel('In your own words').fill('It is about my sister.')
		await database.setHours(openFrom('09:00', '10:00'))
		await expect.poll(() => openings(server.origins.seeker), { timeout: 20_000 }).toEqual(['closed'])
		await page.getByRole('button', { name: 'Skip, go straight to the queue' }).click()
		await expect(page.getByText(/Nobody new is taken in right now|This chat has just closed/).first()).toBeVisible({ timeout: 20_000 })
		await expect(page.getByLabel('In your own words')).toHaveValue('It is about my sister.')
		await expect(page.getByRole('main').getByRole('link', { name: '999' }).first()).toBeVisible()
	})
	await test.step('somebody who comes now is told', async () => {
		page.on('dialog', (dialog) => dialog.accept())
		await reloadsUntil(page, 'We are closed now', /We open again: /)
		await numbersComeFirst(page, /We open again/)
		await expect(page.locator('form[data-start]')).toHaveCount(0)
		await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveCount(1)
		for (const next of ['A calm minute', 'A plan for hard moments'])
			await expect(page.getByRole('button', { name: next, exact: true })).toBeVisible()
		await page.getByRole('button', { name: 'I am in danger', exact: true }).click()
		await expect(jo.dialog.getByRole('link', { name: /\d/ }).first()).toBeVisible()
		await page.keyboard.press('Escape')
		await expect(jo.dialog).toHaveCount(0)
		expect(await problemsOfSeeker(page)).toEqual([])
	})
	await test.step('without the app it is the same, and the next step is the page with all numbers', async () => {
		const still = await newPage({ timezoneId: 'UTC' })
		await still.route('**/assets/*.js', (route) => route.abort())
		await still.goto(server.origins.seeker)
		await expect(still.getByRole('heading', { level: 1 })).toHaveText('We are closed now')
		await numbersComeFirst(still, /We open again/)
		await still.getByRole('link', { name: 'See who is there now' }).click()
		await expect(still.getByRole('heading', { level: 1 })).toHaveText('People you can reach now')
	})
	await test.step('it opens again: the chat can be started', async () => {
		await database.setHours({ kind: 'always' })
		await reloadsUntil(page, 'Talk to someone', /The chat is open\./)
		await jo.asksToTalk()
	})
})

test('the service closes soon: it is said with the time, numbers first, and a chat can still be started', async ({
	database,
	server,
	newPage,
}) => {
	const now = new Date()
	const zone = zoneWhereItIsNoon(now)
	const minutes = now.getUTCMinutes() + 30
	const inHalf = `${twoDigits(12 + Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
	const page = await newPage({ timezoneId: zone })
	const jo = await openSeeker(page, server.origins.seeker)
	await database.setHours(openFrom('08:00', inHalf, zone))
	await reloadsUntil(page, 'Talk to someone', new RegExp(`We close at ${inHalf}\\. If nobody is free before then, we will tell you\\.`))
	await numbersComeFirst(page, /We close at/)
	expect(await problemsOfSeeker(page)).toEqual([])
	await jo.asksToTalk()
})

test.describe('where many have come before', () => {
	test.use({ settings: { AKIN_DEMO_PAST: '1' } })

	test('the service is busy: numbers first, that people wait long, and a chat can still be started', async ({
		database,
		server,
		newPage,
		listener,
	}) => {
		// A range is said only while somebody is there to answer.
		await expect(listener.desk).toBeVisible()
		await database.opensOnly('talk')
		expect(await database.makeWaitsLong('talk')).toBeGreaterThanOrEqual(5)
		const page = await newPage()
		const jo = await openSeeker(page, server.origins.seeker)
		await reloadsUntil(page, 'Talk to someone', /It is busy\. People are waiting longer than 30 minutes\./)
		await numbersComeFirst(page, /It is busy/)
		expect(await problemsOfSeeker(page)).toEqual([])
		await jo.asksToTalk()
	})
})

test('the stores are away: it is our fault, numbers first, what needs no server works, and the chat comes back by itself', async ({
	database,
	server,
	newPage,
}) => {
	await database.takeAway()
	const page = await newPage()
	await page.goto(server.origins.seeker)
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chat is not working')
	await expect(page.getByText('This is our fault, not yours.')).toBeVisible()
	await numbersComeFirst(page, /This is our fault/)
	await expect(page.locator('form[data-start]')).toHaveCount(0)
	for (const path of ['/help', '/privacy', '/safer-online', '/accessibility']) {
		const other = await newPage()
		await other.goto(`${server.origins.seeker}${path}`)
		await expect(other.getByRole('main').getByRole('link', { name: '999' }).first()).toBeVisible()
		await other.context().close()
	}
	await page.getByRole('button', { name: 'A calm minute', exact: true }).click()
	await expect(page.getByRole('dialog', { name: 'A calm minute' })).toBeVisible()
	await page.keyboard.press('Escape')
	await expect(page.getByRole('dialog')).toHaveCount(0)

	expect(await problemsOfSeeker(page)).toEqual([])
	await database.bringBack()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Talk to someone', { timeout: 60_000 })
	await page.getByRole('radio', { name: 'Someone to talk to' }).check()
	await page.getByRole('button', { name: 'Start a chat' }).click()
	await page.getByRole('button', { name: 'Skip, go straight to the queue' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waiting', { timeout: 30_000 })
})
