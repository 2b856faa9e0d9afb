import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { pressByKey, sendByKey, tabTo } from '../fixtures/keys.ts'
import { words } from '../fixtures/person.ts'
import { startScreenReader } from '../fixtures/screen-reader.ts'

test('a person who hears the page goes from the first page to the goodbye by keyboard, and is told everything once', async ({
	seeker,
	listener,
}) => {
	const { page } = seeker
	const button = (name: string) => page.getByRole('button', { name, exact: true })
	const [first, answer, second] = [words('I hear you'), words('Good to hear you'), words('Thank you')]
	const reader = await startScreenReader(page)
	const said = async (text: string) => (await reader.spoken()).filter((phrase) => phrase.includes(text)).length

	await test.step('asks to talk', async () => {
		await tabTo(page, page.getByRole('radio', { name: /^Someone to talk to/ }))
		await page.keyboard.press('Space')
		await pressByKey(page, button('Start a chat'))
		await pressByKey(page, button('Skip, go straight to the queue'))
		await seeker.isWaiting()
		await expect.poll(() => said('heading, Waiting, level 1')).toBe(1)
		const way = (await reader.spoken()).map((phrase) => phrase.replace(/ For when.*$/, ''))
		expect(way).toEqual([
			'document',
			'link, Skip to the main part',
			'link, Leave this page',
			'button, Urgent help',
			'button, I am in danger',
			'link, Leave this page',
			'link, 112',
			'link, 999',
			'link, 911',
			'link, More numbers',
			'radio, Someone to talk to',
			'button, Start a chat',
			'heading, Someone to talk to, level 1',
			'button, Skip, go straight to the queue',
			'heading, Waiting, level 1',
		])
	})
	await test.step('their own words are silent, a listener who comes is not', async () => {
		await reader.forget()
		await sendByKey(page, seeker.composer, first)
		await listener.takesTheNextPerson()
		await expect.poll(() => said('Sam has joined. They are a trained volunteer.')).toBe(1)
		expect((await reader.spoken()).filter((phrase) => phrase.startsWith('polite') && phrase.includes(first))).toEqual([])
	})
	await test.step('an answer is spoken once, with who says it', async () => {
		await listener.writes(answer)
		await seeker.sees(answer)
		await expect.poll(() => said(`Sam: ${answer}`)).toBe(1)
		await sendByKey(page, seeker.composer, second)
		await listener.sees(second)
		expect(await said(`Sam: ${answer}`)).toBe(1)
		expect(await said(second)).toBe(0)
	})
	await test.step('reads back with the arrow keys', async () => {
		await reader.forget()
		await tabTo(page, seeker.composer)
		await reader.forget()
		await page.keyboard.press('Shift+Tab')
		await page.keyboard.press('ArrowUp')
		await expect.poll(() => said('article, ')).toBe(2)
		const [mine, theirs] = await reader.spoken()
		expect(mine).toMatch(new RegExp(`^article, You ${second}, \\d\\d:\\d\\d Sent$`))
		expect(theirs).toMatch(new RegExp(`^article, Sam ${answer}, \\d\\d:\\d\\d$`))
	})
	await test.step('the end is said at once, and the screen after it is read from its heading', async () => {
		await reader.forget()
		await pressByKey(page, button('End chat'))
		await pressByKey(page, page.getByRole('dialog').getByRole('button', { name: 'End chat' }))
		await expect(seeker.heading).toHaveText('The chat has ended')
		await expect.poll(() => said('heading, The chat has ended, level 1')).toBe(1)
		expect(await said('assertive: You ended the chat.')).toBe(1)
		expect(await said('dialog, End this chat?')).toBe(1)
	})
	await test.step('two questions are heard with their choices, and so are the thanks; the focus is on them and nowhere lost', async () => {
		await reader.forget()
		const [listened, compared] = ['Did you feel listened to?', 'Compared with before the chat, how do you feel?']
		await tabTo(page, page.getByRole('group', { name: listened }).getByRole('radio').first())
		await page.keyboard.press('Space')
		await tabTo(page, page.getByRole('group', { name: compared }).getByRole('radio').first())
		await page.keyboard.press('Space')
		await pressByKey(page, button('Send my answers'))
		await expect(page.getByText('Thank you for telling us.')).toBeFocused()
		await expect.poll(() => said('Thank you for telling us.')).toBe(1)
		for (const heard of ['radio, Yes', 'radio, Better', 'button, Send my answers']) expect(await said(heard)).toBeGreaterThan(0)
	})
})
