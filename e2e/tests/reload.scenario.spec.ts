import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { openListener } from '../fixtures/listener.ts'
import { words } from '../fixtures/person.ts'
import { openSupervisor } from '../fixtures/supervisor.ts'

const silently = { warned: false }
const asking = { warned: true }

test('a reload of any screen of the seeker shows the same again, and asks first when words would be lost', async ({ seeker, listener }) => {
	const kept = words('Kept while waiting')
	const answer = words('Answered')
	await test.step('first page, questions', async () => {
		expect(await seeker.reloads()).toEqual(silently)
		await expect(seeker.heading).toHaveText('Talk to someone')
		await seeker.goesToQuestions()
		expect(await seeker.reloads()).toEqual(silently)
		await expect(seeker.heading).toHaveText('Talk to someone')
	})
	await test.step('waiting', async () => {
		await seeker.asksToTalk()
		await seeker.writes(kept)
		await expect(seeker.messages.getByRole('article').filter({ hasText: kept })).toContainText('Sent')
		expect(await seeker.reloads()).toEqual(silently)
		await seeker.isWaiting()
		await expect(seeker.page.getByText('You are number 1').first()).toBeVisible()
		await seeker.sees(kept)
	})
	await test.step('talking, with and without unsent words', async () => {
		await listener.takesTheNextPerson()
		await listener.writes(answer)
		await seeker.sees(answer)
		await seeker.composer.fill('half a sentence')
		expect(await seeker.reloads()).toEqual(asking)
		await seeker.isTalkingTo('Sam')
		await seeker.sees(kept)
		await seeker.sees(answer)
		expect(await seeker.reloads()).toEqual(silently)
		await seeker.sees(answer)
	})
	await test.step('after', async () => {
		await seeker.ends()
		expect(await seeker.reloads()).toEqual(silently)
		await expect(seeker.heading).toHaveText('The chat has ended')
		await seeker.page.getByRole('group', { name: 'Did you feel listened to?' }).getByLabel('Yes').check()
		await seeker.page.getByRole('button', { name: 'Send my answers' }).click()
		await expect(seeker.page.getByText('Thank you for telling us.')).toBeVisible()
		expect(await seeker.reloads()).toEqual(silently)
		await expect(seeker.page.getByText('Thank you for telling us.')).toBeVisible()
	})
	await test.step('erased', async () => {
		await seeker.page.getByRole('button', { name: 'Erase what I wrote' }).click()
		await seeker.page.getByRole('dialog').getByRole('button', { name: 'Erase what I wrote' }).click()
		await expect(seeker.page.getByText('What you wrote is erased.').first()).toBeVisible()
		seeker.received.length = 0
		expect(await seeker.reloads()).toEqual(silently)
		await expect(seeker.page.getByText('What you wrote is erased.').first()).toBeVisible()
		await seeker.neverGot(kept)
		await seeker.page.getByRole('button', { name: 'Talk to someone again' }).click()
		await expect(seeker.page.getByRole('button', { name: 'Start a chat' })).toBeVisible()
	})
})

test('a reload of any screen of the desk shows the same again, and asks first when words would be lost', async ({
	seeker,
	newPage,
	server,
}) => {
	const said = words('Said')
	const listener = await openListener(await newPage(), server.origins.listener)
	await test.step('sign-in, start of the shift', async () => {
		expect(await listener.reloads()).toEqual(silently)
		await listener.signsIn('sam')
		await expect(listener.page.getByRole('heading', { name: 'Hello, Sam' })).toBeVisible()
		expect(await listener.reloads()).toEqual(silently)
		await expect(listener.page.getByRole('heading', { name: 'Hello, Sam' })).toBeVisible()
	})
	await test.step('empty desk, ready, on a break', async () => {
		await listener.startsShift()
		expect(await listener.reloads()).toEqual(silently)
		await listener.desk.getByRole('button', { name: 'Take a break' }).click()
		await expect(listener.page.getByText('You are on a break')).toBeVisible()
		expect(await listener.reloads()).toEqual(silently)
		await expect(listener.page.getByText('You are on a break')).toBeVisible()
		await listener.desk.getByRole('button', { name: 'I am back' }).click()
		await listener.asksForTheNextPerson()
		await expect(listener.page.getByText('You are ready')).toBeVisible()
		expect(await listener.reloads()).toEqual(silently)
		await expect(listener.page.getByText('You are ready')).toBeVisible()
	})
	await test.step('an offer keeps its clock', async () => {
		await seeker.asksToTalk()
		await expect(listener.offer).toBeVisible()
		expect(await listener.reloads()).toEqual(silently)
		await expect(listener.offer.getByRole('timer')).toHaveText(/seconds to answer/)
	})
	await test.step('talking, with and without unsent words', async () => {
		await listener.takesTheOffer()
		await listener.writes(said)
		await expect(listener.messages.getByRole('article').filter({ hasText: said })).toHaveAttribute('data-side', 'mine')
		await seeker.sees(said)
		await listener.composer.fill('half a sentence')
		expect(await listener.reloads()).toEqual(asking)
		await listener.sees(said)
		expect(await listener.reloads()).toEqual(silently)
		await listener.sees(said)
	})
	await test.step('wrap-up', async () => {
		await listener.ends()
		expect(await listener.reloads()).toEqual(silently)
		await expect(
			listener.page.getByRole('button', { name: /^(River|Hill|Lake|Meadow|Forest|Island|Valley|Harbour|Field|Coast|Brook|Ridge)/ }),
		).toBeVisible()
		await expect(listener.page.getByRole('heading', { name: /^Wrap up/ })).toBeVisible()
		await listener.wrapsUp()
		expect(await listener.reloads()).toEqual(silently)
		await expect(listener.page.getByText('You are not talking to anybody.')).toBeVisible()
	})
})

test('a reload of any screen of the board shows the same again, and asks first when words would be lost', async ({
	seeker,
	listener,
	newPage,
	server,
}) => {
	const said = words('Said')
	const whisper = words('Whispered')
	const note = words('Noted')
	const supervisor = await openSupervisor(await newPage(), server.origins.supervisor)
	await seeker.asksToTalk()
	const handle = await listener.takesTheNextPerson()
	await listener.writes(said)
	await test.step('sign-in, board', async () => {
		expect(await supervisor.reloads()).toEqual(silently)
		await supervisor.signsIn('priya')
		await supervisor.isAtTheBoard()
		expect(await supervisor.reloads()).toEqual(silently)
		await supervisor.isAtTheBoard()
		await expect(supervisor.talking).toContainText(handle)
	})
	await test.step('reading along', async () => {
		await supervisor.readsAlongWith(handle)
		await supervisor.sees(said)
		await supervisor.whispers(whisper)
		await supervisor.notes(note)
		await supervisor.backstage.getByRole('textbox').fill('half a whisper')
		expect(await supervisor.reloads()).toEqual(asking)
		await supervisor.sees(said)
		await supervisor.seesOnce(whisper, supervisor.backstage)
		await supervisor.seesOnce(note, supervisor.supervision)
		await expect(listener.pane.locator('[data-reader="reading"]')).toContainText('Priya')
	})
	await test.step('joined, answering', async () => {
		await supervisor.joins()
		expect(await supervisor.reloads()).toEqual(silently)
		await expect(supervisor.room.getByRole('textbox', { name: /^To / })).toBeVisible()
		await supervisor.takesOver()
		expect(await supervisor.reloads()).toEqual(silently)
		await expect(supervisor.ladder.getByText('You are answering')).toBeVisible()
		await supervisor.sees(said)
	})
})
