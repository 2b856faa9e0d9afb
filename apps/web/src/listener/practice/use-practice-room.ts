import { browserEnvironment } from '@akin/client/browser/browser-environment'
import type { ListenerSession } from '@akin/client/listener-session'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import { createPracticeRoom, type PracticeRoom, type PracticeSnapshot } from './practice-room.ts'

/** One for each sign-in: going to the desk and back keeps every talk as it was, and signing out forgets them. */
const rooms = new WeakMap<ListenerSession, PracticeRoom>()

export function usePracticeRoom(): PracticeRoom & { readonly snapshot: PracticeSnapshot } {
	const { i18n } = useLingui()
	const { session } = useDesk()
	let room = rooms.get(session)
	if (!room) {
		const words = {
			room: () => i18n._(msg`Practice room (automatic)`),
			programme: () => i18n._(msg`Practice`),
			hint: (hear: string | null) =>
				hear === null
					? i18n._(msg`This is practice: nobody was called, and nobody reads this.`)
					: i18n._(
							msg`This is practice: nobody was called, and nobody reads this. In a real conversation a supervisor would be with you. What there is to hear: ${hear}`,
						),
		}
		room = createPracticeRoom(session, words, browserEnvironment())
		rooms.set(session, room)
	}
	return { ...room, snapshot: useSyncExternalStore(room.subscribe, room.getSnapshot) }
}
