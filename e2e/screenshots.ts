import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { chromiumOptions } from './chromium.ts'
import { AkinServer } from './fixtures/akin-server.ts'
import { freePortBase } from './fixtures/free-ports.ts'
import { openMirrored } from './fixtures/mirrored.ts'
import { makeFolder, removeFolder } from './fixtures/seeded-folder.ts'
import { type Stop, tour, tourSettings } from './fixtures/tour.ts'

const sizes = [
	{ width: 320, height: 640 },
	{ width: 390, height: 844 },
	{ width: 1280, height: 800 },
] as const
const schemes = ['light', 'dark'] as const

/** Pictures of every screen of the three apps: narrow, phone and desk; light, dark and mirrored. Names say screen-width-mode. */
async function main(): Promise<void> {
	const { values } = parseArgs({ options: { out: { type: 'string', default: 'test-results/screenshots' } } })
	const out = resolve(values.out)
	mkdirSync(out, { recursive: true })
	let count = 0
	const photograph = async (page: Page, name: string) => {
		await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))))
		await page.evaluate(() => window.scrollTo(0, 0))
		// Behind a dialog the page stands still; without one the whole of it is shown.
		const fullPage = (await page.locator('dialog[open]').count()) === 0
		await page.screenshot({ path: join(out, `${name}.png`), fullPage })
		count++
	}
	const visit = async (stop: Stop) => {
		process.stderr.write(`${stop.screen}\n`)
		const { page } = stop.person
		for (const size of sizes) {
			await page.setViewportSize(size)
			for (const colorScheme of schemes) {
				await page.emulateMedia({ colorScheme })
				await photograph(page, `${stop.screen}-${size.width}-${colorScheme}`)
			}
		}
		await page.emulateMedia({ colorScheme: 'light' })
		if (stop.again === null) return
		const mirrored = await openMirrored({ ...stop, again: stop.again })
		for (const size of sizes) {
			await mirrored.setViewportSize(size)
			await photograph(mirrored, `${stop.screen}-${size.width}-rtl`)
		}
		await mirrored.close()
	}

	const folder = makeFolder()
	const server = new AkinServer(folder, await freePortBase(), tourSettings)
	const browser = await chromium.launch(chromiumOptions())
	try {
		process.stderr.write('Starting a server with the demo world\n')
		await server.start()
		await tour({ browser, server, visit })
		console.log(`${count} pictures in ${out}`)
	} finally {
		await browser.close()
		await server.stop()
		removeFolder(folder)
	}
}

await main()
