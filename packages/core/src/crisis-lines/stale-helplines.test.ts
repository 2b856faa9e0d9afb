import { expect, test } from 'vitest'
import { staleHelplines } from './stale-helplines.ts'

test('numbers that nobody has checked for more than 90 days are named', () => {
	const now = Date.UTC(2026, 10, 30, 23)
	const countries = [
		{ country: 'GB', checkedOn: '2026-11-30' },
		{ country: 'IE', checkedOn: '2026-09-01' },
		{ country: 'FR', checkedOn: '2026-08-31' },
	]
	expect(staleHelplines(countries, now)).toEqual([{ country: 'FR', days: 91 }])
})
