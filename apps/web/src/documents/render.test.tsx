import { helplines } from '@akin/core/crisis-lines/helplines'
import type { Front } from '@akin/core/programme/front'
import { beforeEach, describe, expect, it } from 'vitest'
import { programme } from '../seeker/testing/fake-seeker.ts'
import { documents, type Facts, renderDocument } from './render.tsx'

const facts = (front: Partial<Front> = {}, more: Partial<Facts> = {}): Facts => ({
	front: {
		...{ now: Date.UTC(2026, 10, 30, 17), status: { kind: 'open', wait: { from: 5, to: 15 } } },
		...{
			programmes: [programme('talk'), programme('study')],
			demo: false,
			returning: false,
			leaveTo: 'https://elsewhere.example/',
			ownWindow: null,
		},
		...front,
	},
	session: { idleMinutes: 15, longestHours: 12 },
	looksAtAddresses: false,
	...more,
})
const write = (name: (typeof documents)[number], with_ = facts(), wishes = ['en-GB']) => {
	document.body.innerHTML = renderDocument(name, wishes, with_).content
	return document.body
}
const text = (name: (typeof documents)[number], with_ = facts(), wishes = ['en-GB']) =>
	(write(name, with_, wishes).textContent ?? '').replace(/\s+/g, ' ')

beforeEach(() => {
	document.body.innerHTML = ''
})

