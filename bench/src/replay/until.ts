import { setTimeout as pause } from 'node:timers/promises'
import type { Readable } from '@akin/client/store'

/** Longer than any outage a replay makes: a killed server is back within seconds, and everybody connected within a few more. */
const patienceMs = 60_000
const betweenTriesMs = 100

/** Something that should have come to be did not. */
export class NeverHappened extends Error {
	override readonly name = 'NeverHappened'
}

/** Resolves with the snapshot once `is` holds. @throws NeverHappened, saying what. */
export async function until<T>(readable: Readable<T>, what: string, is: (snapshot: T) => boolean, withinMs = patienceMs): Promise<T> {
	const first = readable.getSnapshot()
	if (is(first)) return first
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => {
			stop()
			reject(new NeverHappened(what))
		}, withinMs)
		const stop = readable.subscribe(() => {
			const snapshot = readable.getSnapshot()
			if (!is(snapshot)) return
			clearTimeout(timer)
			stop()
			resolve(snapshot)
		})
	})
}

type Answer = { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string; readonly retryAfterMs?: number } }
/** What another try may change: the server was away, busy, or asked us to wait. */
const passing = new Set(['no_answer', 'unavailable', 'internal', 'rate_limited', 'busy', 'not_signed_in'])

/** Asks again while the server cannot answer. @throws NeverHappened with the code of a refusal that stays. */
export async function persist<A extends Answer>(what: string, ask: () => Promise<A>): Promise<Extract<A, { ok: true }>> {
	for (const giveUpAt = Date.now() + patienceMs; ; ) {
		const answer = await ask()
		if (answer.ok) return answer as Extract<A, { ok: true }>
		if (!passing.has(answer.error.code) || Date.now() > giveUpAt) throw new NeverHappened(`${what} (${answer.error.code})`)
		await pause(Math.max(betweenTriesMs, answer.error.retryAfterMs ?? 0))
	}
}
