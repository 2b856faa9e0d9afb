import { expect } from '@playwright/test'
import { onShift, test } from '../fixtures/actors.ts'
import { Network } from '../fixtures/network.ts'
import { words } from '../fixtures/person.ts'
import { openSeeker } from '../fixtures/seeker.ts'

test('[M2][M3][M5] the network of the listener drops and comes back: the person is told, nothing is lost or doubled', async ({
	server,
	newPage,
	seeker,
}) => {
	await using network = await Network.open()
	const listener = await onShift(await newPage({ proxy: network.proxy }), server, 'sam')
	const before = words('Before the drop')
	const away = words('Are you still there')
	const unsent = words('I wrote this in a tunnel')
	const held = seeker.page.getByRole('main').getByText('Lost their connection. We are holding your chat.', { exact: true })
	await seeker.asksToTalk()
	await listener.takesTheNextPerson()
	await listener.writes(before)
	await seeker.sees(before)

	network.drop()
	await expect(listener.page.getByText(/^Connection lost\. What you write is kept here/)).toBeVisible()
	await listener.writes(unsent)
	await seeker.writes(away)
	await expect(held).toBeVisible({ timeout: 25_000 })

	network.restore()
	await seeker.sees(unsent)
	await listener.sees(away)
	await expect(listener.page.getByText('You are back.').first()).toBeVisible()
	await expect(held).toHaveCount(0)
	const said = [before, away, unsent]
	for (const actor of [seeker, listener]) expect((await actor.transcript()).filter((text) => said.includes(text))).toEqual(said)
})

test('[M2][Q4] the network of the person drops: their words are kept and sent, and their place too', async ({
	server,
	newPage,
	secondSeeker,
	listener,
}) => {
	await using network = await Network.open()
	const seeker = await openSeeker(await newPage({ proxy: network.proxy }), server.origins.seeker)
	await seeker.asksToTalk()
	await secondSeeker.asksToTalk()
	const unsent = words('Written without a connection')
	network.drop()
	await expect(seeker.page.getByText('Connection lost. Your words are kept here and will be sent when you are back.').first()).toBeVisible()
	await seeker.writes(unsent)
	network.restore()
	await expect(seeker.page.getByText('You are back. 1 message was sent.').first()).toBeVisible()
	await expect(seeker.messages).toContainText('You are number 1')
	await listener.takesTheNextPerson()
	await listener.sees(unsent)
})