describe('every document', () => {
	it.each(documents)('%s: skip link, leave, urgent help and the way out first; one heading; no field that must be filled', (name) => {
		const page = write(name)
		const bar = [...page.querySelectorAll('header a, header button')].map((one) => one.textContent)
		expect(bar.slice(0, 3)).toEqual(['Skip to the main part', 'Leave this page', 'Urgent help'])
		expect(bar.at(-1)).toBe('Leave this page')
		for (const link of page.querySelectorAll('[data-leave]')) {
			expect(link.getAttribute('href')).toBe('https://elsewhere.example/')
			expect(link.getAttribute('rel')).toContain('noreferrer')
		}
		expect(page.querySelectorAll('h1')).toHaveLength(1)
		expect(page.querySelector('[required], script, [style]')).toBeNull()
		expect([...page.querySelectorAll('main a[href^="tel:"]')].length).toBeGreaterThan(0)
		for (const link of page.querySelectorAll('a'))
			expect(link.getAttribute('href')).toMatch(/^(\/|#main$|tel:|https:\/\/elsewhere\.example\/$)/)
	})

	it.each(documents)('[P6] %s: no link of ours adds a step to the history, unless it opens a window of its own', (name) => {
		const steps = (ownWindow: string | null) =>
			[...write(name, facts({ ownWindow })).querySelectorAll<HTMLAnchorElement>('a[href^="/"], a[href^="#"]')].filter(
				(link) => link.dataset.own === undefined && link.target !== '_blank',
			)
		expect(steps(null)).toEqual([])
		expect(steps('/?o=acme')).toEqual([])
		// The leave script tells them apart by this.
		expect(document.querySelectorAll('[data-leave]:not([target]), [data-own][target]')).toHaveLength(0)
	})

	it.each(documents)('%s: is written in the language asked for, and says so', (name) => {
		const made = renderDocument(name, ['pseudo', 'en'], facts())
		expect([made.lang, made.dir, made.locale]).toEqual(['en', 'rtl', 'pseudo'])
		expect(made.content).not.toMatch(/>Leave this page</)
	})

	it('says that everybody is invented, in the demo world only', () => {
		for (const name of documents) {
			expect(text(name, facts({ demo: true })), name).toContain('Nobody real answers here')
			expect(text(name), name).not.toContain('Nobody real answers')
		}
	})
})

describe('the first screen', () => {
	const zone = 'Europe/London'
	it.each([
		['open', facts(), 'Talk to someone', /People wait about 5 to 15 minutes/],
		['busy', facts({ status: { kind: 'busy' } }), 'Talk to someone', /longer than 30 minutes.*number above/],
		[
			'closing soon',
			facts({ status: { kind: 'closing_soon', closesAt: Date.UTC(2026, 10, 30, 17, 30), timeZone: zone } }),
			'Talk to someone',
			/We close at 17:30 GMT\./,
		],
		[
			'closed',
			facts({ status: { kind: 'closed', opensAt: Date.UTC(2026, 11, 1, 7), timeZone: zone } }),
			'We are closed now',
			/We open again: Tuesday.*07:00 GMT/,
		],
		[
			'closed, nobody knows how long',
			facts({ status: { kind: 'closed', opensAt: null, timeZone: null } }),
			'We are closed now',
			/cannot say yet/,
		],
		['outage', facts({ status: { kind: 'outage' }, programmes: [] }), 'Chat is not working', /our fault, not yours/],
	])('%s: the numbers first, the truth, and a next step', (_name, given, heading, words) => {
		const page = write('home', given)
		expect(page.querySelector('h1')?.textContent).toBe(heading)
		expect(page.textContent).toMatch(words)
		const [numbers, status] = [page.querySelector('main a[href="tel:999"]'), page.querySelector('.seeker-status')]
		expect(numbers && status && numbers.compareDocumentPosition(status) & 4).toBe(4)
		const isTakingIn = heading === 'Talk to someone'
		expect(page.querySelectorAll('form[method=post][action="/api/start"][data-start]')).toHaveLength(isTakingIn ? 1 : 0)
		if (!isTakingIn) expect(page.querySelector('main a.seeker-button')?.getAttribute('href')).toBe('/help')
	})

	it('hands on how it stands, and nothing that could be read as more', () => {
		const evil = '</script><script>alert(1)</script>'
		const { data } = renderDocument('home', ['en'], facts({ ownWindow: evil }))
		expect(data).not.toContain('<')
		expect(JSON.parse(data ?? '')).toMatchObject({ locale: 'en', status: { kind: 'open' }, ownWindow: evil })
		expect(renderDocument('privacy', ['en'], facts()).data).toBeNull()
	})
})

describe('the numbers', () => {
	it('has every line of every country, with the day it was checked', () => {
		const page = write('help')
		for (const { lines } of helplines)
			for (const { phone } of lines) expect(page.querySelector(`a[href="tel:${phone.replaceAll(' ', '')}"]`), phone).not.toBeNull()
		expect(page.textContent?.match(/Checked on \d+ \w+ \d{4}\./g)).toHaveLength(helplines.length)
	})

	it('says why somebody who pressed Start reads this, whether scripts are off or only ours are missing', () => {
		expect(write('chat_needs_script').querySelector('noscript')).toBeNull()
		expect(text('chat_needs_script')).toContain('Chat needs JavaScript')
	})
})

describe('privacy', () => {
	it('says the days of the programmes as they are set', () => {
		expect(text('privacy')).toContain('The key is kept for 30 days.')
		const differing = facts({ programmes: [programme('talk'), programme('study', { retentionDays: 1 })] })
		expect(text('privacy', differing)).toMatch(
			/Programme talk: the key is kept for 30 days\..*Programme study: the key is kept for 1 day\./,
		)
	})

	it('says how long a browser stays signed in, and whether anybody looks at where people come from', () => {
		expect(text('privacy')).toMatch(/after 15 minutes with no page open\. It never lasts longer than 12 hours\./)
		expect(text('privacy')).toContain('We do not look at where you come from')
		expect(text('privacy', facts({}, { looksAtAddresses: true }))).toContain('Only when a person of the team blocks somebody')
	})

	it('says what we cannot do', () => {
		expect(text('privacy')).toContain('What we cannot protect you from')
	})
})

it('has a plan to print and write on, in every language, with nothing in it that could be sent', () => {
	const { content } = renderDocument('plan', ['de'], facts())
	expect(content).toContain('Ein Plan für schwere Momente')
	expect(content.match(/<h2/g)).toHaveLength(7)
	expect(content).not.toMatch(/<(form|input|textarea|script)/)
	expect(renderDocument('help', ['en'], facts()).content).toContain('href="/plan"')
})
