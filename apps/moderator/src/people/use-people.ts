import { useSnapshot as useStore } from '@akin/client/react/use-snapshot'
import type { PeopleView } from '@akin/core/protocol/joining'
import { useCallback, useEffect, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'

export type People =
	| { readonly kind: 'fetching' }
	| { readonly kind: 'failed'; readonly code: string; readonly again: () => void }
	| { readonly kind: 'fetched'; readonly view: PeopleView; readonly again: () => void }

/** Who works here, read again after something was changed. */
export function usePeople(): People {
	const session = useSession()
	const { ready } = useSnapshot()
	// Two people decide on accounts, here or elsewhere.
	const decided = useStore(session.approvals)
	const [read, setRead] = useState<Awaited<ReturnType<typeof session.lookAtPeople>> | null>(null)
	const [attempt, setAttempt] = useState(0)
	const again = useCallback(() => setAttempt((count) => count + 1), [])
	// biome-ignore lint/correctness/useExhaustiveDependencies: a press on "try again" is a new attempt, and so is what was decided
	useEffect(() => {
		if (!ready) return
		let here = true
		void session.lookAtPeople().then((reply) => {
			if (here) setRead(reply)
		})
		return () => {
			here = false
		}
	}, [session, ready, attempt, decided])
	if (read === null) return { kind: 'fetching' }
	return read.ok ? { kind: 'fetched', view: read.data, again } : { kind: 'failed', code: read.error.code, again }
}
