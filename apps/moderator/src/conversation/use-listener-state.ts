import type { ListenerState } from '@akin/core/protocol/roster'
import type { ConversationId, StaffId } from '@akin/core/support/ids'
import { useEffect, useState } from 'react'
import { useSession, useSnapshot } from '../session/session-context.ts'

/** Minutes on shift and the like: a look at it that is so old says the same. */
const lookAgainMs = 15_000

/** How the listener of a conversation is, looked at again every few seconds. `failed`: the last look was not answered. */
export function useListenerState(
	id: ConversationId,
	listenerId: StaffId | null,
): { readonly listener: ListenerState | null; readonly failed: boolean } {
	const session = useSession()
	const { status } = useSnapshot()
	const [seen, setSeen] = useState<{ readonly of: StaffId; readonly listener: ListenerState | null; readonly failed: boolean } | null>(null)
	const isConnected = status.kind === 'ok'
	useEffect(() => {
		if (listenerId === null || !isConnected) return
		let isOver = false
		const look = async () => {
			const reply = await session.lookAtListener(id)
			if (isOver) return
			setSeen((before) => ({
				of: listenerId,
				listener: reply.ok ? reply.data.listener : before?.of === listenerId ? before.listener : null,
				failed: !reply.ok,
			}))
		}
		void look()
		const timer = setInterval(() => void look(), lookAgainMs)
		return () => {
			isOver = true
			clearInterval(timer)
		}
	}, [session, id, listenerId, isConnected])
	return seen?.of === listenerId ? { listener: seen.listener, failed: seen.failed } : { listener: null, failed: false }
}
