import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { words } from '../fixtures/person.ts'
import { openSupervisor } from '../fixtures/supervisor.ts'

test('[S1] words that a listener may miss: signal, who is on it, asking, take-over and handing back, with three staff windows', async ({
	seeker,
	listener,
	supervisor,
	newPage,
	server,
}) => {
	const amir = await openSupervisor(await newPage(), server.origins.supervisor)
	await amir.signsIn('amir')
	await amir.isAtTheBoard()
	await seeker.asksToTalk()
	const handle = await listener.takesTheNextPerson()
	await seeker.writes('Work was long today.')
	await listener.sees('Work was long today.')
	await seeker.writes('I have been thinking about suicide')

	// Both boards say why, and that nobody has asked; the listener gets words to ask with.
	for (const one of [supervisor, amir]) {
		await expect(one.needsEyes.getByText('Words about suicide')).toBeVisible()
		await expect(one.needsEyes.getByText(/not asked about safety/)).toBeVisible()
	}
	const ask = listener.pane.getByRole('region', { name: 'Ask about their safety' })
	await ask.getByRole('button', { name: /Have you thought about how you would do it/ }).click()
	await expect(listener.composer).toHaveValue('Have you thought about how you would do it?')
	await listener.writes('Have you thought about how you would do it?')
	await expect(ask).toHaveCount(0)
	await seeker.writes('yes, tonight')

	// A plan with a time rings on both; one acknowledges, and the other sees who.
	for (const one of [supervisor, amir]) await expect(one.alerts.getByText('Words about a plan, means or a time')).toBeVisible()
	await amir.alerts.getByRole('button', { name: 'Acknowledge' }).click()
	await expect(supervisor.alerts.getByText('No alert is waiting for an answer.')).toBeVisible()
	await expect(supervisor.page.getByText('Amir is on it').first()).toBeVisible()

	// The words are marked where they stand, with the rule that read them.
	await supervisor.readsAlongWith(handle)
	const why = supervisor.page.getByRole('region', { name: 'Why it needs attention' })
	await why.getByText(/reasons? somebody has seen/).click()
	await expect(why.getByText(/^Rule en\./).first()).toBeVisible()
	await expect(supervisor.room.locator('mark').filter({ hasText: 'tonight' })).toBeVisible()
	await expect(why.getByRole('list', { name: 'Asked about safety' })).toContainText('Supervisor told')

	const answer = words('I am Priya, and I stay with you')
	await supervisor.takesOver()
	await supervisor.writes(answer)
	await seeker.sees(answer)
	await supervisor.handsBackTo('Sam')
	const goingOn = words('I am with you again')
	await listener.writes(goingOn)
	await seeker.sees(goingOn)
})

test('words about somebody that nobody is needed for are put aside by a person, and say so', async ({ seeker, listener, supervisor }) => {
	await seeker.asksToTalk()
	const handle = await listener.takesTheNextPerson()
	await seeker.writes('I keep listening to that song, I wish I was dead')
	await expect(supervisor.needsEyes.getByText('Words about wishing to be dead')).toBeVisible()
	await supervisor.readsAlongWith(handle)
	const why = supervisor.page.getByRole('region', { name: 'Why it needs attention' })
	await why.getByRole('button', { name: 'Nobody is needed' }).first().click()
	await why.getByText(/reasons? somebody has seen/).click()
	await expect(why.getByText('not needed, says Priya').first()).toBeVisible()
})
