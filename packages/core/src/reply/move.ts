import * as z from 'zod/mini'

/** What one reply can do. A reply may do several of these at once. */
export const move = z.enum([
	'asks_openly',
	'asks_closed',
	'reflects',
	'validates',
	'stays',
	'asks_first',
	'asks_suicide',
	'asks_plan',
	'asks_self_harm',
	'asks_danger',
	'points_on',
	'closes',
	'about_self',
	'advises',
	'false_comfort',
	'judges',
	'asks_why',
	'two_questions',
	'promises_secrecy',
	'crosses_line',
	'says_little',
])
export type Move = z.output<typeof move>

/** Several moves by one name, for whoever writes a role play. */
export const moveGroup = z.enum(['hears', 'asks', 'pushes', 'asks_safety'])
export type MoveGroup = z.output<typeof moveGroup>

const groups: Readonly<Record<MoveGroup, readonly Move[]>> = {
	hears: ['reflects', 'validates'],
	asks: ['asks_openly'],
	pushes: ['advises', 'false_comfort', 'judges'],
	asks_safety: ['asks_suicide', 'asks_plan', 'asks_self_harm', 'asks_danger'],
}

export const moveOrGroup = z.union([move, moveGroup])
export type MoveOrGroup = z.output<typeof moveOrGroup>

const isGroup = (name: MoveOrGroup): name is MoveGroup => name in groups

/** The moves a name stands for. */
export const movesOf = (name: MoveOrGroup): readonly Move[] => (isGroup(name) ? groups[name] : [name])

/** What feedback advises against, each with another way beside it. */
export const hindering: ReadonlySet<Move> = new Set<Move>([
	'advises',
	'false_comfort',
	'judges',
	'asks_why',
	'two_questions',
	'promises_secrecy',
	'crosses_line',
])

/** What lets somebody go on talking. */
export const helping: ReadonlySet<Move> = new Set<Move>([...groups.hears, ...groups.asks, ...groups.asks_safety])
