import type { SupervisorOpenConversation } from '@akin/client/supervisor-session'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { useAnnouncer } from '../app/announcer-context.ts'

/** After a lost connection, one line for all that came meanwhile. */
export function useCatchUpLine(catchUp: SupervisorOpenConversation['catchUp']): void {
	const { t } = useLingui()
	const announcer = useAnnouncer()
	const id = catchUp?.id
	const arrived = catchUp?.arrived ?? 0
	// biome-ignore lint/correctness/useExhaustiveDependencies: said once for each drop
	useEffect(() => {
		if (id === undefined || arrived === 0) return
		announcer.status(t`${plural(arrived, { one: '# message', other: '# messages' })} arrived while you were away.`)
	}, [id])
}
