import { describe, expect, it, test } from 'vitest'
import { someProgramme } from '../../test/programmes.ts'
import { checkSettings } from '../settings/check-settings.ts'
import { settingsOf } from '../settings/programme-settings.ts'
import { frameAncestorsOf, isExactOrigin } from './embed-origin.ts'
import { frameSnippet, linkSnippet, loaderSnippet } from './snippets.ts'

describe('[EM1] an exact origin', () => {
	it.each([
		'https://example.org',
		'https://help.example.org:8443',
		'https://xn--mnchen-3ya.de',
		'http://localhost:8080',
		'http://localhost',
	])('is %s, as a browser writes it', (origin) => {
		expect(isExactOrigin(origin)).toBe(true)
		expect(new URL(origin).origin).toBe(origin)
	})

	it.each([
		'https://*.example.org',
		'*',
		'https:',
		'https://example.org/',
		'https://example.org/help',
		'https://Example.org',
		'https://example.org:443',
		'https://example.org:0',
		'https://example.org:99999',
		'http://example.org',
		'http://localhost.evil.example',
		'https://-a.example',
		'https://a@example.org',
		"https://example.org; script-src 'unsafe-inline'",
		'https://example.org https://evil.example',
		'https://example.org\n',
		"'self'",
		'',
	])('is not %j', (origin) => expect(isExactOrigin(origin)).toBe(false))

	it('is asked for when settings are saved', () => {
		const embed = { origins: [{ organisation: 'acme', origin: 'https://example.org/help' }] }
		const problem = { field: 'embed', kind: 'origin_not_exact', text: 'https://example.org/help' }
		expect(checkSettings({ ...settingsOf(someProgramme), embed }, '2026-11-30')).toEqual([problem])
		const twice = {
			origins: [
				{ organisation: 'acme', origin: 'https://a.example' },
				{ organisation: 'acme', origin: 'https://a.example' },
			],
		}
		expect(checkSettings({ ...settingsOf(someProgramme), embed: twice }, '2026-11-30')).toMatchObject([{ field: 'embed', kind: 'twice' }])
	})
})

test('[EM2] each organisation frames what is asked for in its own name, and nobody anything else', () => {
	const programmes = [
		{
			embed: {
				origins: [
					{ organisation: 'acme', origin: 'https://a.example' },
					{ organisation: 'school', origin: 'https://s.example' },
				],
			},
		},
		{
			embed: {
				origins: [
					{ organisation: 'acme', origin: 'https://a.example' },
					{ organisation: 'acme', origin: 'https://b.example' },
				],
			},
		},
		// As somebody wrote it into a database by hand.
		{ embed: { origins: [{ organisation: 'acme', origin: "*; script-src 'unsafe-inline'" }] } },
	]
	expect(frameAncestorsOf(programmes, 'acme')).toEqual(['https://a.example', 'https://b.example'])
	expect(frameAncestorsOf(programmes, 'school')).toEqual(['https://s.example'])
	expect(frameAncestorsOf(programmes, 'other')).toEqual([])
	expect(frameAncestorsOf(programmes, null)).toEqual([])
})

test('[EM3] what is copied shows a name as text, whatever stands in it', () => {
	const wild = { seekerOrigin: 'https://chat.example.org', organisation: 'acme', title: '"><script>alert(1)</script>&' }
	for (const snippet of [linkSnippet(wild), frameSnippet(wild)]) {
		expect(snippet).toContain('https://chat.example.org/?o=acme')
		expect(snippet).not.toContain('<script')
		expect(snippet).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;')
		expect(snippet).toMatch(/no-?referrer/)
	}
	const loader = loaderSnippet(wild)
	expect(loader.match(/<script/g)).toHaveLength(1)
	expect(loader).toContain('src="https://chat.example.org/embed.js" data-organisation="acme"')
	expect(loader).toContain('data-label="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;"')
})
