import { expect } from '@playwright/test'
import { test } from '../fixtures/actors.ts'
import type { Seeker } from '../fixtures/seeker.ts'
import { numbersFrom, wordsFor, wrongWindows } from '../fixtures/windows.ts'

const switches = 200
/** Any will do; it is the same each time so that a failure can be had again. */
const seed = 20_261_201

test(`two conversations at once, ${switches} random switches and sends: nothing reaches the wrong person, twice, or nobody`, async ({
	seeker,
	secondSeeker,
	listener,
}) => {
	test.setTimeout(240_000)
	const next = numbersFrom(seed)
	const { page } = listener
	await seeker.asksToTalk()
	const first = await listener.takesTheNextPerson()
	await secondSeeker.asksToTalk()
	const second = await listener.takesTheNextPerson()
	const people: readonly (readonly [string, Seeker])[] = [
		[first, seeker],
		[second, secondSeeker],
	]
	const row = (handle: string) =>
		page.getByRole('navigation', { name: 'My people' }).getByRole('button', { name: new RegExp(`^${handle}`) })
	const box = (handle: string) => page.getByRole('textbox', { name: `To: ${handle}` })

	const written: (readonly [string, number])[] = []
	let at = second
	/** As somebody in a hurry: nothing is waited for and nothing is looked at before the words are typed. */
	const switchesAndTypes = async (number: number) => {
		at = at === first ? second : first
		if (next() < 0.4) await row(at).click()
		else await page.keyboard.press(next() < 0.5 ? 'Alt+PageDown' : 'Alt+PageUp')
		written.push([at, number])
		await page.keyboard.insertText(`${wordsFor(at, number)} `)
	}
	const insists = async () => {
		await expect(async () => {
			await page.keyboard.press('Enter')
			await expect(box(at)).toHaveValue('', { timeout: 120 })
		}).toPass({ intervals: [60], timeout: 10_000 })
	}

	let sent = 0
	for (let number = 1; number <= switches; number += 1) {
		// One conversation on screen, then both side by side.
		if (number === switches / 2) await page.setViewportSize({ width: 1_500, height: 900 })
		await switchesAndTypes(number)
		const chance = next()
		// Most press Enter at once, while the hands may still be in the other conversation. Some wait until it has gone, some leave a draft.
		if (chance < 0.5) await page.keyboard.press('Enter')
		else if (chance < 0.58) {
			await insists()
			sent += 1
		} else if (chance < 0.68) {
			const person = next() < 0.5 ? seeker : secondSeeker
			await person.composer.fill(`Are you there? ${number}`)
			await person.composer.press('Enter')
		}
	}
	for (const handle of [first, second]) {
		await row(handle).click()
		await expect(box(handle)).toBeFocused()
		at = handle
		if ((await box(handle).inputValue()) !== '') await insists()
	}
	expect(sent).toBeGreaterThan(5)

	const read = async () => new Map(await Promise.all(people.map(async ([handle, person]) => [handle, await person.transcript()] as const)))
	await expect.poll(async () => wrongWindows(await read(), written), { timeout: 60_000 }).toEqual([])
	// The checker itself: had the two windows been mixed up once, it would say so.
	const [[one, ofOne] = ['', []], [two, ofTwo] = ['', []]] = [...(await read())]
	expect(
		wrongWindows(
			new Map([
				[one, [...ofOne, ...ofTwo.slice(-1)]],
				[two, ofTwo],
			]),
			written,
		).length,
	).toBeGreaterThan(0)
	expect(
		wrongWindows(
			new Map([
				[one, ofOne],
				[two, []],
			]),
			written,
		).length,
	).toBeGreaterThan(0)
})
