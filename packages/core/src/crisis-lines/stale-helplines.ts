import { dayNumber } from '../programme/wall-clock.ts'
import { staleAfterDays } from '../settings/stale-resources.ts'
import type { Instant } from '../support/instant.ts'
import type { CountryHelplines } from './helplines-schema.ts'

const dayMs = 86_400_000

/** The countries whose numbers nobody has compared with their source for too long, with how many days it has been. */
export const staleHelplines = (
	countries: readonly Pick<CountryHelplines, 'country' | 'checkedOn'>[],
	now: Instant,
): readonly { readonly country: string; readonly days: number }[] =>
	countries
		.map(({ country, checkedOn }) => ({ country, days: Math.floor(now / dayMs) - dayNumber(checkedOn) }))
		.filter(({ days }) => days > staleAfterDays)
