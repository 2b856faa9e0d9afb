import type { ListenerSession, ListenerSnapshot } from '@akin/client/listener-session'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { createContext, use, useSyncExternalStore } from 'react'
import type { Drafts } from '../conversation/drafts.ts'
import type { HeldSends } from '../conversation/held-sends.ts'
import type { Chime } from '../desk/chime.ts'
import type { DeskChoices } from '../desk/desk-choices.ts'

/** What every part of the desk may need; made once per sign-in, except the drafts, which outlive it. */
export interface Desk {
	readonly session: ListenerSession
	readonly drafts: Drafts
	readonly chime: Chime
	readonly choices: DeskChoices
	readonly held: HeldSends
	readonly announcer: Announcer
	readonly signOut: () => void
	/** The session is one of the practice room: what would reach further than this page is not there. */
	readonly practice?: true
}

const DeskContext = createContext<Desk | null>(null)
export const DeskProvider = DeskContext

export function useDesk(): Desk {
	const desk = use(DeskContext)
	if (!desk) throw new Error('useDesk stands outside DeskProvider')
	return desk
}

export function useSnapshot(): ListenerSnapshot {
	const { session } = useDesk()
	return useSyncExternalStore(session.subscribe, session.getSnapshot)
}
