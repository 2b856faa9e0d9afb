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

test('[Q6] an offer missed twice goes back to the queue, at the same place; the listener is away, is asked kindly, and can take it when they are back', async ({
	seeker,
	listener,
}) => {
	test.setTimeout(120_000)
	await seeker.asksToTalk()
	await listener.asksForTheNextPerson()
	await expect(listener.offer.getByRole('timer')).toHaveText(/seconds to answer/)
	await expect(listener.page).toHaveTitle(/Someone is waiting for you/)
	const first = (await listener.offer.getAttribute('data-offer')) ?? ''
	await expect(listener.page.locator(`[data-offer]:not([data-offer="${first}"])`)).toBeVisible({ timeout: 40_000 })
	await expect(seeker.messages).toContainText('You are number 1')
	await expect(listener.page.getByText('You missed two. Are you okay?')).toBeVisible({ timeout: 40_000 })
	await expect(listener.offer).toHaveCount(0)
	await expect(listener.page).not.toHaveTitle(/Someone is waiting for you/)
	await expect(seeker.messages).toContainText('We keep your place')
	await listener.page.getByRole('button', { name: 'I am here. Ask me again' }).click()
	await listener.takesTheOffer()
	await seeker.isTalkingTo('Sam')
})
