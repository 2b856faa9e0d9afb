import type { Roster } from '@akin/core/protocol/roster'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'

export type RosterReading =
	| { readonly kind: 'fetching' }
	| { readonly kind: 'failed' }
	/** `isOld`: the last time it was asked nothing came. */
	| { readonly kind: 'here'; readonly roster: Roster; readonly isOld: boolean }

/** Rests run out and connections fall silent without anybody saying so. */
const lookEveryMs = 15_000

/** The roster, asked for again whenever a listener changes on the board, and every few seconds. */
export function useRoster(): { readonly reading: RosterReading; readonly look: () => Promise<void> } {
	const { roster: desk } = useSession()
	const { board, ready, status } = useSnapshot()
	const [reading, setReading] = useState<RosterReading>({ kind: 'fetching' })
	const turn = useRef(0)
	const listeners = board?.listeners
	const isConnected = ready && status.kind === 'ok'

	const look = useCallback(async () => {
		const mine = ++turn.current
		const reply = await desk.look()
		// An answer that a later question has overtaken would show what was before.
		if (mine !== turn.current) return
		setReading((before) => {
			if (reply.ok) return { kind: 'here', roster: reply.data.roster, isOld: false }
			return before.kind === 'here' ? { ...before, isOld: true } : { kind: 'failed' }
		})
	}, [desk])

	// biome-ignore lint/correctness/useExhaustiveDependencies: the listeners on the board are what it is asked again for
	useEffect(() => {
		if (isConnected) void look()
	}, [look, isConnected, listeners])
	useEffect(() => {
		const timer = setInterval(() => void look(), lookEveryMs)
		return () => {
			clearInterval(timer)
			turn.current += 1
		}
	}, [look])
	return { reading, look }
}
