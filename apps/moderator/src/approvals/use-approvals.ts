import { useSnapshot as useStore } from '@akin/client/react/use-snapshot'
import type { ApprovalView } from '@akin/core/protocol/approval-shapes'
import { useNow } from '@akin/ui/staff/clock'
import { useEffect } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'

/** What can still be decided, the one asked for first before the others. Looked at again after a lost connection. */
export function useApprovals(): readonly ApprovalView[] {
	const session = useSession()
	const { ready, status, clockOffsetMs } = useSnapshot()
	const approvals = useStore(session.approvals)
	const now = useNow(clockOffsetMs)
	const isHere = ready && status.kind === 'ok'
	useEffect(() => {
		if (isHere) void session.approvals.look()
	}, [session, isHere])
	return approvals.filter(({ decideBy }) => now < decideBy)
}
