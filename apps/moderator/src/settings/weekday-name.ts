import { type Weekday, weekday } from '@akin/core/programme/hours'
import { intlLocale } from '@akin/ui/i18n/intl-locale'

/** 2024-01-01 was a Monday. */
const aMonday = Date.UTC(2024, 0, 1, 12)
const dayMs = 86_400_000

/** "Monday", in the reader's language. */
export const weekdayName = (day: Weekday, locale: string, length: 'long' | 'short' = 'long'): string =>
	new Intl.DateTimeFormat(intlLocale(locale), { weekday: length, timeZone: 'UTC' }).format(aMonday + weekday.options.indexOf(day) * dayMs)
