import { useCallback, useEffect, useState } from 'react'
import type { Rest } from './rest.ts'

/** From then on it is said that it takes long, in milliseconds. Three times what it takes on a slow phone (`docs/performance.md`). */
const patienceMs = 20_000

/** `late`: it may still come. `failed`: it does not by itself. */
export type Arrival = 'loading' | 'late' | 'failed' | 'there'

export interface RestOfTheApp {
	/** False on the server and in the very first look, so that both make the same elements. */
	readonly live: boolean
	readonly rest: Rest | null
	readonly arrival: Arrival
	/** `fully`: where that does not help, the page itself is loaded again. */
	readonly retry: (fully: boolean) => void
}

/** Fetches the rest of the app once the first screen answers, and says so when it does not come. */
export function useRest(load: () => Promise<Rest>): RestOfTheApp {
	const [live, setLive] = useState(false)
	const [rest, setRest] = useState<Rest | null>(null)
	const [arrival, setArrival] = useState<Arrival>('loading')
	const fetchRest = useCallback(
		async (fully: boolean) => {
			setArrival('loading')
			const timer = setTimeout(() => setArrival('late'), patienceMs)
			try {
				setRest(await load())
				setArrival('there')
			} catch {
				// Some browsers remember that a script did not come, and do not ask for it again.
				if (fully) await reloadIfReachable()
				setArrival('failed')
			} finally {
				clearTimeout(timer)
			}
		},
		[load],
	)
	useEffect(() => {
		setLive(true)
		document.documentElement.dataset.app = 'ready'
		void fetchRest(false)
	}, [fetchRest])
	const retry = useCallback(
		(fully: boolean) => {
			if (arrival === 'failed') void fetchRest(fully)
			// It is still on its way: asked for twice it would open two ways to the server.
			if (arrival === 'late' && fully) void reloadIfReachable()
		},
		[arrival, fetchRest],
	)
	return { live, rest, arrival, retry }
}

/** Before the rest is there nothing was written that could be lost. Where the server does not answer, the page with its numbers stays. */
async function reloadIfReachable(): Promise<void> {
	try {
		const { ok } = await fetch(location.href, { method: 'HEAD', signal: AbortSignal.timeout(patienceMs) })
		if (ok) location.reload()
	} catch {
		// Not reachable: what is shown stays.
	}
}
