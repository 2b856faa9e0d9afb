import { useNow } from '@akin/ui/staff/clock'
import { useEffect, useMemo, useRef, useState } from 'react'
import { usePart, useSession } from './session-context.ts'

/** A board nobody has confirmed for this long may no longer be true, in milliseconds. */
export const staleAfterMs = 10_000
/** Asks for the board when nothing came by itself for this long, in milliseconds: the server says every five seconds that it stands. */
const askAfterMs = 7_000

/** `heardAt`: when it was confirmed last, once it is stale. While it is fresh nothing changes, however often it is confirmed. */
export type Freshness = { readonly stale: boolean; readonly heardAt: number }

/** Knows when the board was last confirmed (on this machine's clock), and asks again before it gets old. */
export function useBoardFreshness(): Freshness {
	const session = useSession()
	const board = usePart((snapshot) => snapshot.board)
	const now = useNow()
	const [heardAt, setHeardAt] = useState(() => Date.now())
	const asking = useRef(false)

	// biome-ignore lint/correctness/useExhaustiveDependencies: every new board is a sign of life, whatever stands on it
	useEffect(() => setHeardAt(Date.now()), [board])

	const quiet = now - heardAt >= askAfterMs
	// biome-ignore lint/correctness/useExhaustiveDependencies: tries again with every tick of the clock while it is quiet
	useEffect(() => {
		if (!quiet || asking.current) return
		asking.current = true
		void session.lookAtBoard().then((answer) => {
			asking.current = false
			if (answer.ok) setHeardAt(Date.now())
		})
	}, [quiet, now, session])

	const stale = now - heardAt >= staleAfterMs
	const since = stale ? heardAt : 0
	return useMemo(() => ({ stale, heardAt: since }), [stale, since])
}
