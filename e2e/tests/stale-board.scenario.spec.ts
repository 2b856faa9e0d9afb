import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { Network } from '../fixtures/network.ts'
import { openSupervisor } from '../fixtures/supervisor.ts'

/** Without a sign of life for ten seconds a board is stale; the clock on the page turns once a second. */
const staleWithinMs = 11_500

test('a board whose network is cut greys out within ten seconds, says since when, and is true again when it is back', async ({
	server,
	newPage,
	seeker,
}) => {
	await using network = await Network.open()
	const supervisor = await openSupervisor(await newPage({ proxy: network.proxy }), server.origins.supervisor)
	await supervisor.signsIn('priya')
	await supervisor.isAtTheBoard()
	const { page } = supervisor
	const board = page.locator('[data-stale]')
	const stopped = page.getByText(/^Live data stopped at \S*\d+:\d\d:\d\d/)
	await expect(board).toHaveCount(0)

	const cutAt = Date.now()
	network.drop()
	await expect(board).toHaveCount(1, { timeout: staleWithinMs })
	expect(Date.now() - cutAt).toBeLessThan(staleWithinMs)
	await expect(stopped).toBeVisible()
	const since = await stopped.textContent()
	expect(await board.evaluate((element) => getComputedStyle(element).filter)).toContain('grayscale')

	// What happens meanwhile is not on it, and it does not look as if it were: it says the same moment for as long as it lasts.
	await seeker.asksToTalk({ danger: 'Yes' })
	await expect(supervisor.needsYou.locator('[data-row-link]')).toHaveCount(0)
	expect(await stopped.textContent()).toBe(since)

	network.restore()
	await expect(board).toHaveCount(0, { timeout: 15_000 })
	await expect(stopped).toHaveCount(0)
	await expect(supervisor.needsYou.locator('[data-row-link]')).toHaveCount(1)
})
