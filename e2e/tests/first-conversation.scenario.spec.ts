import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { words } from '../fixtures/person.ts'

test('somebody is helped from the first page to the goodbye, and a supervisor goes through every step beside it', async ({
	supervisor,
	seeker,
	listener,
}) => {
	const kept = words('I write while I wait')
	const answer = words('I am glad you wrote')
	const back = words('It is the nights')
	const whisper = words('Ask what helped before')
	const whisperedBack = words('They trust me')
	const note = words('Sam does well')
	const joined = words('I am Priya, I stay a moment')
	const takenOver = words('I answer you now')
	const handedBack = words('I am here again')

	await test.step('asks, waits and writes meanwhile', async () => {
		await seeker.asksToTalk({ name: 'Jo', topics: ['Feeling alone'], about: 'A hard week.' })
		await expect(seeker.messages).toContainText('You are number 1')
		await seeker.writes(kept)
	})
	await test.step('the board shows who waits', async () => {
		await expect(supervisor.waiting.locator('[data-row-link]')).toHaveCount(1)
	})
	const handle = await test.step('the listener takes the next person and reads what was kept', async () => {
		const taken = await listener.takesTheNextPerson()
		await listener.sees(kept)
		await expect(listener.messages).toContainText('A hard week.')
		await seeker.isTalkingTo('Sam')
		return taken
	})
	await test.step('they talk', async () => {
		await listener.writes(answer)
		await seeker.sees(answer)
		await seeker.writes(back)
		await listener.sees(back)
	})
	await test.step('the supervisor reads along, which the listener is told and the person knew beforehand', async () => {
		await expect(supervisor.talking).toContainText(handle)
		await supervisor.readsAlongWith(handle)
		for (const text of [kept, answer, back]) await supervisor.sees(text)
		await expect(listener.pane.locator('[data-reader="reading"]')).toContainText('Priya')
	})
	await test.step('whispers stay backstage, notes among supervisors', async () => {
		await supervisor.whispers(whisper)
		await listener.seesOnce(whisper, listener.whispers)
		await listener.whispersBack(whisperedBack)
		await supervisor.seesOnce(whisperedBack, supervisor.backstage)
		await supervisor.notes(note)
	})
	await test.step('joins: everybody is told', async () => {
		await supervisor.joins()
		await expect(seeker.messages).toContainText('Priya, a supervisor, has joined to help.')
		await supervisor.writes(joined)
		await seeker.sees(joined)
		await listener.sees(joined)
	})
	await test.step('takes over: the listener can only read', async () => {
		await supervisor.takesOver()
		await seeker.isTalkingTo('Priya')
		await expect(listener.pane).toHaveAttribute('data-state', 'observing')
		await expect(listener.composer).toHaveCount(0)
		await supervisor.writes(takenOver)
		await seeker.sees(takenOver)
		await listener.sees(takenOver)
	})
	await test.step('hands back', async () => {
		await supervisor.handsBackTo('Sam')
		await seeker.isTalkingTo('Sam')
		await listener.writes(handedBack)
		await seeker.sees(handedBack)
	})
	await test.step('everybody has the same conversation', async () => {
		const said = [kept, answer, back, joined, takenOver, handedBack]
		for (const actor of [seeker, listener, supervisor]) {
			const transcript = await actor.transcript()
			expect(transcript.filter((text) => said.includes(text))).toEqual(said)
		}
	})
	await test.step('the end, the answers afterwards, the wrap-up', async () => {
		await seeker.ends()
		await expect(listener.page.getByRole('heading', { name: /^Wrap up/ })).toBeVisible()
		await expect(supervisor.page.getByText('They ended the conversation.').first()).toBeVisible()
		await seeker.page.getByRole('group', { name: 'Did you feel listened to?' }).getByLabel('Mostly').check()
		await seeker.page.getByRole('button', { name: 'Send my answers' }).click()
		await expect(seeker.page.getByText('Thank you for telling us.')).toBeVisible()
		await listener.wrapsUp()
		await expect(listener.page.getByText('You are not talking to anybody.')).toBeVisible()
	})
	await test.step('what was said beside it never reached the person, notes never reached the listener', async () => {
		for (const secret of [whisper, whisperedBack, note]) await seeker.neverGot(secret)
		await listener.neverGot(note)
		expect(seeker.received.join()).toContain(answer)
	})
})
