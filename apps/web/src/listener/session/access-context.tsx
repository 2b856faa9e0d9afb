import type { Announcer } from '@akin/ui/a11y/announcer'
import { createContext, use, useSyncExternalStore } from 'react'
import type { Access, AccessState } from './access.ts'

export const AccessContext = createContext<Access | null>(null)
export const AnnouncerContext = createContext<Announcer | null>(null)

export function useAccess(): Access {
	const access = use(AccessContext)
	if (!access) throw new Error('useAccess stands outside AccessContext')
	return access
}

export function useAccessState(): AccessState {
	const access = useAccess()
	return useSyncExternalStore(access.subscribe, access.getSnapshot)
}

export function useAnnouncer(): Announcer {
	const announcer = use(AnnouncerContext)
	if (!announcer) throw new Error('useAnnouncer stands outside AnnouncerContext')
	return announcer
}
