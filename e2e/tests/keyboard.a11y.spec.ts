import { expect, type Page } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { pressByKey, sendByKey, tabTo } from '../fixtures/keys.ts'
import { demoPassword, openListener } from '../fixtures/listener.ts'
import { words } from '../fixtures/person.ts'
import { openSupervisor } from '../fixtures/supervisor.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const answer = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true })

test('the whole first conversation by keyboard alone, for all three', async ({ seeker, newPage, server }) => {
	const kept = words('Written while waiting')
	const reply = words('Hello from the keyboard')
	const whisper = words('Whispered by key')
	const joined = words('Joined by key')
	const goodbye = words('Goodbye')
	const listener = await openListener(await newPage(), server.origins.listener)
	const supervisor = await openSupervisor(await newPage(), server.origins.supervisor)

	await test.step('the way out comes first, then the person asks and writes', async () => {
		const { page } = seeker
		await page.reload()
		await expect(page.getByRole('radio').first()).toBeVisible()
		const order: string[] = []
		for (let stop = 0; stop < 5; stop++) {
			await page.keyboard.press('Tab')
			order.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''))
		}
		expect(order).toEqual(['Skip to the main part', 'Leave this page', 'Urgent help', 'I am in danger', 'Leave this page'])
		await tabTo(page, page.getByRole('radio', { name: /^Someone to talk to/ }))
		await page.keyboard.press('Space')
		await pressByKey(page, button(page, 'Start a chat'))
		await pressByKey(page, button(page, 'Skip, go straight to the queue'))
		await seeker.isWaiting()
		await sendByKey(page, seeker.composer, kept)
		await seeker.sees(kept)
	})
	const handle = await test.step('the listener signs in, starts, takes the next person and answers', async () => {
		const { page } = listener
		await signInByKey(page, 'sam')
		await pressByKey(page, button(page, 'Start shift'))
		await pressByKey(page, button(page, 'Help the next person'))
		await expect(listener.offer).toBeVisible()
		const title = await listener.offer.getByRole('heading').textContent()
		await pressByKey(page, listener.offer.getByRole('button', { name: 'Take' }))
		await expect(listener.composer).toBeFocused()
		await listener.sees(kept)
		await sendByKey(page, listener.composer, reply)
		await seeker.sees(reply)
		return title?.replace(/ is waiting for you$/, '') ?? ''
	})
	await test.step('the person reads back with the arrow keys and returns with Esc', async () => {
		const { page } = seeker
		await tabTo(page, seeker.composer)
		await page.keyboard.press('Shift+Tab')
		await expect(seeker.messages.getByRole('article').last()).toBeFocused()
		await page.keyboard.press('Home')
		await expect(seeker.messages.getByRole('article').first()).toBeFocused()
		await page.keyboard.press('Escape')
		await expect(seeker.composer).toBeFocused()
	})
	await test.step('the supervisor reads along, whispers, joins, takes over and hands back', async () => {
		const { page } = supervisor
		await signInByKey(page, 'priya')
		await pressByKey(page, page.getByRole('link', { name: `Read along with ${handle}` }))
		await supervisor.sees(reply)
		await pressByKey(page, supervisor.ladder.getByRole('button', { name: 'Write a whisper' }))
		await sendByKey(page, supervisor.backstage.getByRole('textbox'), whisper)
		await listener.seesOnce(whisper, listener.whispers)
		await pressByKey(page, supervisor.ladder.getByRole('button', { name: 'Join', exact: true }))
		await pressByKey(page, answer(page, 'Join'))
		await sendByKey(page, supervisor.room.getByRole('textbox', { name: /^To / }), joined)
		await seeker.sees(joined)
		await pressByKey(page, supervisor.ladder.getByRole('button', { name: 'Take over' }))
		await pressByKey(page, answer(page, 'Take over'))
		await seeker.isTalkingTo('Priya')
		await pressByKey(page, supervisor.ladder.getByRole('button', { name: 'Hand back' }))
		await pressByKey(page, answer(page, 'Hand back to Sam'))
		await seeker.isTalkingTo('Sam')
	})
	await test.step('help is asked for and acknowledged', async () => {
		await pressByKey(listener.page, button(listener.page, 'Help me'))
		await pressByKey(supervisor.page, supervisor.alerts.getByRole('button', { name: 'Acknowledge' }))
		await expect(listener.pane.locator('[data-help="acknowledged"]')).toBeVisible()
	})
	await test.step('the board by its keys: regions, rows, a pin, the palette, the next conversation', async () => {
		const { page } = supervisor
		await page.keyboard.press('Control+k')
		await expect(page.getByPlaceholder('Search commands and conversations')).toBeFocused()
		await page.keyboard.type('go to the board')
		await page.keyboard.press('ArrowDown')
		await page.keyboard.press('Enter')
		await supervisor.isAtTheBoard()
		const row = supervisor.talking.getByRole('link', { name: handle, exact: true })
		for (let regions = 0; regions < 12; regions++) {
			if (await supervisor.talking.evaluate((region) => region === document.activeElement)) break
			await page.keyboard.press('F6')
		}
		await expect(supervisor.talking).toBeFocused()
		await page.keyboard.press('Tab')
		for (let rows = 0; rows < 20; rows++) {
			if (await row.evaluate((link) => link === document.activeElement)) break
			await page.keyboard.press('j')
		}
		await expect(row).toBeFocused()
		await page.keyboard.press('p')
		await pressByKey(page, answer(page, 'Pin'))
		await expect(supervisor.talking.getByText('you pinned it')).toBeVisible()
		await expect(row).toBeFocused()
		await page.keyboard.press('p')
		await expect(supervisor.talking.getByText('you pinned it')).toHaveCount(0)
		await page.keyboard.press('w')
		await expect(supervisor.backstage.getByRole('textbox')).toBeFocused()
		await page.keyboard.press('Control+k')
		await expect(page.getByPlaceholder('Search commands and conversations')).toBeFocused()
		await page.keyboard.type('go to the board')
		await page.keyboard.press('ArrowDown')
		await page.keyboard.press('Enter')
		await supervisor.isAtTheBoard()
		await page.keyboard.press('Alt+PageDown')
		await expect(supervisor.room).toBeVisible()
	})
	await test.step('goodbye, two questions, wrap-up', async () => {
		await sendByKey(listener.page, listener.composer, goodbye)
		await seeker.sees(goodbye)
		await pressByKey(seeker.page, button(seeker.page, 'End chat'))
		await pressByKey(seeker.page, answer(seeker.page, 'End chat'))
		await tabTo(seeker.page, seeker.page.getByRole('group', { name: 'Did you feel listened to?' }).getByRole('radio').first())
		await seeker.page.keyboard.press('ArrowDown')
		await pressByKey(seeker.page, button(seeker.page, 'Send my answers'))
		await expect(seeker.page.getByText('Thank you for telling us.')).toBeVisible()
		await pressByKey(listener.page, button(listener.page, 'Save and finish'))
		await expect(listener.page.getByText('You are not talking to anybody.')).toBeVisible()
	})
})

async function signInByKey(page: Page, name: string): Promise<void> {
	await tabTo(page, page.getByLabel('Sign-in name'))
	await page.keyboard.type(name)
	await page.keyboard.press('Tab')
	await page.keyboard.type(demoPassword)
	await page.keyboard.press('Enter')
}
