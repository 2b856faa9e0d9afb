import { expect } from '@playwright/test'
import { onShift, test } from '../fixtures/actors.ts'
import type { Listener } from '../fixtures/listener.ts'
import type { Seeker } from '../fixtures/seeker.ts'

const note = 'Likes to be asked before advice. The letter is the hard part.'

/** To whom, a note, and the question goes out; by keyboard alone. */
async function handsOver(listener: Listener, to: string): Promise<void> {
	const { page } = listener
	const open = listener.pane.getByRole('button', { name: 'Hand over' })
	await open.focus()
	await page.keyboard.press('Enter')
	const dialog = page.getByRole('dialog')
	const choice = dialog.getByRole('radio', { name: to })
	await expect(choice).toBeVisible()
	await choice.focus()
	await page.keyboard.press('Space')
	await expect(dialog.getByText('Sam has to go soon.')).toBeVisible()
	await dialog.getByLabel('What should the next listener know?').focus()
	await page.keyboard.type(note)
	await dialog.getByRole('button', { name: 'Ask the person' }).focus()
	await page.keyboard.press('Enter')
	await expect(dialog).toHaveCount(0)
}

async function answers(seeker: Seeker, answer: 'Yes, please' | 'No, stay with Sam' | 'Not now'): Promise<void> {
	const question = seeker.page.getByRole('region', { name: 'A question about who you talk with' })
	await question.getByRole('button', { name: answer }).focus()
	await seeker.page.keyboard.press('Enter')
	await expect(question.getByRole('button', { name: answer })).toHaveCount(0)
}

const asked = (listener: Listener) => listener.page.locator('[data-asked]')

test('a listener hands over: the person says no, a colleague declines kindly, another one takes it on', async ({
	seeker,
	listener,
	secondListener,
	server,
	newPage,
}) => {
	const alex = await onShift(await newPage(), server, 'alex')
	await seeker.asksToTalk({ name: 'Jo' })
	const handle = await listener.takesTheNextPerson()
	await listener.writes('Hello Jo, I am Sam.')

	await handsOver(listener, 'Noor')
	await expect(seeker.page.getByText('Sam has to go soon.')).toBeVisible()
	await answers(seeker, 'No, stay with Sam')
	await expect(listener.pane.locator('[data-transfer]')).toContainText('They would like to stay, for now.')
	await expect(asked(secondListener)).toHaveCount(0)
	await listener.writes('Of course. I am still here.')
	await seeker.sees('Of course. I am still here.')

	await handsOver(listener, 'Noor')
	await answers(seeker, 'Yes, please')
	await expect(seeker.page.locator('[data-transfer]')).toContainText('We are asking Noor. Sam is still here with you.')
	await expect(asked(secondListener)).toContainText(note)
	await asked(secondListener).getByRole('button', { name: 'Read it first' }).click()
	await secondListener.sees('Hello Jo, I am Sam.')
	await asked(secondListener).getByRole('button', { name: 'Not this time' }).click()
	await expect(secondListener.conversationWith(handle)).toHaveCount(0)
	await expect(listener.pane.locator('[data-transfer]')).toContainText('Noor cannot take this one.')
	await expect(seeker.page.locator('[data-transfer]')).toContainText('Noor cannot come just now. Sam is still here with you.')

	await handsOver(listener, 'Alex')
	await answers(seeker, 'Yes, please')
	await asked(alex).getByRole('button', { name: 'I can take it on' }).click()
	await expect(alex.conversationWith(handle)).toBeVisible()
	await alex.sees('Of course. I am still here.')
	await expect(alex.whispers).toContainText(note)
	await alex.writes('Hello Jo, I am Alex. I have read what you wrote.')
	await seeker.sees('Hello Jo, I am Alex. I have read what you wrote.')
	await expect(seeker.messages.getByText('Sam has handed over to Alex, as you agreed.')).toBeVisible()

	const handedOver = listener.page.locator('[data-hand-over]')
	await expect(handedOver).toContainText(`${handle}handed over to Alex`)
	await expect(listener.conversationWith(handle)).toHaveCount(0)
	await handedOver.getByRole('button', { name: 'Wrap up' }).click()
	await expect(listener.page.getByRole('dialog').getByRole('radio', { name: 'Handed on' })).toBeChecked()
	await listener.page.getByRole('button', { name: 'Save and finish' }).click()
	await expect(handedOver).toHaveCount(0)
})

test('a supervisor hands a conversation to another listener: asked first, and later at once for the person’s safety', async ({
	seeker,
	listener,
	secondListener,
	supervisor,
}) => {
	await seeker.asksToTalk({ name: 'Jo' })
	const handle = await listener.takesTheNextPerson()
	await listener.writes('Hello Jo, I am Sam.')
	await supervisor.readsAlongWith(handle)
	await expect(supervisor.page.getByRole('region', { name: 'How Sam is' })).toContainText('One conversation today')
	await supervisor.whispers('Only between you and me, Sam.')

	const dialog = supervisor.page.getByRole('dialog')
	const choose = async (to: string, how: string) => {
		await supervisor.ladder.getByRole('button', { name: 'To another listener' }).click()
		await dialog.getByRole('radio', { name: to }).check()
		await dialog.getByRole('radio', { name: how }).check()
		await dialog.getByLabel('What should the next listener know?').fill(note)
	}
	await choose('Noor', 'Ask them first')
	await expect(dialog.locator('[data-preview="person"]')).toContainText('Priya, a supervisor, asks you something.')
	await expect(dialog.locator('[data-preview="person"]')).toContainText('Sam has handed over to Noor, as you agreed.')
	await expect(dialog.locator('[data-preview="newcomer"]')).toContainText(note)
	await dialog.getByRole('button', { name: 'Ask the person' }).click()
	await expect(seeker.page.getByText('Priya, a supervisor, asks you something.')).toBeVisible()
	await answers(seeker, 'Yes, please')
	await asked(secondListener).getByRole('button', { name: 'I can take it on' }).click()
	await expect(secondListener.conversationWith(handle)).toBeVisible()
	await expect(secondListener.whispers).toContainText(note)
	await expect(secondListener.whispers).not.toContainText('Only between you and me')
	await expect(supervisor.head).toContainText('With Noor')
	await supervisor.seesOnce('Only between you and me, Sam.', supervisor.backstage)
	await secondListener.writes('Hello Jo, I am Noor.')

	await choose('Whoever is next', 'At once, for their safety')
	const told = 'We have asked another listener to go on with you. You did nothing wrong. Noor has left the chat.'
	await expect(dialog.locator('[data-preview="person"]')).toContainText(told)
	await dialog.getByRole('button', { name: 'Transfer now' }).click()
	await expect(seeker.messages.getByText(told)).toBeVisible()
	await expect(secondListener.conversationWith(handle)).toHaveCount(0)
	await expect(secondListener.page.locator('[data-hand-over]')).toContainText('handed over to whoever is next')
	await expect(seeker.heading).toContainText('Waiting')
	// Neither of the two is asked again.
	await secondListener.asksForTheNextPerson()
	await listener.asksForTheNextPerson()
	await expect(secondListener.offer).toHaveCount(0)
	await expect(listener.offer).toHaveCount(0)
})
