import { contrast, mixed } from './contrast.ts'

export type Scheme = 'light' | 'dark'

/**
 * The colours of the seeker's page that an accent meets (`packages/ui/src/tokens/tokens.ts`; a test of the supervisors' app keeps the two the
 * same): the page, cards, wells, one's own messages, notices.
 */
export const surfaces = {
	light: { bg: '#F7F5F1', surface: '#FFFFFF', sunken: '#EDF2F1', mine: '#D9EAEC', notice: '#F0EADF' },
	dark: { bg: '#10181B', surface: '#182327', sunken: '#0C1315', mine: '#214950', notice: '#2B2A24' },
} as const satisfies Record<Scheme, Record<string, string>>
export type SurfaceName = keyof (typeof surfaces)[Scheme]

/** What an accent becomes on the page: filled buttons, their words, links. */
export type AccentPalette = { readonly primary: string; readonly hover: string; readonly onPrimary: string; readonly link: string }

const towards = { light: '#000000', dark: '#FFFFFF' } as const
const wordsOnFilled = { light: ['#FFFFFF', '#05262C'], dark: ['#05262C', '#FFFFFF'] } as const

/** [TH1] Everything that is derived from an accent, so that a place chooses one colour and not four. */
export function paletteOf(scheme: Scheme, accent: string): AccentPalette {
	const hover = mixed(accent, towards[scheme], 0.2)
	const worst = (words: string) => Math.min(contrast(words, accent), contrast(words, hover))
	const [first, second] = wordsOnFilled[scheme]
	return { primary: accent, hover, onPrimary: worst(first) >= worst(second) ? first : second, link: accent }
}

/** Where an accent is too faint: against what, how strong it is there, and how strong it has to be. */
export type Faint = { readonly against: SurfaceName | 'words_on_it'; readonly ratio: number; readonly least: number }

/** [TH2] Text has 4.5 to 1 on every surface it stands on, and so has what is written on a filled button; shapes have 3. */
export function tooFaint(scheme: Scheme, accent: string): readonly Faint[] {
	const { primary, hover, onPrimary, link } = paletteOf(scheme, accent)
	const backs = Object.entries(surfaces[scheme]) as [SurfaceName, string][]
	return [
		// A link is text, and asks for more than the shape of a button in the same colour.
		...backs.map(([against, back]): Faint => ({ against, ratio: contrast(link, back), least: 4.5 })),
		...[primary, hover].map((back): Faint => ({ against: 'words_on_it', ratio: contrast(onPrimary, back), least: 4.5 })),
	]
		.filter(({ ratio, least }) => ratio < least)
		.sort((a, b) => a.ratio - b.ratio)
}

const steps = 200

/** [TH3] The same accent, only as much darker (on a light page) or lighter (on a dark one) as it has to be. */
export function nearestPassing(scheme: Scheme, accent: string): string {
	for (let step = 0; step <= steps; step += 1) {
		const nearer = mixed(accent, towards[scheme], step / steps)
		if (tooFaint(scheme, nearer).length === 0) return nearer
	}
	return towards[scheme]
}
