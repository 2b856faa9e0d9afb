import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { words } from '../fixtures/person.ts'
import { openSupervisor } from '../fixtures/supervisor.ts'

test('[S2] a supervisor takes over and hands back: one voice at a time, and half-written words survive', async ({
	seeker,
	listener,
	supervisor,
}) => {
	const draft = words('I was about to say')
	const answer = words('This is Priya')
	await seeker.asksToTalk()
	const handle = await listener.takesTheNextPerson()
	await listener.composer.fill(draft)
	await supervisor.readsAlongWith(handle)
	await supervisor.takesOver()

	await expect(listener.pane.getByText(/Priya answers now\. You can read on\./)).toBeVisible()
	await expect(listener.composer).toHaveCount(0)
	await expect(seeker.messages).toContainText('Priya, a supervisor, will talk with you now. Sam can still read along.')
	await supervisor.writes(answer)
	await seeker.sees(answer)
	await listener.sees(answer)

	await supervisor.handsBackTo('Sam')
	await expect(seeker.messages).toContainText('Priya has handed back. Sam will continue with you.')
	await expect(listener.composer).toHaveValue(draft)
	await listener.writes(draft)
	await seeker.sees(draft)
	await expect(supervisor.room.getByRole('textbox')).toHaveCount(0)
})

test('while one supervisor answers, another sees who it is and cannot take over; handed to the queue, another listener goes on', async ({
	seeker,
	listener,
	secondListener,
	supervisor,
	newPage,
	server,
}) => {
	const said = words('Tell me from the start')
	await seeker.asksToTalk()
	const handle = await listener.takesTheNextPerson()
	await supervisor.readsAlongWith(handle)
	await supervisor.takesOver()

	const amir = await openSupervisor(await newPage(), server.origins.supervisor)
	await amir.signsIn('amir')
	await amir.isAtTheBoard()
	await amir.readsAlongWith(handle)
	await expect(amir.ladder.getByText('Priya is answering.')).toBeVisible()
	await expect(amir.ladder.getByRole('button', { name: 'Take over' })).toHaveAttribute('aria-disabled', 'true')

	await supervisor.ladder.getByRole('button', { name: 'Hand back' }).click()
	await supervisor.page
		.getByRole('dialog')
		.getByRole('radio', { name: /Another listener/ })
		.check()
	await supervisor.page.getByRole('dialog').getByRole('button', { name: 'Hand back to the queue' }).click()
	await seeker.isWaiting()
	await secondListener.takesTheNextPerson()
	await seeker.isTalkingTo('Noor')
	await secondListener.writes(said)
	await seeker.sees(said)
	await listener.neverGot(said)
})
