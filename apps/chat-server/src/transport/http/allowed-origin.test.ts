import { describe, expect, it } from 'vitest'
import { isAllowedOrigin, isAllowedPlainPost, isAllowedSocketRequest } from './allowed-origin.ts'

const own = 'http://localhost:4600'
const foreign = [
	'null',
	'',
	'*',
	`${own}/`,
	`${own}0`,
	'http://localhost:460',
	'https://localhost:4600',
	'HTTP://localhost:4600',
	'http://127.0.0.1:4600',
]

describe('which origins may change anything', () => {
	it('is the own one to the letter', () => {
		expect(isAllowedOrigin(own, [own])).toBe(true)
		expect(isAllowedOrigin(undefined, [own])).toBe(false)
		for (const origin of foreign) expect(isAllowedOrigin(origin, [own]), origin).toBe(false)
	})

	it('lets forms and beacons of a page without referrer say null, if the browser vouches for them', () => {
		expect(isAllowedPlainPost('null', 'same-origin', [own])).toBe(true)
		for (const site of [undefined, 'cross-site', 'same-site', 'none']) expect(isAllowedPlainPost('null', site, [own])).toBe(false)
		expect(isAllowedPlainPost('http://evil.example', 'same-origin', [own])).toBe(false)
		expect(isAllowedPlainPost(undefined, 'same-origin', [own])).toBe(false)
	})

	it('asks every WebSocket for it, and a polling request unless the page asks its own server', () => {
		expect(isAllowedSocketRequest({ origin: own, secFetchSite: undefined, upgrade: true }, [own])).toBe(true)
		expect(isAllowedSocketRequest({ origin: undefined, secFetchSite: 'same-origin', upgrade: true }, [own])).toBe(false)
		expect(isAllowedSocketRequest({ origin: undefined, secFetchSite: 'same-origin', upgrade: false }, [own])).toBe(true)
		expect(isAllowedSocketRequest({ origin: undefined, secFetchSite: 'cross-site', upgrade: false }, [own])).toBe(false)
		for (const origin of foreign) {
			for (const upgrade of [true, false])
				expect(isAllowedSocketRequest({ origin, secFetchSite: 'same-origin', upgrade }, [own]), origin).toBe(false)
		}
	})
})
