import type { Learner } from '@akin/core/protocol/training'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'

export type LearnersReading =
	| { readonly kind: 'fetching' }
	| { readonly kind: 'failed'; readonly code: string }
	/** `isOld`: the last time it was asked nothing came. */
	| { readonly kind: 'here'; readonly learners: readonly Learner[]; readonly isOld: boolean }

/** Everybody's training, asked for when the page opens, when the connection comes back, and after every decision. */
export function useLearners(): { readonly reading: LearnersReading; readonly look: () => Promise<void> } {
	const { training } = useSession()
	const { ready, status } = useSnapshot()
	const [reading, setReading] = useState<LearnersReading>({ kind: 'fetching' })
	const turn = useRef(0)
	const isConnected = ready && status.kind === 'ok'
	const look = useCallback(async () => {
		const mine = ++turn.current
		const reply = await training.list()
		// An answer that a later question has overtaken would show what was before.
		if (mine !== turn.current) return
		setReading((before) => {
			if (reply.ok) return { kind: 'here', learners: reply.data.learners, isOld: false }
			return before.kind === 'here' ? { ...before, isOld: true } : { kind: 'failed', code: reply.error.code }
		})
	}, [training])
	useEffect(() => {
		if (isConnected) void look()
	}, [look, isConnected])
	useEffect(
		() => () => {
			turn.current += 1
		},
		[],
	)
	return { reading, look }
}
