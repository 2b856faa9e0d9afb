import type { Instant } from '@akin/core/support/instant'
import type { Presence, PrincipalId } from '../../ports/presence.ts'
import { StoreUnavailable } from '../../ports/store-error.ts'

export type FailoverPresenceOptions = {
	/** Presence in Redis. */
	readonly first: Presence
	/** Presence in PostgreSQL: all nodes share it, so that they see each other's people during an outage too. */
	readonly second: Presence
}

/**
 * Presence in Redis, and in PostgreSQL while Redis is away. Whoever was beating in one was silent in the other, and whoever was beating while
 * all servers were down was silent everywhere; so silence before the last change of store, and before this node began, proves nothing.
 * Without that an outage of Redis would close the conversations of everybody who is here (Q4).
 *
 * It always speaks the clock of Redis: that of PostgreSQL is translated, so that two readings can be compared across a change of store.
 */
export function createFailoverPresence({ first, second }: FailoverPresenceOptions): Presence {
	let using: 'neither yet' | 'first' | 'second' = 'neither yet'
	/** What to add to the clock of the second to get that of the first; 0 as long as they have never been compared. */
	let offsetMs = 0
	/** On the clock of the first. */
	let provesNothingBefore: Instant = 0

	async function changeTo(store: 'first' | 'second'): Promise<void> {
		if (using === store) return
		if (store === 'first') {
			const [firstNow, secondNow] = await Promise.all([first.now(), second.now()])
			offsetMs = firstNow - secondNow
			provesNothingBefore = firstNow
		} else provesNothingBefore = (await second.now()) + offsetMs
		using = store
	}

	async function either<T>(askFirst: () => Promise<T>, askSecond: () => Promise<T>): Promise<T> {
		try {
			const answer = await askFirst()
			await changeTo('first')
			return answer
		} catch (error) {
			if (!(error instanceof StoreUnavailable)) throw error
			await changeTo('second')
			return askSecond()
		}
	}

	const shifted = (seen: ReadonlyMap<PrincipalId, Instant>, byMs: number) => new Map([...seen].map(([id, at]) => [id, at + byMs]))

	return {
		beat: (ids) =>
			either(
				() => first.beat(ids),
				() => second.beat(ids),
			),
		forget: (ids) =>
			either(
				() => first.forget(ids),
				() => second.forget(ids),
			),
		async lastSeen(ids) {
			const seen = await either(
				() => first.lastSeen(ids),
				async () => shifted(await second.lastSeen(ids), offsetMs),
			)
			return new Map([...seen].map(([id, at]) => [id, Math.max(at, provesNothingBefore)]))
		},
		seenWithin: (ids, ms) =>
			either(
				() => first.seenWithin(ids, ms),
				() => second.seenWithin(ids, ms),
			),
		now: () =>
			either(
				() => first.now(),
				async () => (await second.now()) + offsetMs,
			),
	}
}
