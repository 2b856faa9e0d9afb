import { expect } from '@playwright/test'
import { onShift, test } from '../fixtures/actors.ts'
import { words } from '../fixtures/person.ts'

test('[Q3] a listener who is given a rest is told so kindly and gets no offer until it is ended', async ({
	seeker,
	listener,
	supervisor,
}) => {
	await supervisor.looksAtTheRoster()
	const sam = supervisor.listenerOnRoster('Sam')
	await expect(sam).toContainText('First shift')
	await listener.asksForTheNextPerson()
	await sam.getByRole('button', { name: 'Give a rest' }).click()
	const dialog = supervisor.page.getByRole('dialog')
	await dialog.getByLabel('10 minutes').check()
	await expect(dialog).toContainText('Priya asks you to rest until')
	await dialog.getByRole('button', { name: 'Give the rest' }).click()
	await expect(listener.page.locator('[data-state="resting"]')).toContainText('Priya asks you to rest until')
	await expect(sam).toContainText('Rests until')

	await seeker.asksToTalk()
	await expect(seeker.page.getByText('You are number 1').first()).toBeVisible()
	await expect(listener.offer).toHaveCount(0)
	await sam.getByRole('button', { name: 'End the rest' }).click()
	await expect(listener.page.getByRole('button', { name: 'Help the next person' })).toBeVisible()
	await expect(listener.offer).toHaveCount(0)
	await listener.takesTheNextPerson()
	await expect(sam).toContainText('1 of 2')
})

test('[SH10] one at once for this shift: the listener reads that it is not their choice', async ({ seeker, listener, supervisor }) => {
	await supervisor.looksAtTheRoster()
	const sam = supervisor.listenerOnRoster('Sam')
	await sam.getByRole('button', { name: 'More for Sam' }).click()
	await supervisor.page.getByRole('menuitem', { name: 'One at once for this shift' }).click()
	await expect(sam).toContainText('0 of 1 (chose 2)')
	await seeker.asksToTalk()
	await listener.takesTheNextPerson()
	await expect(listener.page.getByText('A supervisor has set you to one person at once for this shift.').first()).toBeVisible()
})

test('a message to all arrives with a name, can be put away, and reaches who comes later', async ({
	listener,
	supervisor,
	newPage,
	server,
}) => {
	const text = words('Long wait tonight, thank you')
	await supervisor.looksAtTheRoster()
	await supervisor.page.getByRole('button', { name: 'Write to everybody…' }).click()
	await supervisor.page.getByLabel('Your words').fill(text)
	await supervisor.page.getByRole('button', { name: 'Send to all' }).click()
	const messages = listener.page.locator('[data-shift-messages]')
	await expect(messages).toContainText(text)
	await expect(messages).toContainText('Priya to everybody on shift')
	await messages.getByRole('button', { name: 'Put it away' }).click()
	await expect(messages).toHaveCount(0)
	const later = await onShift(await newPage(), server, 'noor')
	await expect(later.page.locator('[data-shift-messages]')).toContainText(text)
	await supervisor.page.getByRole('button', { name: 'Take it back' }).click()
	await expect(later.page.locator('[data-shift-messages]')).toHaveCount(0)
})

test('[IN1] [IN2] intake is paused and resumed: what was answered stays, who waits is helped, every board says so', async ({
	seeker,
	secondSeeker,
	listener,
	supervisor,
}) => {
	await seeker.asksToTalk()
	await secondSeeker.goesToQuestions()
	await secondSeeker.page.getByLabel('In your own words').fill('It has been a long week')
	await supervisor.looksAtTheRoster()
	await supervisor.page.getByRole('button', { name: 'Pause intake…' }).click()
	await supervisor.page.getByRole('dialog').getByLabel('A very long wait').check()
	await supervisor.page.getByRole('dialog').getByRole('button', { name: 'Take in nobody new' }).click()
	const banner = supervisor.page.locator('[data-paused]')
	await expect(banner).toContainText('takes in nobody new until')
	await supervisor.page.getByRole('link', { name: 'Akin board' }).click()
	await expect(banner).toContainText('Priya paused it')

	await secondSeeker.page.getByRole('button', { name: 'Start the chat' }).click()
	await expect(secondSeeker.page.getByText('What you wrote here stays.')).toBeVisible()
	await expect(secondSeeker.page.getByRole('main').getByRole('link', { name: /\d/ }).first()).toBeVisible()
	await expect(secondSeeker.page.getByLabel('In your own words')).toHaveValue('It has been a long week')
	await listener.takesTheNextPerson()
	await seeker.isTalkingTo('Sam')

	await banner.getByRole('button', { name: 'Resume' }).click()
	await expect(banner).toHaveCount(0)
	await expect(secondSeeker.page.getByText('What you wrote here stays.')).toHaveCount(0)
	await secondSeeker.page.getByRole('button', { name: 'Start the chat' }).click()
	await secondSeeker.isWaiting()
})
