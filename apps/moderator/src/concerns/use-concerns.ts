import { useSnapshot as useStore } from '@akin/client/react/use-snapshot'
import type { ShownConcern } from '@akin/core/protocol/concern-shapes'
import { useCallback, useEffect, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'

export type Concerns =
	| { readonly kind: 'fetching' }
	| { readonly kind: 'failed'; readonly again: () => void }
	| { readonly kind: 'fetched'; readonly concerns: readonly ShownConcern[] }

/** What somebody says is wrong, listed again whenever something of it changes and after a lost connection. */
export function useConcerns(): Concerns {
	const session = useSession()
	const { ready, status } = useSnapshot()
	const { listed, heard } = useStore(session.concerns)
	const [failed, setFailed] = useState(false)
	const [attempt, setAttempt] = useState(0)
	const again = useCallback(() => setAttempt((count) => count + 1), [])
	const isHere = ready && status.kind === 'ok'
	// biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when asked to, and when something was heard
	useEffect(() => {
		if (!isHere) return
		let here = true
		void session.concerns.list().then((reply) => here && setFailed(!reply.ok))
		return () => {
			here = false
		}
	}, [session, isHere, heard, attempt])
	if (failed) return { kind: 'failed', again }
	return listed === null ? { kind: 'fetching' } : { kind: 'fetched', concerns: listed }
}

/** How many are not closed. Asked for once it is connected, and told from then on. */
export function useOpenConcerns(): number {
	const session = useSession()
	const { ready, status } = useSnapshot()
	const { open } = useStore(session.concerns)
	const isHere = ready && status.kind === 'ok'
	useEffect(() => {
		if (isHere) void session.concerns.count()
	}, [session, isHere])
	return open
}
