import { expect, type Locator } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { headingProblems, looksInside, unreachable } from '../fixtures/keys.ts'

test.use({ settings: { AKIN_DEMO_PAST: '1' } })

test('every screen of the supervisor by keyboard alone: every control and region, one list of headings, and back out of every question', async ({
	seeker,
	listener,
	supervisor,
}) => {
	test.setTimeout(240_000)
	const { page } = supervisor
	await seeker.asksToTalk()
	const handle = await listener.takesTheNextPerson()
	const button = (name: string) => page.getByRole('button', { name, exact: true })
	const at = async (what: string, ready: Locator, questions: readonly Locator[] = []) => {
		await test.step(what, async () => {
			await expect(ready.first()).toBeVisible()
			for (const opener of questions) await looksInside(page, opener.first())
			expect(await unreachable(page), what).toEqual([])
			expect(await headingProblems(page), what).toEqual([])
			expect(await regionsByKey(), what).toEqual([])
		})
	}
	/** Parts of the page that F6 does not come to; what a screen is for is one of them. */
	const regionsByKey = async () => {
		const names = await page.locator('[data-landmark]:visible').evaluateAll((regions) =>
			regions.map((region, at) => {
				region.setAttribute('data-round', String(at))
				return region.getAttribute('aria-label') ?? region.querySelector('h1, h2')?.textContent ?? region.tagName
			}),
		)
		const seen = new Set<string>()
		let isInMain = false
		for (let presses = 0; presses <= names.length; presses++) {
			await page.keyboard.press('F6')
			const here = await page.evaluate(() => {
				const region = document.activeElement?.closest('[data-landmark]')
				return { round: region?.getAttribute('data-round') ?? '', isInMain: region?.closest('main') !== null && region !== null }
			})
			seen.add(here.round)
			isInMain ||= here.isInMain
		}
		const missed = names.filter((_, at) => !seen.has(String(at)))
		return isInMain ? missed : [...missed, 'the main part']
	}

	await at('board', supervisor.talking.getByRole('link', { name: handle, exact: true }), [button(`Pin ${handle}`)])
	await page.goto(new URL('/roster', page.url()).href)
	await page.getByText('Not on shift').click()
	await at('roster', page.locator('[data-listener]'), [
		button('Write to everybody…'),
		button('Pause intake…'),
		page.getByRole('button', { name: /^Hold back/ }),
	])
	for (const [path, ready] of [
		['/review', button('Open for review')],
		['/approvals', page.locator('main form')],
		['/records', page.locator('main li')],
		['/reports', page.getByRole('figure')],
		['/settings', page.getByRole('tabpanel')],
		['/concerns', page.getByRole('heading', { level: 1, name: 'Concerns' })],
	] as const) {
		await page.goto(new URL(path, page.url()).href)
		await at(path, ready)
	}
	await page.goto(new URL('/alerts', page.url()).href)
	await at('alerts by rule', page.getByRole('table'), [page.getByRole('button', { name: /^Retire/ })])
	await page.getByRole('link', { name: 'Akin board' }).click()
	await supervisor.readsAlongWith(handle)
	await at('conversation', supervisor.room, [
		supervisor.ladder.getByRole('button', { name: 'Suggest a reply' }),
		supervisor.ladder.getByRole('button', { name: 'Join', exact: true }),
		supervisor.ladder.getByRole('button', { name: 'Take over' }),
		button('Block the person…'),
	])
})
