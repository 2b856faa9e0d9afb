import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { openListener } from '../fixtures/listener.ts'
import { words } from '../fixtures/person.ts'

test('nobody is on duty: it is said at once, the place is kept, and somebody who comes later finds the words', async ({
	seeker,
	newPage,
	server,
}) => {
	const kept = words('Is anybody there')
	await seeker.asksToTalk()
	await expect(seeker.page.getByRole('heading', { name: 'Nobody is on duty right now' })).toBeVisible()
	await seeker.writes(kept)
	await seeker.page.getByRole('button', { name: 'See who else is there now' }).click()
	await expect(seeker.page.getByRole('dialog', { name: 'Urgent help' })).toBeVisible()
	await seeker.page.getByRole('dialog').getByRole('button', { name: 'Back' }).click()

	const listener = await openListener(await newPage(), server.origins.listener)
	await listener.signsIn('sam')
	await expect(listener.page.getByText('No supervisor is on duty at the moment.')).toBeVisible()
	await listener.startsShift()
	await listener.takesTheNextPerson()
	await listener.sees(kept)
	await seeker.isTalkingTo('Sam')
})

test('nobody here speaks the language: it is said, and leaving the queue is one press away', async ({ seeker, listener }) => {
	await seeker.asksToTalk({ language: 'so' })
	await expect(seeker.messages).toContainText('Nobody who speaks Somali is here right now.')
	await listener.asksForTheNextPerson()
	await expect(listener.page.getByText('You are ready')).toBeVisible()
	await expect(seeker.messages).toContainText('Nobody who speaks Somali is here right now.')
	await expect(listener.offer).toHaveCount(0)
	await seeker.leavesTheQueue()
})

test('the first who came is helped first, and the next one moves up', async ({ seeker, secondSeeker, listener }) => {
	await seeker.asksToTalk()
	await secondSeeker.asksToTalk()
	await expect(secondSeeker.page.getByText('You are number 2').first()).toBeVisible()
	await listener.takesTheNextPerson()
	await seeker.isTalkingTo('Sam')
	await expect(secondSeeker.page.getByText('You are number 1').first()).toBeVisible()
})
