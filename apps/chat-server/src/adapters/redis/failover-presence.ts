import { asId, type StaffId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { Presence, PrincipalId } from '../../ports/presence.ts'
import { StoreUnavailable } from '../../ports/store-error.ts'

export type FailoverPresenceOptions = {
	/** Presence in Redis. */
	readonly first: Presence
	/** Presence in PostgreSQL: all nodes share it, so that they see each other's people during an outage too. */
	readonly second: Presence
	/** Milliseconds of a clock that nobody sets. */
	readonly elapsedMs?: () => number
}

/** Beats in the second store for every node that cannot reach the first; no person is called that. */
const nodeWithoutFirst = asId<StaffId>('node-without-first')
/** Longer than a beat takes to come round, so that one that is missed changes nothing. */
const believedForMs = 20_000
/** Several times between two beats, so that nobody is silent for long because one node has lost Redis. */
const lookEveryMs = 2_000
/** Less than anything follows from, more than lies between two beats. */
const worthAskingMs = 8_000

/**
 * Presence in Redis, and in PostgreSQL while Redis is away. Whoever was beating in one was silent in the other, and whoever was beating while
 * all servers were down was silent everywhere; so silence before the last change of store, and before this node began, proves nothing.
 * Without that an outage of Redis would close the conversations of everybody who is here (Q4).
 *
 * One node alone may lose Redis. Its people beat in PostgreSQL only, so whoever is silent in Redis is looked for there; and the others' people
 * are silent there, so while a node says that it cannot reach Redis, the others beat in both.
 *
 * It always speaks the clock of Redis: that of PostgreSQL is translated, so that two readings can be compared across a change of store.
 */
export function createFailoverPresence({ first, second, elapsedMs = () => performance.now() }: FailoverPresenceOptions): Presence {
	let using: 'neither yet' | 'first' | 'second' = 'neither yet'
	/** What to add to the clock of the second to get that of the first; 0 as long as they have never been compared. */
	let offsetMs = 0
	/** On the clock of the first. */
	let provesNothingBefore: Instant = 0

	async function changeTo(store: 'first' | 'second'): Promise<void> {
		if (using === store) return
		if (store === 'first') {
			// Asked now, so that the memory of the second begins here and not with the first question about somebody silent.
			const [firstNow, secondNow] = await Promise.all([first.now(), second.now(), second.lastSeen([nodeWithoutFirst])])
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

	let lookedAtMs = Number.NEGATIVE_INFINITY
	let isSplit = false
	/** Whether some node cannot reach the first store while we can; as it was known last while the second is away too. */
	async function somebodyIsOnSecond(): Promise<boolean> {
		if (elapsedMs() - lookedAtMs < lookEveryMs) return isSplit
		lookedAtMs = elapsedMs()
		const seen = await ifThere(second.seenWithin([nodeWithoutFirst], believedForMs))
		if (seen) isSplit = seen.has(nodeWithoutFirst)
		return isSplit
	}

	const alsoOnSecond = async (tell: () => Promise<void>) => {
		if (await somebodyIsOnSecond()) await ifThere(tell())
	}

	const shifted = (seen: ReadonlyMap<PrincipalId, Instant>, byMs: number) => new Map([...seen].map(([id, at]) => [id, at + byMs]))

	/** As the first store says, and for those who are silent there also as the second does. */
	async function seenInEither(ids: readonly PrincipalId[]): Promise<Map<PrincipalId, Instant>> {
		const [seen, firstNow] = await Promise.all([first.lastSeen(ids), first.now()])
		await changeTo('first')
		const silent = ids.filter((id) => (seen.get(id) ?? 0) < firstNow - worthAskingMs)
		if (silent.length === 0) return new Map(seen)
		const elsewhere = shifted(await second.lastSeen(silent), offsetMs)
		return new Map([...seen].map(([id, at]) => [id, Math.max(at, Math.min(elsewhere.get(id) ?? at, firstNow))]))
	}

	return {
		beat: (ids) =>
			either(
				async () => {
					await first.beat(ids)
					await alsoOnSecond(() => second.beat(ids))
				},
				() => second.beat([...ids, nodeWithoutFirst]),
			),
		forget: (ids) =>
			either(
				async () => {
					await first.forget(ids)
					await alsoOnSecond(() => second.forget(ids))
				},
				() => second.forget(ids),
			),
		async lastSeen(ids) {
			const seen = await either(
				() => seenInEither(ids),
				async () => {
					await second.beat([nodeWithoutFirst])
					return shifted(await second.lastSeen(ids), offsetMs)
				},
			)
			return new Map([...seen].map(([id, at]) => [id, Math.max(at, provesNothingBefore)]))
		},
		seenWithin: (ids, ms) =>
			either(
				async () => {
					const seen = await first.seenWithin(ids, ms)
					const missing = ids.filter((id) => !seen.has(id))
					if (missing.length === 0 || !(await somebodyIsOnSecond())) return seen
					return new Set([...seen, ...((await ifThere(second.seenWithin(missing, ms))) ?? [])])
				},
				() => second.seenWithin(ids, ms),
			),
		now: () =>
			either(
				() => first.now(),
				async () => (await second.now()) + offsetMs,
			),
	}
}

/** Null when that store is away: what the first one said must not fail with it. */
async function ifThere<T>(answer: Promise<T>): Promise<T | null> {
	try {
		return await answer
	} catch (error) {
		if (error instanceof StoreUnavailable) return null
		throw error
	}
}
