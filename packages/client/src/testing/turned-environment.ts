import { asId, type ClientId } from '@akin/core/support/ids'
import type { Environment } from '../environment.ts'

export type TurnedEnvironment = Environment & {
	/** Lets `ms` milliseconds pass: runs what falls due, in order, and everything that follows from it. */
	readonly advance: (ms: number) => Promise<void>
	/** Lets everything that is already decided happen, without time passing. */
	readonly settle: () => Promise<void>
	readonly wake: () => void
}

/** Long enough for any chain of promises in this package. */
const TURNS = 40

/** A world whose clock stands still until a test turns it. `random` is a constant unless given. */
export const turnedEnvironment = (random: () => number = () => 0.5): TurnedEnvironment => {
	let now = 1_000_000
	let timers: { readonly at: number; readonly run: () => void }[] = []
	let ids = 0
	const wakers = new Set<() => void>()
	const settle = async () => {
		for (let turn = 0; turn < TURNS; turn++) await Promise.resolve()
	}
	return {
		now: () => now,
		after: (ms, run) => {
			const timer = { at: now + ms, run }
			timers.push(timer)
			return () => {
				timers = timers.filter((other) => other !== timer)
			}
		},
		random,
		newClientId: () => asId<ClientId>(`00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`),
		onWake: (wake) => {
			wakers.add(wake)
			return () => {
				wakers.delete(wake)
			}
		},
		settle,
		advance: async (ms) => {
			const until = now + ms
			await settle()
			for (;;) {
				const due = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0]
				if (due === undefined) break
				timers = timers.filter((timer) => timer !== due)
				now = Math.max(now, due.at)
				due.run()
				await settle()
			}
			now = until
		},
		wake: () => {
			for (const wake of [...wakers]) wake()
		},
	}
}
