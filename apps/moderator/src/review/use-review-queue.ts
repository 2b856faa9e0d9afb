import type { ReviewCase } from '@akin/core/protocol/review-shapes'
import { useCallback, useEffect, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'

/** Nobody waits at this list for something to appear, so it is asked for now and then. */
const againEveryMs = 10_000

export type ReviewQueue =
	| { readonly kind: 'fetching' }
	| { readonly kind: 'failed'; readonly again: () => void }
	| { readonly kind: 'fetched'; readonly due: readonly ReviewCase[]; readonly done: readonly ReviewCase[]; readonly readLately: number }

/** What is to review, as of a few seconds ago. Once it is there, a failed look leaves it as it is. */
export function useReviewQueue(): ReviewQueue {
	const session = useSession()
	const { ready } = useSnapshot()
	const [queue, setQueue] = useState<ReviewQueue>({ kind: 'fetching' })
	const [attempt, setAttempt] = useState(0)
	const again = useCallback(() => setAttempt((count) => count + 1), [])

	// biome-ignore lint/correctness/useExhaustiveDependencies: a press on "try again" is a new attempt
	useEffect(() => {
		if (!ready) return
		let here = true
		const look = async () => {
			const reply = await session.reviews.list()
			if (!here) return
			if (reply.ok) setQueue({ kind: 'fetched', ...reply.data })
			else setQueue((before) => (before.kind === 'fetched' ? before : { kind: 'failed', again }))
		}
		void look()
		const timer = setInterval(() => void look(), againEveryMs)
		return () => {
			here = false
			clearInterval(timer)
		}
	}, [session, ready, attempt, again])
	return queue
}
