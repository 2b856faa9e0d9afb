import { shippedLessons } from '@akin/core/training/shipped-lessons'
import { expect, type Page } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { openCoordinator } from '../fixtures/coordinator.ts'
import { openListener } from '../fixtures/listener.ts'
import { openSeeker } from '../fixtures/seeker.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Answers every question of a lesson that is open at its questions. */
async function answers(page: Page, id: string, isRight: boolean): Promise<void> {
	const lesson = shippedLessons.find((one) => one.id === id)
	if (!lesson) throw new Error('there is no such lesson')
	for (const [at, question] of lesson.quiz.entries()) {
		await expect(page.getByRole('heading', { level: 1, name: `Question ${at + 1} of ${lesson.quiz.length}` })).toBeVisible()
		const answer = question.answers.find(({ right }) => right === isRight)
		if (!answer) throw new Error('there is no such answer')
		await page.getByRole('radio', { name: answer.text, exact: true }).check()
		await button(page, 'Answer').click()
		await expect(page.getByText(answer.why)).toBeVisible()
		await button(page, at === lesson.quiz.length - 1 ? 'See how it went' : 'Next question').click()
	}
}

test('[LD2] [LD5] [LD10] a new listener: a quiz answered a second time, and from buddy to a first light talk alone once a coordinator has opened it', async ({
	newPage,
	server,
}) => {
	test.setTimeout(240_000)
	const tove = await openListener(await newPage(), server.origins.listener)
	await tove.signsIn('tove')
	await expect(tove.page.getByText('4 lessons are left. Then you practise.')).toBeVisible()
	await expect(button(tove.page, 'Start shift')).toHaveCount(0)
	await button(tove.page, 'Your training').click()
	await button(tove.page, 'Read Limits and confidentiality').click()
	for (let page = 1; page < 4; page++) await button(tove.page, 'Next page').click()
	await button(tove.page, 'To the questions').click()
	await answers(tove.page, 'limits', false)
	await expect(tove.page.getByText('Not yet, and that is fine')).toBeVisible()
	await button(tove.page, 'Answer again').click()
	await answers(tove.page, 'limits', true)
	await expect(tove.page.getByText('This lesson is known')).toBeVisible()
	await tove.page.getByRole('main').getByRole('button', { name: 'All lessons' }).click()
	await expect(tove.page.getByText('3 lessons are left. Then you practise.')).toBeVisible()

	const luca = await openListener(await newPage(), server.origins.listener)
	await luca.signsIn('luca')
	await expect(luca.page.getByText('A coordinator opens the next rung for you: Solo, light talks.')).toBeVisible()
	await expect(button(luca.page, 'Start shift')).toHaveCount(0)

	const lena = await openCoordinator(await newPage(), server, 'lena')
	await lena.page.getByRole('link', { name: 'People', exact: true }).click()
	await lena.page.getByRole('link', { name: 'Their training' }).click()
	await button(lena.page, 'Open: Solo, light talks Luca').click()
	await lena.dialog.getByLabel('Your words to them, if you like').fill('You gave them time. Go on like that.')
	await button(lena.page, 'Open it').click()
	await expect(lena.dialog).toHaveCount(0)
	await expect(lena.page.getByText('You gave them time. Go on like that.')).toBeVisible()

	await expect(button(luca.page, 'Start shift')).toBeVisible()
	await button(luca.page, 'Your training').click()
	await expect(luca.page.getByText('You gave them time. Go on like that.')).toBeVisible()
	await button(luca.page, 'Back to the desk').click()
	await luca.startsShift('One person')
	await luca.asksForTheNextPerson()
	const afraid = await openSeeker(await newPage(), server.origins.seeker)
	await afraid.asksToTalk({ danger: 'Yes' })
	await afraid.isWaiting()
	const jo = await openSeeker(await newPage(), server.origins.seeker)
	await jo.asksToTalk({ name: 'Jo' })
	await expect(luca.offer).toBeVisible()
	await luca.takesTheOffer()
	await jo.isTalkingTo('Luca')
	await afraid.isWaiting()
})
