import { expect } from '@playwright/test'
import { overflow, smallTargets, violations } from '../fixtures/accessibility.ts'
import { test } from '../fixtures/actors.ts'

test('the checks of accessibility see planted faults', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 })
	await page.setContent(`<!doctype html><html lang="en"><title>Planted</title><main><h1>Planted</h1>
		<button style="inline-size:20px;block-size:20px;padding:0">x</button>
		<p>A link <a href="#x">in a sentence</a> may be small.</p>
		<p style="color:#bbb;background:#fff">too pale</p><input type="text">
		<div style="inline-size:400px">too wide</div></main></html>`)
	const rules = (await violations(page)).map((line) => line.split(':')[0])
	expect(rules).toEqual(expect.arrayContaining(['color-contrast', 'label']))
	expect((await violations(page, 'of colours')).map((line) => line.split(':')[0])).toEqual(['color-contrast'])
	expect(await smallTargets(page, { width: 24, height: 24 })).toEqual([expect.stringContaining('20×20'), expect.stringContaining('INPUT')])
	expect(await overflow(page)).toBeGreaterThan(80)
})
