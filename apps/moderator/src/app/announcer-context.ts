import type { Announcer } from '@akin/ui/a11y/announcer'
import { createContext, useContext } from 'react'

export const AnnouncerContext = createContext<Announcer | null>(null)

/** @throws outside the app: an announcement into nothing would fail silently */
export function useAnnouncer(): Announcer {
	const announcer = useContext(AnnouncerContext)
	if (!announcer) throw new Error('useAnnouncer stands outside the app')
	return announcer
}
