import { expect, type Page } from '@playwright/test'
import {
	clippedByTextSpacing,
	displayModes,
	hiddenFocus,
	movesInSpite,
	overflow,
	smallTargets,
	violations,
} from '../fixtures/accessibility.ts'
import { test } from '../fixtures/actors.ts'
import { openMirrored } from '../fixtures/mirrored.ts'
import { type App, type Stop, tour, tourSettings } from '../fixtures/tour.ts'

/** Screens that are looked at in the mirrored, longer language too: the ones people are on most of the time. */
const mirrored = new Set([
	'seeker-start',
	'seeker-talking',
	'seeker-after',
	'listener-start-of-shift',
	'listener-practice-room',
	'listener-practice-talking',
	'listener-offer',
	'listener-talking',
	'listener-wrap-up',
	'supervisor-board',
	'supervisor-answering',
	'supervisor-settings-hours',
	'supervisor-settings-attention-rules',
])

/** WCAG asks for 24 px; somebody in distress on a phone gets 44. */
const smallest = {
	seeker: { width: 44, height: 44 },
	listener: { width: 24, height: 24 },
	supervisor: { width: 24, height: 24 },
} as const

test.use({ settings: tourSettings })

for (const app of ['seeker', 'listener', 'supervisor'] as const) {
	test(`every screen of the ${app} passes axe, light and dark, fits 320 px, and has controls large enough to hit`, async ({
		browser,
		server,
	}) => {
		test.setTimeout(900_000)
		const broken: string[] = []
		const seen: string[] = []
		await tour({
			browser,
			server,
			visit: async (stop) => {
				if (stop.app !== app) return
				seen.push(stop.screen)
				const { page } = stop.person
				for (const colorScheme of ['light', 'dark'] as const) {
					// Without motion, or a colour is measured on its way from light to dark.
					await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
					broken.push(...(await violations(page)).map((line) => `${stop.screen} ${colorScheme} ${line}`))
				}
				await page.emulateMedia({ colorScheme: 'light' })
				if (app === 'seeker') broken.push(...(await asPeopleSetIt(page)).map((line) => `${stop.screen} ${line}`))
				broken.push(...(await measure(page, stop)))
				if (stop.again === null || !mirrored.has(stop.screen)) return
				const tab = await openMirrored({ ...stop, again: stop.again })
				broken.push(...(await violations(tab)).map((line) => `${stop.screen} mirrored ${line}`))
				broken.push(...(await measure(tab, { ...stop, screen: `${stop.screen} mirrored` })))
				await tab.close()
			},
		})
		expect(broken).toEqual([])
		expect(seen.length).toBeGreaterThan(12)
	})
}

/** The seeker's page as people set their device: colours, motion, spacing, far zoom, the keyboard of a phone over half of it. */
async function asPeopleSetIt(page: Page): Promise<string[]> {
	const broken: string[] = []
	for (const { name, media } of displayModes) {
		await page.emulateMedia(media)
		broken.push(...(await violations(page)).map((line) => `${name} ${line}`))
		await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference' })
	}
	broken.push(...(await movesInSpite(page)))
	await page.setViewportSize({ width: 390, height: 640 })
	broken.push(...(await hiddenFocus(page)).map((line) => `390×640 ${line}`))
	for (const { name, size } of smallWindows) {
		await page.setViewportSize(size)
		const tooWide = await overflow(page)
		if (tooWide > 0) broken.push(`${name} is ${tooWide} px wider than the window`)
		broken.push(...(await leaveLinkProblem(page)).map((line) => `${name} ${line}`))
		broken.push(...(await clippedByTextSpacing(page)).map((line) => `${name} ${line}`))
	}
	return broken
}

const smallWindows = [
	{ name: '390×420, a phone with its keyboard open', size: { width: 390, height: 420 } },
	{ name: '320×200, 1280×800 at 400 %', size: { width: 320, height: 200 } },
] as const

/** What axe cannot see: sizes at the narrowest width we promise. */
async function measure(page: Page, { app, screen }: Pick<Stop, 'app' | 'screen'>): Promise<string[]> {
	const broken: string[] = []
	for (const size of [
		{ width: 320, height: 640 },
		{ width: 1280, height: 800 },
	]) {
		await page.setViewportSize(size)
		const tooWide = await overflow(page)
		if (tooWide > 0) broken.push(`${screen} ${size.width} is ${tooWide} px wider than the window`)
		broken.push(...(await smallTargets(page, smallest[app satisfies App])).map((line) => `${screen} ${size.width} small: ${line}`))
		if (app === 'seeker') broken.push(...(await leaveLinkProblem(page)).map((line) => `${screen} ${size.width} ${line}`))
		broken.push(...(await composerProblem(page, app)).map((line) => `${screen} ${size.width} ${line}`))
	}
	return broken
}

/** The way out is in view wherever the page was scrolled to, and while the keyboard of a phone is open. */
async function leaveLinkProblem(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		window.scrollTo(0, document.documentElement.scrollHeight)
		const links = [...(document.querySelector('dialog[open]') ?? document).querySelectorAll('[data-leave]:not(.vh)')]
		const inView = links.some((link) => {
			const { top, bottom, left, right } = link.getBoundingClientRect()
			return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth
		})
		window.scrollTo(0, 0)
		return inView ? [] : ['“Leave this page” is out of view']
	})
}

/** The box has most of its row, and nothing lies below it. */
async function composerProblem(page: Page, app: App): Promise<string[]> {
	return page.evaluate(
		(mayNotScroll) =>
			[...document.querySelectorAll('form[data-tone] textarea')].flatMap((box) => {
				const { width } = box.getBoundingClientRect()
				const row = box.parentElement?.getBoundingClientRect().width ?? 0
				if (width === 0) return []
				const problems = []
				// Only the messages scroll: the box is never pushed up by an empty page below it.
				// A supervisor's page on a phone has more above the talk than a window holds, and scrolls.
				const below = document.documentElement.scrollHeight - innerHeight
				if (below > 1 && (mayNotScroll || innerWidth >= 1024)) problems.push(`page is ${below} px taller than the window`)
				if (width < 0.6 * row) problems.push(`composer has ${Math.round(width)} of ${Math.round(row)} px`)
				// On wide screens boxes of staff stand in a narrow column; a whisper box is framed and may be narrower than the box for the person.
				const least = box.closest('form')?.dataset.tone === 'whisper' ? 160 : 180
				if (width < least && innerWidth <= 400) problems.push(`composer is ${Math.round(width)} px wide`)
				return problems
			}),
		app === 'seeker',
	)
}
