import type { Programme } from '../programme/programme.ts'
import type { Theme } from './theme.ts'
import { sharedTheme } from './theme-css.ts'

/** [TH5] The theme of a first page: of the programmes that name the organisation it is asked for by, or of all that are offered. */
export function themeOfPage(programmes: readonly Pick<Programme, 'hidden' | 'embed' | 'theme'>[], organisation: string | null): Theme {
	const offered = programmes.filter(({ hidden }) => !hidden)
	const named = offered.filter(({ embed }) => embed.origins.some((one) => one.organisation === organisation))
	return sharedTheme((named.length > 0 ? named : offered).map(({ theme }) => theme))
}
