import { contrast } from './contrast.ts'
import type { ColourName, Palette } from './tokens.ts'

/** Two colours that meet on screen, and the least ratio they must have. */
export interface Pair {
	readonly front: ColourName
	readonly back: ColourName
	/** 7 long reading text (AAA) · 4.5 other text (AA) · 3 shapes and focus rings */
	readonly least: 7 | 4.5 | 3
}

const onEach = (front: ColourName, backs: readonly ColourName[], least: Pair['least']): readonly Pair[] =>
	backs.map((back) => ({ front, back, least }))

/**
 * Every pair the components use. A focus ring right on a filled button is missing on purpose: the ring has a 2 px gap of
 * page colour (see base.css), so it always meets a page colour.
 */
export const pairs: readonly Pair[] = [
	...onEach('text', ['bg', 'surface', 'sunken', 'mine', 'theirs', 'notice'], 7),
	...onEach('muted', ['bg', 'surface', 'sunken', 'mine', 'theirs', 'notice'], 4.5),
	...onEach('on-primary', ['primary', 'primary-hover'], 4.5),
	...onEach('primary', ['bg', 'surface', 'sunken'], 3),
	...onEach('link', ['bg', 'surface', 'sunken', 'mine', 'notice'], 4.5),
	...onEach('border-ctl', ['bg', 'surface', 'sunken'], 3),
	...onEach('focus', ['bg', 'surface', 'sunken', 'mine', 'theirs', 'notice', 'whisper-bg'], 3),
	{ front: 'whisper-text', back: 'whisper-bg', least: 7 },
	{ front: 'text', back: 'whisper-bg', least: 7 },
	{ front: 'act-now-text', back: 'act-now-bg', least: 4.5 },
	{ front: 'needs-eyes-text', back: 'needs-eyes-bg', least: 4.5 },
	{ front: 'watch-text', back: 'watch-bg', least: 4.5 },
	{ front: 'note-text', back: 'note-bg', least: 4.5 },
	{ front: 'not-reviewed-text', back: 'not-reviewed-bg', least: 4.5 },
	{ front: 'done-text', back: 'done-bg', least: 4.5 },
	...onEach('error-text', ['bg', 'surface', 'mine'], 4.5),
	{ front: 'exit-text', back: 'exit-bg', least: 7 },
	...onEach('exit-bg', ['bg', 'surface'], 3),
]

/** A pair that is too faint in one palette, with the ratio it has. */
export interface Faint extends Pair {
	readonly ratio: number
}

/** The pairs of `palette` that are too faint; empty when the palette may be used. Organisations' own themes pass through here too. */
export function tooFaint(palette: Palette): readonly Faint[] {
	return pairs
		.map((pair) => ({ ...pair, ratio: contrast(palette[pair.front], palette[pair.back]) }))
		.filter((pair) => pair.ratio < pair.least)
}
