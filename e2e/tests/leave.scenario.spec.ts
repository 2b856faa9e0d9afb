import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { elsewhere, words } from '../fixtures/person.ts'
import type { Seeker } from '../fixtures/seeker.ts'

/** Everything a page can keep on a device. */
const kept = (seeker: Seeker) =>
	seeker.page.evaluate(async () => ({
		local: localStorage.length,
		session: sessionStorage.length,
		databases: (await indexedDB.databases()).length,
		caches: (await caches.keys()).length,
		workers: (await navigator.serviceWorker.getRegistrations()).length,
	}))
const nothing = { local: 0, session: 0, databases: 0, caches: 0, workers: 0 }

test('[P6] leaving this page: gone at once, no way back, nothing kept, and the listener is told not to write', async ({
	server,
	seeker,
	listener,
}) => {
	const said = words('Nobody may find this')
	await seeker.asksToTalk()
	await listener.takesTheNextPerson()
	await seeker.writes(said)
	await listener.sees(said)
	await seeker.composer.fill('unsent words must not hold anybody here')
	expect(await kept(seeker)).toEqual(nothing)
	const cookies = await seeker.context.cookies(server.origins.seeker)
	expect(cookies.map(({ name, httpOnly, secure, sameSite }) => ({ name, httpOnly, secure, sameSite }))).toEqual([
		{ name: '__Host-akin-seeker', httpOnly: true, secure: true, sameSite: 'Strict' },
	])
	const steps = await seeker.page.evaluate(() => history.length)

	await seeker.page.getByRole('banner').getByRole('navigation').getByRole('link', { name: 'Leave this page' }).click()
	await seeker.page.waitForURL(elsewhere)
	expect(await seeker.page.evaluate(() => history.length)).toBe(steps)
	await expect(listener.page.getByText('They used “Leave this page”. Please do not write.').first()).toBeVisible()

	await seeker.page.goBack()
	expect(seeker.page.url()).not.toContain(server.origins.seeker)
	expect(await seeker.page.content()).not.toContain(said)

	const old = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
	const ticket = await fetch(`${server.origins.seeker}/api/socket-ticket`, {
		method: 'POST',
		headers: { cookie: old, origin: server.origins.seeker, 'content-type': 'application/json' },
		body: '{}',
	})
	expect(ticket.ok).toBe(false)

	await seeker.page.goto(server.origins.seeker)
	await expect(seeker.heading).toHaveText('Talk to someone')
	expect(await kept(seeker)).toEqual(nothing)
	await expect.poll(() => seeker.context.cookies(server.origins.seeker)).toEqual([])
})

test('[P6] Shift three times leaves too; Shift with a letter does not', async ({ seeker }) => {
	await seeker.asksToTalk()
	await seeker.composer.focus()
	for (const key of ['A', 'B', 'C']) await seeker.page.keyboard.press(`Shift+${key}`)
	await expect(seeker.composer).toHaveValue('ABC')
	await seeker.page.keyboard.press('Shift')
	await seeker.page.keyboard.press('Shift')
	await expect(seeker.page.getByText('Shift: press once more to leave.').first()).toBeVisible()
	await seeker.page.keyboard.press('Shift')
	await seeker.page.waitForURL(elsewhere)
})

test('[P6] left while the server was down: the next load keeps the promise', async ({ server, seeker }) => {
	const said = words('Said before leaving')
	await seeker.asksToTalk()
	await seeker.writes(said)
	await expect(seeker.messages.getByRole('article').filter({ hasText: said })).toContainText('Sent')
	await server.stop('SIGKILL')
	await seeker.page.getByRole('banner').getByRole('navigation').getByRole('link', { name: 'Leave this page' }).click()
	await seeker.page.waitForURL(elsewhere)
	await server.start()
	await seeker.page.goto(server.origins.seeker)
	await expect(seeker.heading).toHaveText('Talk to someone')
	expect(await seeker.page.content()).not.toContain(said)
	await expect.poll(() => seeker.context.cookies(server.origins.seeker)).toEqual([])
})
