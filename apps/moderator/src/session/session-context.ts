import type { SupervisorSession, SupervisorSnapshot } from '@akin/client/supervisor-session'
import { createContext, useContext, useSyncExternalStore } from 'react'

export const SessionContext = createContext<SupervisorSession | null>(null)

/** @throws outside the signed-in part of the app */
export function useSession(): SupervisorSession {
	const session = useContext(SessionContext)
	if (!session) throw new Error('useSession stands outside the signed-in part of the app')
	return session
}

export function useSnapshot(): SupervisorSnapshot {
	const session = useSession()
	return useSyncExternalStore(session.subscribe, session.getSnapshot)
}
