import type { Presence } from '../../ports/presence.ts'
import { StoreUnavailable } from '../../ports/store-error.ts'

/**
 * Presence from Redis while it is there, else what this node knows by itself. Knowing less is safe: presence starts grace periods, and somebody
 * never seen counts as seen since this memory began.
 */
export function createFailoverPresence({ first, second }: { readonly first: Presence; readonly second: Presence }): Presence {
	const either = async <T>(use: (presence: Presence) => Promise<T>): Promise<T> => {
		try {
			return await use(first)
		} catch (error) {
			if (!(error instanceof StoreUnavailable)) throw error
			return use(second)
		}
	}
	return {
		async beat(ids) {
			await second.beat(ids)
			await either((presence) => presence.beat(ids))
		},
		async forget(ids) {
			await second.forget(ids)
			await either((presence) => presence.forget(ids))
		},
		lastSeen: (ids) => either((presence) => presence.lastSeen(ids)),
		now: () => either((presence) => presence.now()),
	}
}
