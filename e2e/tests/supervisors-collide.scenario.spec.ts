import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { words } from '../fixtures/person.ts'
import { openSupervisor } from '../fixtures/supervisor.ts'

test('[AC10] [S2] two supervisors never act unknowingly at once', async ({ seeker, listener, supervisor: priya, newPage, server }) => {
	const firstWords = words('This is Amir')
	await seeker.asksToTalk()
	const handle = await listener.takesTheNextPerson()
	const amir = await openSupervisor(await newPage(), server.origins.supervisor)
	await amir.signsIn('amir')
	await amir.isAtTheBoard()

	// One has it, and the other one sees who.
	await listener.pane.getByRole('button', { name: 'Help me' }).click()
	for (const one of [priya, amir]) await expect(one.alerts).toContainText(handle)
	await priya.alerts.getByRole('button', { name: 'Acknowledge' }).click()
	for (const one of [priya, amir]) await expect(one.alerts).toContainText('No alert is waiting for an answer.')

	await priya.readsAlongWith(handle)
	await amir.readsAlongWith(handle)
	await expect(amir.page.getByRole('region', { name: 'Why it needs attention' })).toContainText('Priya')
	await expect(priya.head).toContainText('Amir is reading along')

	// Writing is seen, its words are not; the listener sees it too, the person nothing.
	const whisper = words('a whisper that is being written')
	await amir.backstage.getByRole('textbox', { name: /^Whisper/ }).pressSequentially(whisper)
	await expect(priya.head).toContainText('Amir is writing a whisper')
	await expect(listener.whispers).toContainText('Amir is writing a whisper')
	await priya.neverGot(whisper)
	await amir.backstage.getByRole('textbox', { name: /^Whisper/ }).fill('')
	await expect(priya.head).not.toContainText('Amir is writing a whisper')

	// Joining asks whether two are wanted, and says since when the other one is there.
	await priya.joins()
	await amir.ladder.getByRole('button', { name: 'Join', exact: true }).click()
	await expect(amir.page.getByRole('dialog')).toContainText(/Priya joined \d:\d\d ago\. Do you want to join as well\?/)
	await expect(priya.head).toContainText('Amir is about to join')
	await amir.page.getByRole('dialog').getByRole('button', { name: 'Change nothing' }).click()
	await expect(priya.head).not.toContainText('Amir is about to join')

	// Both open the question; both see each other; one is first, and the other's words are kept.
	await priya.ladder.getByRole('button', { name: 'Take over' }).click()
	await amir.ladder.getByRole('button', { name: 'Take over' }).click()
	await expect(amir.page.getByRole('dialog')).toContainText('Priya is about to take over')
	await expect(priya.page.getByRole('dialog')).toContainText('Amir is about to take over')
	await amir.page.getByRole('dialog').getByRole('textbox').fill(firstWords)
	await priya.page.getByRole('dialog').getByRole('button', { name: 'Take over' }).click()
	await expect(priya.ladder.getByText('You are answering')).toBeVisible()
	await amir.page.getByRole('dialog').getByRole('button', { name: 'Take over' }).click()
	await expect(amir.page.getByRole('dialog')).toContainText('Priya was first and is answering.')
	await amir.page.getByRole('dialog').getByRole('button', { name: 'Change nothing' }).click()
	await seeker.neverGot(firstWords)
	await amir.ladder.getByRole('button', { name: 'Join', exact: true }).click()
	await expect(amir.page.getByRole('dialog').getByRole('textbox')).toHaveValue(firstWords)
	await amir.page.getByRole('dialog').getByRole('button', { name: 'Join', exact: true }).click()
	await seeker.sees(firstWords)
	await seeker.neverGot('is about to')
})
