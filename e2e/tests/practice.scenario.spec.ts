import { answer, begin } from '@akin/core/practice/answer'
import { isLast, type RolePlay, turnOf } from '@akin/core/practice/role-play'
import { shippedRolePlays } from '@akin/core/practice/shipped-role-plays'
import { expect, type Page } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { pressByKey, sendByKey, tabTo } from '../fixtures/keys.ts'
import { demoPassword, type Listener, openListener } from '../fixtures/listener.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const main = (page: Page) => page.getByRole('main')

/** Everything the page sends, over whatever connection. */
function hearWhatIsSent(page: Page): () => string {
	const sent: string[] = []
	page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => void sent.push(String(payload))))
	page.on('request', (request) => void sent.push(`${request.url()} ${request.postData() ?? ''}`))
	return () => sent.join('\n')
}

async function signInByKey({ page }: Listener): Promise<void> {
	await tabTo(page, page.getByLabel('Sign-in name'))
	await page.keyboard.type('sam')
	await tabTo(page, page.getByLabel('Password'))
	await page.keyboard.type(demoPassword)
	await page.keyboard.press('Enter')
	await expect(page.getByRole('heading', { name: 'Hello, Sam' })).toBeVisible()
}

const named = (name: string): RolePlay => {
	const found = shippedRolePlays.find(({ person }) => person.name === name)
	if (!found) throw new Error(`nobody is called ${name}`)
	return found
}

test('a role play from the first word to the feedback by keyboard alone, and nothing of it leaves the page', async ({
	newPage,
	server,
}) => {
	test.setTimeout(240_000)
	const blank = await newPage()
	const sent = hearWhatIsSent(blank)
	const listener = await openListener(blank, server.origins.listener)
	const { page } = listener
	const mo = named('Mo')
	let talk = begin(mo)
	const written: string[] = []
	const heard: string[] = []
	const says = async (texts: readonly string[]) => {
		for (const text of texts) await expect(listener.messages.getByText(text, { exact: true })).toBeVisible({ timeout: 15_000 })
		heard.push(...texts)
	}
	const replies = async () => {
		const turn = turnOf(mo, talk.kind === 'talking' ? talk.at : '')
		const way = isLast(turn) ? '' : (turn.ways[0] ?? '')
		await sendByKey(page, listener.composer, way)
		written.push(way)
		const next = answer(mo, talk, way)
		if (!next.ok) throw new Error('it is over')
		talk = next.value.talk
		await says(next.value.says)
	}

	await test.step('off shift, from the start of a shift into the practice room', async () => {
		await signInByKey(listener)
		await pressByKey(page, button(page, 'Practice room'))
		await expect(page.getByRole('heading', { level: 1, name: 'Practice room' })).toBeVisible()
		await pressByKey(page, button(page, 'Begin with Mo'))
		await expect(listener.composer).toBeFocused()
		await says(turnOf(mo, mo.opening).says)
		await expect(page.getByText('Nobody here is real.', { exact: false })).toBeVisible()
	})
	await test.step('the first replies; then out to the list and back to the same place', async () => {
		await replies()
		await replies()
		await pressByKey(page, button(page, 'All people to practise with'))
		await pressByKey(page, button(page, 'Go on with Mo'))
		for (const text of [...written, ...heard]) await expect(listener.messages.getByText(text, { exact: true })).toBeVisible()
	})
	await test.step('to the end, where the focus waits at the feedback', async () => {
		while (talk.kind === 'talking') await replies()
		await expect(button(page, 'Read the feedback')).toBeFocused()
		await page.keyboard.press('Enter')
		await expect(page.getByRole('heading', { level: 1, name: 'After your conversation with Mo' })).toBeFocused()
		await expect(main(page)).toContainText('Mo said goodbye.')
		await expect(page.getByRole('heading', { name: 'Where they were heard' })).toBeVisible()
		await expect(main(page)).toContainText(written[0] ?? '')
		await expect(page.getByRole('heading', { name: 'Where advice came early' })).toHaveCount(0)
		expect(await main(page).textContent()).not.toMatch(/\d+ ?(?:%|points|of \d)/)
	})
	await test.step('that it was finished is known after a reload, and the words are gone', async () => {
		await pressByKey(page, button(page, 'Back to all people to practise with'))
		await expect(page.getByRole('article', { name: mo.title })).toContainText('Finished on')
		await page.reload()
		await expect(page.getByRole('article', { name: mo.title })).toContainText('Finished on')
		await pressByKey(page, button(page, 'Begin with Mo'))
		await says(turnOf(mo, mo.opening).says)
		await expect(listener.messages.getByText(written[0] ?? '', { exact: true })).toHaveCount(0)
	})
	expect(sent()).toContain('practice:finish')
	for (const text of [...written, ...heard]) expect(sent()).not.toContain(text)
})

test('advice comes early and a signal is not asked about: the feedback says so, with other ways, and it can be done again', async ({
	newPage,
	server,
}) => {
	const listener = await openListener(await newPage(), server.origins.listener)
	const { page } = listener
	await listener.signsIn('sam')
	await button(page, 'Practice room').click()
	const walter = named('Walter')
	await button(page, 'Begin with Walter').click()
	await listener.writes('You should join a club. Everything will be fine.')
	await expect(listener.messages).toContainText('So they tell me.')
	await listener.writes('That sounds hard. You still put out two cups.')
	await expect(listener.messages).toContainText('I fill both, if you must know.')
	await listener.pane.getByRole('button', { name: 'Help me' }).click()
	await expect(listener.whispers).toContainText('A ritual, and he is a little ashamed of it.')
	await listener.pane.getByRole('button', { name: 'End', exact: true }).click()
	await page.getByRole('dialog').getByRole('button', { name: 'End the conversation' }).click()
	await button(page, 'Read the feedback').click()
	await expect(main(page)).toContainText('It ended without a goodbye.')
	const early = page.getByRole('region', { name: 'Where advice came early' })
	await expect(early).toContainText('You should join a club.')
	await expect(early).toContainText('Another way, for this very place:')
	await expect(page.getByRole('region', { name: 'What could be otherwise' })).toContainText('Everything will be fine')
	await expect(page.getByRole('region', { name: 'Where they were heard' })).toContainText('You still put out two cups.')
	await button(page, 'Try it again from the beginning').click()
	await expect(listener.messages).toContainText(turnOf(walter, walter.opening).says.at(-1) ?? '')
	await expect(listener.messages).not.toContainText('You should join a club.')
	await button(page, 'All people to practise with').click()
	// Ended by the listener: it is not finished.
	await expect(page.getByRole('article', { name: walter.title })).not.toContainText('Finished on')

	// On shift somebody may be offered a person at any moment: the address leads to the desk.
	await button(page, 'Back to the desk').click()
	await expect(page).not.toHaveTitle(/Practice/)
	await listener.startsShift()
	await page.evaluate(() => {
		location.hash = '#/practice'
	})
	await expect(page).toHaveURL(/#\/$/)
	await expect(button(page, 'Help the next person')).toBeVisible()
})
