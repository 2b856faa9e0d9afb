import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { Listener } from '../fixtures/listener.ts'
import { words } from '../fixtures/person.ts'

test('two tabs of one person and two of one listener show the same conversation', async ({ seeker, listener }) => {
	const fromFirst = words('From the first tab')
	const fromSecond = words('From the second tab')
	const answer = words('Answered in the second tab of the desk')
	await seeker.asksToTalk()
	const seekerTab = await seeker.opensAnotherTab()
	await seekerTab.isWaiting()
	const deskTab = new Listener(listener.context, await listener.context.newPage())
	await deskTab.page.goto(new URL(listener.page.url()).origin)
	await expect(deskTab.desk).toBeVisible()

	const handle = await listener.takesTheNextPerson()
	await deskTab.page.getByRole('button', { name: new RegExp(handle) }).click()
	for (const tab of [seeker, seekerTab]) await tab.isTalkingTo('Sam')
	await seeker.writes(fromFirst)
	await seekerTab.writes(fromSecond)
	await deskTab.writes(answer)
	const said = [fromFirst, fromSecond, answer]
	for (const tab of [seeker, seekerTab, listener, deskTab]) {
		for (const text of said) await tab.sees(text)
		expect((await tab.transcript()).filter((text) => said.includes(text))).toEqual(said)
	}

	await seekerTab.ends()
	await expect(seeker.heading).toHaveText('The chat has ended')
	for (const tab of [listener, deskTab]) await expect(tab.page.getByRole('heading', { name: /^Wrap up/ })).toBeVisible()
})
