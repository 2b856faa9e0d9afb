import type { Browser } from '@playwright/test'

/** A line and a device. */
export type Conditions = {
	readonly kilobitsPerSecond: number
	/** Between a request and the first of its answer, milliseconds. */
	readonly roundTripMs: number
	/** How many times slower than this machine. */
	readonly slowerCpu: number
}
/** One visit of somebody who has never been here. Milliseconds since they asked for the page. */
export type Visit = {
	readonly firstPaintMs: number
	/** The app answers: it has taken over the form that works without a script, or put something else in its place. */
	readonly interactiveMs: number
	/** Over the wire, headers included, until then. */
	readonly bytes: number
	readonly requests: number
}
const withinMs = 120_000

/** Opens a page in a profile of its own. @throws when it never gets usable */
export async function visit(browser: Browser, url: string, { kilobitsPerSecond, roundTripMs, slowerCpu }: Conditions): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
	try {
		const page = await context.newPage()
		const devTools = await context.newCDPSession(page)
		const bytesPerSecond = (kilobitsPerSecond * 1_000) / 8
		const seen = { bytes: 0, requests: 0 }
		devTools.on('Network.loadingFinished', ({ encodedDataLength }) => {
			seen.bytes += encodedDataLength
			seen.requests += 1
		})
		await devTools.send('Network.enable')
		await devTools.send('Network.emulateNetworkConditions', {
			...{ offline: false, latency: roundTripMs, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond },
		})
		await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowerCpu })
		await page.addInitScript({ content: watchForUse })
		await page.goto(url, { waitUntil: 'commit', timeout: withinMs })
		await page.waitForFunction(() => Reflect.has(globalThis, 'benchUsableAt'), null, { timeout: withinMs, polling: 100 })
		const { bytes, requests } = seen
		const times = await page.evaluate<Pick<Visit, 'firstPaintMs' | 'interactiveMs'>>(readTimes)
		return { ...times, bytes, requests }
	} finally {
		await context.close()
	}
}

/** Runs in the page: notes when the app has taken over the form, or put something that one can press or write into in its place. */
const watchForUse = `
	const usable = ['main button', 'main input', 'main textarea', '#root button', '#root input'].map((one) => one + ':enabled').join()
	const look = () => {
		const isTakenOver = document.documentElement.dataset.app === 'ready'
		if (!document.body || (!isTakenOver && document.querySelector('form[data-start]')) || !document.querySelector(usable)) return
		observer.disconnect()
		// After the frame in which it is painted.
		requestAnimationFrame(() => setTimeout(() => { window.benchUsableAt = performance.now() }))
	}
	const observer = new MutationObserver(look)
	observer.observe(document, { childList: true, subtree: true, attributes: true })
`
const readTimes = `({
	firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
	interactiveMs: window.benchUsableAt,
})`
