import type { Bindings, KeyAct } from '@akin/core/keys/bindings'
import { chordOf, type Pressed } from '@akin/core/keys/chord'

/** What a key means while a list of the board has the focus; null where it means nothing there. */
export type ListKey = { readonly walk: 'up' | 'down' | 'first' | 'last' } | { readonly act: 'acknowledge' | 'whisper' | 'pin' | 'update' }

/** The same for everybody, as in every list. */
const fixed: Readonly<Record<string, ListKey>> = {
	ArrowUp: { walk: 'up' },
	ArrowDown: { walk: 'down' },
	Home: { walk: 'first' },
	End: { walk: 'last' },
}
const bound = [
	['row_up', { walk: 'up' }],
	['row_down', { walk: 'down' }],
	['acknowledge', { act: 'acknowledge' }],
	['whisper', { act: 'whisper' }],
	['pin', { act: 'pin' }],
	['update_order', { act: 'update' }],
] as const satisfies readonly (readonly [KeyAct, ListKey])[]

/** [KB1] By the keys of whoever is signed in. */
export function listKeyOf(event: Pressed, bindings: Bindings): ListKey | null {
	const chord = chordOf(event)
	if (chord === null) return null
	return fixed[chord] ?? bound.find(([name]) => bindings[name] === chord)?.[1] ?? null
}

/** Where a walk from `index` ends in a list of so many. */
export function walkTo(walk: 'up' | 'down' | 'first' | 'last', index: number, count: number): number {
	const target = { up: index - 1, down: index + 1, first: 0, last: count - 1 }[walk]
	return Math.max(0, Math.min(count - 1, target))
}
