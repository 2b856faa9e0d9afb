import type { Browser } from '@playwright/test'

/** A device, and somebody at it. */
export type Visitor = {
	/** How many times slower than this machine. */
	readonly slowerCpu: number
	/** Of the browser, as a language tag. */
	readonly locale: string
}
/** One visit of somebody who has never been here. Milliseconds since they asked for the page, connecting included. */
export type Visit = {
	readonly firstPaintMs: number
	/** The button to start by was there and could be pressed when something was first painted. */
	readonly canStartAtFirstPaint: boolean
	/** The app has taken over: what is pressed is answered by it. */
	readonly answersMs: number
	/** What follows a press of Start stands there, for somebody who pressed it as soon as it was painted. */
	readonly nextScreenMs: number
}
const withinMs = 120_000

/** Opens a page in a profile of its own. @throws when it never gets usable */
export async function visit(browser: Browser, url: string, { slowerCpu, locale }: Visitor): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale })
	try {
		const page = await context.newPage()
		const devTools = await context.newCDPSession(page)
		await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowerCpu })
		await page.addInitScript({ content: watchForUse })
		await page.goto(url, { waitUntil: 'commit', timeout: withinMs })
		await page.waitForFunction(() => Reflect.has(globalThis, 'benchSeen'), null, { timeout: withinMs, polling: 100 })
		return await page.evaluate<Visit>('benchSeen')
	} finally {
		await context.close()
	}
}

/**
 * Runs in the page. Chooses the first of what is offered and presses Start as soon as it is painted, and notes what that person sees. A page
 * without an app has done all it ever will when it is painted.
 */
const watchForUse = `
	const seen = {}
	const startIn = () => document.querySelector('form[data-start] button') ?? document.querySelector('main > button, body > button')
	// After the frame in which it is painted.
	const painted = (then) => requestAnimationFrame(() => setTimeout(then))
	const look = () => {
		const root = document.getElementById('root')
		if (!seen.firstPaintMs || (root && document.documentElement.dataset.app !== 'ready')) return
		if (!seen.answersMs) seen.answersMs = performance.now()
		const next = !root || document.querySelector('main form:not([data-start]) button') || /One moment$/.test(startIn()?.textContent ?? '')
		if (!next || seen.nextScreenMs) return
		seen.nextScreenMs = -1
		observer.disconnect()
		painted(() => { seen.nextScreenMs = performance.now(); window.benchSeen = seen })
	}
	const observer = new MutationObserver(look)
	observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
	new PerformanceObserver((list, self) => {
		const paint = list.getEntriesByName('first-contentful-paint')[0]
		if (!paint) return
		self.disconnect()
		seen.firstPaintMs = paint.startTime
		const start = startIn()
		seen.canStartAtFirstPaint = Boolean(start) && !start.disabled && start.getBoundingClientRect().height > 0
		document.querySelector('form[data-start] input')?.click()
		start?.click()
		look()
	}).observe({ type: 'paint', buffered: true })
`
