import { describe, expect, it } from 'vitest'
import { intlLocale } from './intl-locale.ts'
import { localeWishes, pickLocale } from './locales.ts'

describe('language of the page', () => {
	it('is the first wish that we have, by whole tag or by language', () => {
		expect(pickLocale(localeWishes('', ['so', 'en-GB']))).toBe('en')
		expect(pickLocale(localeWishes('?lang=pseudo', ['en']))).toBe('pseudo')
		expect(pickLocale(localeWishes('?lang=__proto__', []))).toBe('en')
	})

	it('keeps the region of the browser for times and names', () => {
		expect(intlLocale('en', ['de', 'en-IE'])).toBe('en-IE')
		expect(intlLocale('pseudo', ['fr'])).toBe('en')
	})
})
