import type { SupervisorSession } from '@akin/client/supervisor-session'
import type { ConversationId } from '@akin/core/support/ids'
import { useCallback, useState } from 'react'
import { useSession } from '../session/session-context.ts'

type Listed = Extract<Awaited<ReturnType<SupervisorSession['listResources']>>, { ok: true }>['data']['resources']

/** The resources of a conversation's programme, asked for when somebody looks. */
export function useResources(id: ConversationId) {
	const session = useSession()
	const [resources, setResources] = useState<Listed>([])
	const [state, setState] = useState<'not_asked' | 'loading' | 'there' | 'failed'>('not_asked')
	const load = useCallback(() => {
		setState((before) => (before === 'there' ? before : 'loading'))
		void session.listResources(id).then((reply) => {
			if (reply.ok) setResources(reply.data.resources)
			setState((before) => (reply.ok ? 'there' : before === 'there' ? before : 'failed'))
		})
	}, [session, id])
	return { resources, state, load }
}
