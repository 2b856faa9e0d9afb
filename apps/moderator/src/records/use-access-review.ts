import type { OpenedAccess } from '@akin/core/protocol/access-review'
import { useCallback, useEffect, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'

export type AccessReview =
	| { readonly kind: 'fetching' }
	| { readonly kind: 'failed'; readonly again: () => void }
	| {
			readonly kind: 'fetched'
			readonly accesses: readonly OpenedAccess[]
			/** @returns whether it was kept */
			readonly mark: (access: OpenedAccess) => Promise<boolean>
	  }

type Reading = { readonly month: string; readonly accesses: readonly OpenedAccess[] | null }

/** The openings of one month. */
export function useAccessReview(month: string): AccessReview {
	const session = useSession()
	const { ready } = useSnapshot()
	const [reading, setReading] = useState<Reading | null>(null)
	const [attempt, setAttempt] = useState(0)
	const again = useCallback(() => setAttempt((count) => count + 1), [])
	// biome-ignore lint/correctness/useExhaustiveDependencies: a press on "try again" is a new attempt
	useEffect(() => {
		if (!ready) return
		let here = true
		setReading(null)
		void session.records.lookAtAccess(month).then((reply) => {
			if (here) setReading({ month, accesses: reply.ok ? reply.data.accesses : null })
		})
		return () => {
			here = false
		}
	}, [session, ready, month, attempt])
	if (reading === null || reading.month !== month) return { kind: 'fetching' }
	if (reading.accesses === null) return { kind: 'failed', again }
	const mark = async ({ id }: OpenedAccess) => {
		const reply = await session.records.markAccess(id)
		if (reply.ok) {
			const { lookedAt } = reply.data
			setReading((now) => now && { ...now, accesses: (now.accesses ?? []).map((one) => (one.id === id ? { ...one, lookedAt } : one)) })
		}
		return reply.ok
	}
	return { kind: 'fetched', accesses: reading.accesses, mark }
}
