import { helplines } from '@akin/core/crisis-lines/helplines'
import { type CountryHelplines, helplinesFile } from '@akin/core/crisis-lines/helplines-schema'
import { staleHelplines } from '@akin/core/crisis-lines/stale-helplines'
import type { Plugin } from 'vite'
import * as z from 'zod/mini'

/** What to say about the numbers before they are built in; none is a reason to build without them. @throws when one does not fit its schema */
export function numbersToCheck(countries: readonly CountryHelplines[], now: number): readonly string[] {
	return staleHelplines(z.parse(helplinesFile, countries), now).map(
		({ country, days }) => `The numbers of ${country} were last checked ${days} days ago: packages/core/src/crisis-lines/helplines.json`,
	)
}

/** Warns of numbers that may no longer be right, and builds no page with one that cannot be. */
export function checkedNumbers(countries: readonly CountryHelplines[] = helplines, now: () => number = Date.now): Plugin {
	return {
		name: 'akin-checked-numbers',
		apply: 'build',
		buildStart() {
			for (const words of numbersToCheck(countries, now())) this.warn(words)
		},
	}
}
