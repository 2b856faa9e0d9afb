import { expect, type Page } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { problemsOfSeeker } from '../fixtures/look-at-seeker.ts'
import { type Words, wordsIn } from '../fixtures/seeker-words.ts'

/** Looks at one state after the other, and collects what is wrong. */
function lookOver(page: Page) {
	const broken: string[] = []
	return {
		broken,
		look: async (state: string) => void broken.push(...(await problemsOfSeeker(page)).map((line) => `${state} ${line}`)),
	}
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function closeDialog(page: Page): Promise<void> {
	await page.keyboard.press('Escape')
	await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** From the first page into the queue, as it is called in a language. */
async function asksToTalk(page: Page, say: Words): Promise<void> {
	await page.getByRole('radio').first().check()
	await button(page, say('Start a chat')).click()
	await button(page, say('Skip, go straight to the queue')).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('Waiting'))
}

// Arabic runs from right to left; the test language does so too, and is longer than any.
for (const locale of ['ar', 'pseudo'] as const) {
	test(`${locale}: what a seeker sees alone passes axe at every width and in every mode of colours`, async ({ server, newPage }) => {
		test.setTimeout(240_000)
		const say = await wordsIn(locale)
		const page = await newPage({ reducedMotion: 'reduce' })
		const { broken, look } = lookOver(page)
		await page.goto(`${server.origins.seeker}/?lang=${locale}`)
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
		await expect(button(page, say('Comfort and language'))).toBeVisible()
		await look('start')
		for (const opener of [
			'Urgent help',
			'I am in danger',
			'Comfort and language',
			'A calm minute',
			'A plan for hard moments',
			'I have return words',
		]) {
			await button(page, say(opener)).click()
			await expect(page.getByRole('dialog')).toBeVisible()
			await look(opener)
			await closeDialog(page)
		}
		await button(page, say('Start a chat')).click()
		await expect(page.getByText(say('Choose one first. You can change it later.'))).toBeVisible()
		await look('choose first')
		await page.getByRole('radio').first().check()
		await button(page, say('Start a chat')).click()
		await expect(button(page, say('Skip, go straight to the queue'))).toBeVisible()
		await look('questions')
		await page.getByRole('radio', { name: say('Yes'), exact: true }).check()
		await look('questions, in danger')
		await button(page, say('I want to chat as well')).click()
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('Waiting'))
		await look('waiting, nobody here')
		await button(page, say('Leave the queue')).click()
		await expect(page.getByRole('dialog')).toBeVisible()
		await look('leave the queue')
		await page
			.getByRole('dialog')
			.getByRole('button', { name: say('Leave the queue') })
			.click()
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('You left the queue'))
		await look('left the queue')
		expect(broken).toEqual([])
	})

	test(`${locale}: what a seeker sees of a conversation passes axe at every width and in every mode of colours`, async ({
		server,
		newPage,
		secondListener: noor,
	}) => {
		test.setTimeout(240_000)
		const say = await wordsIn(locale)
		const page = await newPage({ reducedMotion: 'reduce' })
		const { broken, look } = lookOver(page)
		await page.goto(`${server.origins.seeker}/?lang=${locale}`)
		await asksToTalk(page, say)
		await page.getByRole('textbox').fill('hello')
		await button(page, say('Send')).click()
		await look('waiting')
		// Who reads Arabic is asked for somebody who speaks it.
		await noor.takesTheNextPerson()
		await noor.writes('I am here.')
		await expect(page.getByText('I am here.', { exact: true })).toBeVisible()
		await look('talking')
		await button(page, say('More')).click()
		await expect(page.getByRole('dialog')).toBeVisible()
		await look('more')
		await closeDialog(page)
		await button(page, say('End chat')).click()
		await expect(page.getByRole('dialog')).toBeVisible()
		await look('end')
		await page
			.getByRole('dialog')
			.getByRole('button', { name: say('End chat') })
			.click()
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('The chat has ended'))
		await look('after')
		await page
			.getByRole('group', { name: say('Did you feel listened to?') })
			.getByLabel(say('No'), { exact: true })
			.check()
		await look('after a hard one')
		for (const opener of ['Tell a supervisor', 'Erase what I wrote']) {
			await button(page, say(opener)).click()
			await expect(page.getByRole('dialog')).toBeVisible()
			await look(opener)
			await closeDialog(page)
		}
		expect(broken).toEqual([])
	})
}

test('every page to read passes axe in English, Arabic and the longest language, at every width and in every mode of colours', async ({
	server,
	newPage,
}) => {
	test.setTimeout(240_000)
	const page = await newPage({ reducedMotion: 'reduce' })
	const { broken, look } = lookOver(page)
	// The last one answers a start form that no script took.
	for (const locale of ['en', 'ar', 'pseudo'])
		for (const path of ['/help', '/privacy', '/safer-online', '/accessibility', '/api/start']) {
			await page.goto(`${server.origins.seeker}${path}?lang=${locale}`)
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
			await look(`${path} ${locale}`)
		}
	expect(broken).toEqual([])
})
