/** What a key means while a list of the board has the focus; null where it means nothing there. */
export type ListKey = { readonly walk: 'up' | 'down' | 'first' | 'last' } | { readonly act: 'acknowledge' | 'whisper' | 'pin' | 'update' }

const keys: Readonly<Record<string, ListKey>> = {
	arrowup: { walk: 'up' },
	k: { walk: 'up' },
	arrowdown: { walk: 'down' },
	j: { walk: 'down' },
	home: { walk: 'first' },
	end: { walk: 'last' },
	a: { act: 'acknowledge' },
	w: { act: 'whisper' },
	p: { act: 'pin' },
	u: { act: 'update' },
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

export function listKeyOf({ key, ctrlKey, metaKey, altKey }: Pressed): ListKey | null {
	return ctrlKey || metaKey || altKey ? null : (keys[key.toLowerCase()] ?? null)
}

/** Where a walk from `index` ends in a list of so many. */
export function walkTo(walk: 'up' | 'down' | 'first' | 'last', index: number, count: number): number {
	const target = { up: index - 1, down: index + 1, first: 0, last: count - 1 }[walk]
	return Math.max(0, Math.min(count - 1, target))
}
