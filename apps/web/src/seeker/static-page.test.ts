// @vitest-environment node
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'

const page = (name: string) =>
	new JSDOM(readFileSync(resolve(import.meta.dirname, '../..', name), 'utf8'), { url: 'https://seeker.example/' }).window.document

describe('the page that the server writes into', () => {
	const document = page('index.html')

	it('has the three live regions, empty, before the app is loaded', () => {
		const app = document.querySelector('script[type=module]')
		for (const [id, role] of [
			['sr-log', 'log'],
			['sr-status', 'status'],
			['sr-alert', 'alert'],
		] as const) {
			const region = document.getElementById(id)
			expect(region?.getAttribute('role')).toBe(role)
			expect(region?.textContent).toBe('')
			expect(region && app && region.compareDocumentPosition(app) & 4).toBe(4)
		}
	})

	it.each(['index.html', 'document.html'])('%s: titled truly and neutrally, fetches nothing from anybody else, and can be left', (name) => {
		const document = page(name)
		expect(document.title).toBe('Chat')
		for (const element of document.querySelectorAll('[src], link[href]'))
			expect(element.getAttribute('src') ?? element.getAttribute('href')).toMatch(/^\//)
		expect(document.documentElement.outerHTML).toContain('<!-- leave-script -->')
		expect(document.querySelectorAll('script[src]').length).toBe(name === 'index.html' ? 1 : 0)
	})
})
