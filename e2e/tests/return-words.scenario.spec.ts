import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { words } from '../fixtures/person.ts'
import { openSeeker } from '../fixtures/seeker.ts'

test('[RW2] [RW4] six words lead somebody back to the same listener, with their own note, and new words in place of the old', async ({
	seeker,
	listener,
	secondListener,
	server,
	newPage,
}) => {
	const [note, again] = [words('Walking helps me'), words('It is me again')]
	await seeker.asksToTalk()
	await listener.takesTheNextPerson()
	await seeker.isTalkingTo('Sam')
	const given = await seeker.asksForReturnWords()
	expect(given).toHaveLength(6)
	await seeker.dialog.getByLabel('What would you like to remember next time?').fill(note)
	await seeker.dialog.getByRole('button', { name: 'Keep this note' }).click()
	await expect(seeker.dialog.getByRole('button', { name: 'Erase this note' })).toBeVisible()
	await seeker.dialog.getByRole('button', { name: 'I have written them down' }).click()
	await seeker.page.keyboard.press('Escape')
	await seeker.ends()
	await listener.wrapsUp()

	// Another day, another device; Noor is free and waits for somebody.
	await secondListener.asksForTheNextPerson()
	const back = await openSeeker(await newPage(), server.origins.seeker)
	await back.page.getByRole('button', { name: 'I have return words' }).click()
	await back.dialog.getByLabel('Your return words').fill('garden lemon robin window paper river')
	await back.dialog.getByRole('button', { name: 'Go on', exact: true }).click()
	await expect(back.dialog.getByText('These words lead nowhere.', { exact: false })).toBeVisible()
	await back.dialog.getByLabel('Your return words').fill(given.join(', ').toUpperCase())
	await back.dialog.getByRole('button', { name: 'Go on', exact: true }).click()
	await expect(back.dialog.getByText('Sam is here now.')).toBeVisible()
	await expect(back.dialog.getByLabel('What would you like to remember next time?')).toHaveValue(note)
	const fresh = await back.returnWordsShown()
	expect(fresh).toHaveLength(6)
	expect(fresh).not.toEqual(given)
	await back.dialog.getByRole('button', { name: 'I have written them down' }).click()
	await back.dialog.getByRole('checkbox', { name: 'Send my note to my listener when we start' }).check()
	await back.dialog.getByRole('button', { name: 'Go on to the chat' }).click()
	await back.page.getByRole('button', { name: 'Start the chat' }).click()
	await back.isWaiting()
	await expect(back.page.getByText('We ask Sam first', { exact: false })).toBeVisible()
	await back.writes(again)

	await listener.asksForTheNextPerson()
	await expect(listener.offer.getByText('Talked with you before and asked for you')).toBeVisible()
	await expect(secondListener.offer).toHaveCount(0)
	await listener.takesTheOffer()
	await listener.sees(note)
	await listener.sees(again)
	await back.isTalkingTo('Sam')

	// The words from before are worthless now.
	const late = await openSeeker(await newPage(), server.origins.seeker)
	await late.page.getByRole('button', { name: 'I have return words' }).click()
	await late.dialog.getByLabel('Your return words').fill(given.join(' '))
	await late.dialog.getByRole('button', { name: 'Go on', exact: true }).click()
	await expect(late.dialog.getByText('These words lead nowhere.', { exact: false })).toBeVisible()
	expect(await back.page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
})
