import { expect, test } from 'vitest'
import { browserNameOf } from './browser-name.ts'

test('[ID13] a browser is one of five names, whatever it says of itself', () => {
	const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
	expect(browserNameOf(chrome)).toBe('chrome')
	expect(browserNameOf(`${chrome} Edg/140.0.0.0`)).toBe('edge')
	expect(browserNameOf('Mozilla/5.0 (Windows NT 10.0; rv:141.0) Gecko/20100101 Firefox/141.0')).toBe('firefox')
	expect(browserNameOf('Mozilla/5.0 (iPhone) AppleWebKit/605.1 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1')).toBe('chrome')
	expect(browserNameOf('Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15')).toBe('safari')
	expect(browserNameOf(undefined)).toBe('other')
	expect(browserNameOf('curl/8.0 <script>')).toBe('other')
})
