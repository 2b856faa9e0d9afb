import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import type { SignalId } from '@akin/core/support/ids'
import { useToast } from '@akin/ui/staff/toast'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { useSession } from '../session/session-context.ts'

/** Of two who acknowledge at once the server keeps the first. @returns tells the other one who has it */
export function useTellWhoWasFirst(): (id: SignalId, conversation: SupervisorConversation) => void {
	const { t } = useLingui()
	const session = useSession()
	const toast = useToast()
	return useCallback(
		(id, { row }) => {
			const acknowledged = row.attention.signals.find((signal) => signal.id === id)?.acknowledged
			if (!acknowledged || acknowledged.by === session.getSnapshot().me?.id) return
			toast(t`${{ name: acknowledged.byName }} was first and has it.`)
		},
		[t, session, toast],
	)
}
