import { expect, type Page } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { openCoordinator } from '../fixtures/coordinator.ts'
import { openListener } from '../fixtures/listener.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('[CL53] [CL55] [LD16] [LD17] a learner reads along by the yes of a listener, the person is told and ends it, and a coordinator opens the next rung', async ({
	seeker,
	listener,
	server,
	newPage,
}) => {
	test.setTimeout(180_000)
	const lena = await openCoordinator(await newPage(), server, 'lena')
	await lena.page.getByRole('checkbox', { name: 'Learners, who learn to listen' }).check()
	await lena.goesTo('Limits')
	await lena.page.getByLabel('Conversations to read along with').fill('1')
	await lena.looksAtTheChange()
	await lena.saves()

	await seeker.page.reload()
	await seeker.goesToQuestions()
	await button(seeker.page, 'Skip, go straight to the queue').click()
	await seeker.isWaiting()
	await listener.takesTheNextPerson()

	// Luca listens in this programme alone, so that what it asks for is all that is asked.
	await lena.page.getByRole('link', { name: 'People', exact: true }).click()
	await lena.page.getByRole('link', { name: 'Their training' }).click()
	await button(lena.page, 'Send back… Luca').click()
	await lena.dialog.getByRole('radio', { name: 'Shadow' }).check()
	await button(lena.page, 'Send back').click()
	await expect(lena.dialog).toHaveCount(0)
	const luca = await openListener(await newPage(), server.origins.listener)
	await luca.signsIn('luca')
	await button(luca.page, 'Your training').click()
	await expect(luca.page.getByText('Read along with one more conversation, then a coordinator looks at it with you.')).toBeVisible()
	await expect(async () => {
		await button(luca.page, 'Look again').click()
		await expect(button(luca.page, 'Ask to read along Sam')).toBeVisible({ timeout: 2_000 })
	}).toPass()
	await button(luca.page, 'Ask to read along Sam').click()
	await expect(luca.page.getByText('Sam is asked whether you may read along.')).toBeVisible()
	await button(listener.page, 'Let them read along').click()
	const told = 'Luca is learning to listen and reads along now. They cannot write to you.'
	await expect(seeker.page.getByText(told)).toBeVisible()
	await button(luca.page, 'Read along').click()

	await seeker.writes('I do not know where to start')
	await luca.sees('I do not know where to start')
	await listener.writes('Start anywhere. I have time.')
	await luca.sees('Start anywhere. I have time.')
	await expect(luca.pane.getByText('Sam answers. You read along and write nothing.')).toBeVisible()
	await expect(luca.pane.getByRole('textbox')).toHaveCount(0)
	await seeker.writes('It is my exams')
	await listener.writes('They weigh on you.')
	await luca.sees('They weigh on you.')

	await button(seeker.page, 'No learner, please').click()
	await expect(seeker.page.getByText(told)).toHaveCount(0)
	await expect(luca.page.getByText('They weigh on you.')).toHaveCount(0)
	await expect(listener.pane.getByText('They do not want a learner to read along.')).toBeVisible()
	await seeker.writes('Now I can say it')
	await listener.sees('Now I can say it')
	await expect(luca.page.getByText('Now I can say it')).toHaveCount(0)

	await lena.page.reload()
	await expect(lena.page.getByText('1 of 1 conversations read along')).toBeVisible()
	await button(lena.page, 'Open: Buddy Luca').click()
	await button(lena.page, 'Open it').click()
	await button(luca.page, 'Your training').click()
	await expect(luca.page.getByText('Lena opened for you')).toContainText('Buddy')
})
