import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import { askInBulk } from '../fixtures/ask-in-bulk.ts'
import { openListener } from '../fixtures/listener.ts'
import { type Ran, scriptPayloads } from '../fixtures/script-payloads.ts'
import { openSeeker } from '../fixtures/seeker.ts'
import { openSupervisor } from '../fixtures/supervisor.ts'

/** Whatever a page did that it should not have: scripts that ran, what the policy had to stop, boxes of the browser, and where it went. */
type Watched = { readonly page: Page; readonly did: string[] }

async function watch(page: Page): Promise<Watched> {
	const did: string[] = []
	await page.exposeFunction('stopped', (what: string) => void did.push(`the policy stopped ${what}`))
	await page.addInitScript(() => {
		const { stopped } = globalThis as unknown as { stopped: (what: string) => void }
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
			stopped(`${violatedDirective} ${blockedURI}`),
		)
	})
	page.on('dialog', (dialog) => void did.push(`a box: ${dialog.message()}`))
	page.on('popup', (popup) => void did.push(`a window: ${popup.url()}`))
	page.on('framenavigated', (frame) => {
		if (frame.parentFrame()) did.push(`a frame: ${frame.url()}`)
	})
	return { page, did }
}

const ranIn = (page: Page): Promise<number> => page.evaluate(() => (globalThis as Ran).ran ?? 0)

test('five hundred texts that are scripts, written by everybody to everybody, stay texts', async ({ server, newPage }) => {
	expect(new Set(scriptPayloads).size).toBe(500)
	const last = scriptPayloads.at(-4) ?? ''

	// What they are worth: a page that takes words for markup runs many of them.
	const careless = await newPage()
	await careless.goto('about:blank')
	await careless.evaluate((payloads) => {
		for (const payload of payloads) {
			const place = document.createElement('div')
			document.body.append(place)
			place.innerHTML = payload
		}
	}, scriptPayloads)
	await expect.poll(() => ranIn(careless)).toBeGreaterThan(100)

	const { origins } = server
	const seeker = await openSeeker(await newPage(), origins.seeker)
	const listener = await openListener(await newPage(), origins.listener)
	const supervisor = await openSupervisor(await newPage(), origins.supervisor)
	const watched = await Promise.all([seeker, listener, supervisor].map(({ page }) => watch(page)))
	await listener.signsIn('replay-01')
	await listener.startsShift('One person')
	await supervisor.signsIn('replay-supervisor')
	await supervisor.isAtTheBoard()
	await seeker.goesToQuestions()
	expect((await seeker.context.request.post(`${origins.seeker}/api/session`, { data: {}, headers: { origin: origins.seeker } })).ok()).toBe(
		true,
	)

	const request = {
		programmeId: 'replay',
		language: 'en',
		topics: [],
		inDanger: false,
		name: '"><img src=x onerror=top.ran=1>',
		about: last,
	}
	const [asked] = await askInBulk(seeker.context, origins.seeker, 'seeker', [['conversation:request', request]])
	const { id } = (asked as { conversation: { id: string } }).conversation
	await listener.takesTheNextPerson()

	// Written while nobody looks, as it would be overnight, and read all at once.
	for (const { page } of watched) await page.goto('about:blank')
	const at = { conversationId: id }
	const inEach = (command: string) => scriptPayloads.map((text) => [command, { ...at, clientId: randomUUID(), text }] as const)
	await askInBulk(seeker.context, origins.seeker, 'seeker', inEach('message:send'))
	await askInBulk(listener.context, origins.listener, 'listener', [...inEach('message:send'), ...inEach('whisper:send')])
	await askInBulk(supervisor.context, origins.supervisor, 'supervisor', [
		['reading:start', at] as const,
		...[...inEach('whisper:send'), ...inEach('note:send')],
		...scriptPayloads.slice(-20).map((text) => ['suggestion:send', { ...at, clientId: randomUUID(), text }] as const),
	])
	await seeker.page.goto(origins.seeker)
	await listener.page.goto(origins.listener)
	await listener.page.getByText('500 new').click()
	await supervisor.page.goto(`${origins.supervisor}/conversations/${id}`)

	// It stands there as it was written, from both: what was passed over could not have run.
	for (const { messages } of [seeker, listener]) await expect(messages.getByText(last, { exact: true })).not.toHaveCount(0)
	for (const place of [supervisor.room, supervisor.backstage, supervisor.supervision])
		await expect(place.getByText(last, { exact: true })).not.toHaveCount(0)
	for (const { page, did } of watched) {
		expect(await ranIn(page)).toBe(0)
		expect(did).toEqual([])
	}
})
