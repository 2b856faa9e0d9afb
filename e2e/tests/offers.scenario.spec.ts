import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'

test('[Q6] a listener passes the person on: they keep their place and are offered to the next', async ({
	seeker,
	secondSeeker,
	listener,
	secondListener,
}) => {
	await seeker.asksToTalk()
	await secondSeeker.asksToTalk()
	await listener.asksForTheNextPerson()
	const title = await listener.offer.getByRole('heading').textContent()
	await listener.offer.getByRole('button', { name: 'Not this one' }).click()
	await listener.page.getByRole('dialog').getByRole('button', { name: 'Too close to home' }).click()
	await expect(listener.offer.getByRole('heading', { name: title ?? '' })).toHaveCount(0)
	await expect(seeker.messages).toContainText('You are number 1')
	const handle = await secondListener.takesTheNextPerson()
	expect(title).toContain(handle)
	await seeker.isTalkingTo('Noor')
})

test('[Q6] an offer that nobody answers goes back to the queue, at the same place, and can still be taken when it returns', async ({
	seeker,
	listener,
}) => {
	await seeker.asksToTalk()
	await listener.asksForTheNextPerson()
	await expect(listener.offer.getByRole('timer')).toHaveText(/seconds to answer/)
	const first = (await listener.offer.getAttribute('data-offer')) ?? ''
	await expect(listener.page.locator(`[data-offer]:not([data-offer="${first}"])`)).toBeVisible({ timeout: 40_000 })
	await expect(seeker.messages).toContainText('You are number 1')
	await listener.takesTheOffer()
	await seeker.isTalkingTo('Sam')
})
