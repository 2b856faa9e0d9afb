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

/**
 * One part of the snapshot: whoever asks for less is drawn less often.
 * @param part gives the same value for as long as nothing changed
 */
export function usePart<T>(part: (snapshot: SupervisorSnapshot) => T): T {
	const session = useSession()
	return useSyncExternalStore(session.subscribe, () => part(session.getSnapshot()))
}

/** Who is signed in here. */
export const useMe = () => usePart(({ me }) => me)
