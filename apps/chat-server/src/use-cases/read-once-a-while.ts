import type { Instant } from '@akin/core/support/instant'
import type { Chat } from './chat.ts'

/** One reading for all who ask the same within a while. One that failed is not kept. */
export function readOnceAWhile<World extends Pick<Chat, 'clock'>, K, R extends unknown[], T>(
	read: (world: World, of: K, ...rest: R) => Promise<T>,
	keyOf: (of: K) => string,
	againAfterMs: number,
) {
	const readBefore = new WeakMap<World, Map<string, { readonly at: Instant; readonly result: Promise<T> }>>()
	return (world: World, of: K, ...rest: R): Promise<T> => {
		const known = readBefore.get(world) ?? new Map()
		readBefore.set(world, known)
		const now = world.clock.now()
		const before = known.get(keyOf(of))
		if (before && Math.abs(now - before.at) < againAfterMs) return before.result
		const result = read(world, of, ...rest)
		result.catch(() => known.delete(keyOf(of)))
		known.set(keyOf(of), { at: now, result })
		return result
	}
}
