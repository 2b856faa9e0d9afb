// @vitest-environment node
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'

const page = (name: string) =>
	new JSDOM(readFileSync(resolve(import.meta.dirname, '../..', name), 'utf8'), { url: 'https://seeker.example/' }).window.document

describe('index.html, before any script', () => {
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

	it('is titled truly and neutrally', () => {
		expect(document.title).toBe('Chat')
	})

	it('begins with: skip, leave, then urgent help, danger, leave; all work as links', () => {
		const links = [...document.querySelectorAll('header a')]
		expect(links.map((link) => link.textContent)).toEqual([
			'Skip to the main part',
			'Leave this page',
			'Urgent help',
			'I am in danger',
			'Leave this page',
		])
		for (const link of document.querySelectorAll('[data-leave]')) {
			expect(link.getAttribute('href')).toMatch(/^https:\/\//)
			expect(link.getAttribute('rel')).toContain('noreferrer')
		}
	})

	it('can be started without JavaScript, and asks for nothing', () => {
		const form = document.querySelector('form')
		expect(form?.getAttribute('method')).toBe('post')
		expect(form?.getAttribute('action')).toBe('/api/start')
		expect(document.querySelector('input, select, textarea, [required]')).toBeNull()
	})

	it('fetches nothing from anybody else', () => {
		for (const element of document.querySelectorAll('[src], link[href]'))
			expect(element.getAttribute('src') ?? element.getAttribute('href')).toMatch(/^\//)
	})
})

describe('help.html', () => {
	it('carries the same bar and a place for the numbers', () => {
		const document = page('help.html')
		expect(document.querySelectorAll('[data-leave]').length).toBe(2)
		expect(document.documentElement.outerHTML).toContain('<!-- helplines -->')
		expect(document.querySelector('script[src]')).toBeNull()
	})

	it('has the words for the demo world, hidden until a server shows them', () => {
		const banner = page('help.html').querySelector('.seeker-demo')
		expect(banner?.textContent).toContain('Nobody real answers')
		expect(banner?.hasAttribute('hidden')).toBe(true)
	})
})
