import { describe, expect, it } from 'vitest'
import { intlLocale } from './intl-locale.ts'
import { locales, localeWishes, pickLocale } from './locales.ts'

describe('language of the page', () => {
	it('is the first wish that we have, by whole tag or by language', () => {
		expect(pickLocale(localeWishes('', ['so', 'en-GB']), locales)).toBe('en')
		expect(pickLocale(localeWishes('', ['so', 'ar-EG', 'en']), locales)).toBe('ar')
		expect(pickLocale(localeWishes('?lang=pseudo', ['en']), locales)).toBe('pseudo')
		expect(pickLocale(localeWishes('?lang=__proto__', []), locales)).toBe('en')
	})

	it('is never one that the app has no catalogue of', () => {
		expect(pickLocale(localeWishes('?lang=ar', ['de-AT', 'en']), ['en', 'de'])).toBe('de')
		expect(pickLocale(localeWishes('', ['fr']), ['en', 'pseudo'])).toBe('en')
	})

	it('keeps the region of the browser for times and names', () => {
		expect(intlLocale('en', ['de', 'en-IE'])).toBe('en-IE')
		expect(intlLocale('pseudo', ['fr'])).toBe('en')
		expect(intlLocale('en', ['en-US@posix', 'en-_', 'en-*', 'en-GB'])).toBe('en-GB')
		expect(intlLocale('de', ['de-_'])).toBe('de')
	})
})
