import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { problemsOfSeeker } from '../fixtures/look-at-seeker.ts'
import { Network } from '../fixtures/network.ts'
import { words } from '../fixtures/person.ts'
import { openSeeker } from '../fixtures/seeker.ts'

test('a network that lets no WebSocket through: the person is told nothing, and talks all the same', async ({
	server,
	newPage,
	listener,
}) => {
	await using network = await Network.open()
	network.block('web sockets')
	const page = await newPage({ proxy: network.proxy })
	const asked: string[] = []
	page.on('request', (request) => asked.push(request.url()))
	const jo = await openSeeker(page, server.origins.seeker)
	const [first, answer] = [words('Through a narrow network'), words('It came through')]
	await jo.asksToTalk()
	await jo.writes(first)
	await listener.takesTheNextPerson()
	await listener.sees(first)
	await listener.writes(answer)
	await jo.sees(answer)
	await expect(page.getByText(/blocking chat/)).toHaveCount(0)
	expect(asked.filter((url) => url.includes('transport=polling')).length).toBeGreaterThan(2)
})

test('a network that blocks chat altogether: it is said plainly, with numbers and a next step, and works once it does not', async ({
	server,
	newPage,
}) => {
	await using network = await Network.open()
	network.block('chat')
	const page = await newPage({ proxy: network.proxy })
	const jo = await openSeeker(page, server.origins.seeker)
	await jo.goesToQuestions()
	await page.getByLabel('In your own words').fill('Nobody must see this here.')
	await page.getByRole('button', { name: 'Skip, go straight to the queue' }).click()
	const told = page.getByText('Your network is blocking chat. You can try mobile data, or another network. These people can be called now:')
	await expect(told).toBeVisible({ timeout: 40_000 })
	await expect(page.getByRole('main').getByRole('link', { name: /\d/ }).first()).toBeVisible()
	await expect(page.getByLabel('In your own words')).toHaveValue('Nobody must see this here.')

	expect(await problemsOfSeeker(page)).toEqual([])

	network.block('nothing')
	await page.getByRole('button', { name: 'Skip, go straight to the queue' }).click()
	await jo.isWaiting()
})
