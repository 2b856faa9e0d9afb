import { useSnapshot as useStore } from '@akin/client/react/use-snapshot'
import type { DecidedApproval } from '@akin/core/protocol/approval-shapes'
import { useEffect, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'

/** [AP10] What was decided lately, asked for again whenever something is asked for or decided. */
export function useDecided(): readonly DecidedApproval[] {
	const session = useSession()
	const { ready, status } = useSnapshot()
	const waiting = useStore(session.approvals)
	const [decided, setDecided] = useState<readonly DecidedApproval[]>([])
	const isHere = ready && status.kind === 'ok'
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked for again when it changes
	useEffect(() => {
		if (!isHere) return
		let isOver = false
		void session.approvals.decided().then((reply) => {
			if (reply.ok && !isOver) setDecided(reply.data.decided)
		})
		return () => {
			isOver = true
		}
	}, [session, isHere, waiting])
	return decided
}
