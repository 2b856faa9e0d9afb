import type { Instant } from '@akin/core/support/instant'
import type { Presence, PrincipalId } from '../../ports/presence.ts'

/** Longer than any session lives. Whoever was not seen for so long is absent, remembered or not. */
const rememberedMs = 24 * 60 * 60 * 1_000

/** Presence of a deployment with one node: complete since it was made. */
export function createMemoryPresence({ now }: { now: () => Instant }): Presence {
	const completeSince = now()
	/** In the order of the last beat, so that the oldest are the first to be dropped. */
	const seen = new Map<PrincipalId, Instant>()

	function dropOld(before: Instant) {
		for (const [id, at] of seen) {
			if (at >= before) return
			seen.delete(id)
		}
	}

	return {
		async beat(ids) {
			const at = now()
			for (const id of ids) {
				seen.delete(id)
				seen.set(id, at)
			}
			dropOld(at - rememberedMs)
		},
		async forget(ids) {
			for (const id of ids) seen.delete(id)
		},
		async lastSeen(ids) {
			return new Map(ids.map((id) => [id, seen.get(id) ?? completeSince]))
		},
		async seenWithin(ids, ms) {
			const after = now() - ms
			return new Set(ids.filter((id) => (seen.get(id) ?? Number.NEGATIVE_INFINITY) > after))
		},
		async now() {
			return now()
		},
	}
}
