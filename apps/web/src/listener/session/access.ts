import type { GoneReason } from '@akin/client/connection-status'
import type { ListenerSession } from '@akin/client/listener-session'
import { createStore, type Readable } from '@akin/client/store'
import { createDrafts, type Drafts } from '../conversation/drafts.ts'
import { type Chime, createChime } from '../desk/chime.ts'
import type { Me, StaffDoor, Welcome } from './staff-door.ts'

export type AccessState =
	/** `ended` says why, when it was not the listener's own wish. */
	{ readonly kind: 'out'; readonly ended: GoneReason | null } | { readonly kind: 'in'; readonly me: Me; readonly session: ListenerSession }

/** Who is signed in here, and the session that belongs to them. Drafts outlive a session of the same person and no other. */
export interface Access extends Readable<AccessState> {
	readonly door: StaffDoor
	readonly welcome: Welcome | null
	readonly drafts: Drafts
	readonly chime: Chime
	readonly signedIn: (me: Me) => void
	readonly signOut: () => Promise<void>
	/** The session is over and no dialog over the desk can bring it back. */
	readonly ended: (reason: GoneReason) => void
}

export interface AccessOptions {
	readonly door: StaffDoor
	readonly welcome: Welcome | null
	readonly makeSession: () => ListenerSession
	readonly chime?: Chime
}

export function createAccess({ door, welcome, makeSession, chime = createChime() }: AccessOptions): Access {
	const store = createStore<AccessState>({ kind: 'out', ended: null })
	const drafts = createDrafts()
	let lastPerson: Me['id'] | null = null

	const leave = (ended: GoneReason | null) => {
		const state = store.getSnapshot()
		if (state.kind === 'in') state.session.close()
		store.set({ kind: 'out', ended })
	}
	return {
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		door,
		welcome,
		drafts,
		chime,
		signedIn: (me) => {
			const state = store.getSnapshot()
			if (lastPerson !== null && lastPerson !== me.id) drafts.forgetAll()
			lastPerson = me.id
			if (state.kind === 'in' && state.me.id === me.id) {
				state.session.open()
				return
			}
			if (state.kind === 'in') state.session.close()
			const session = makeSession()
			store.set({ kind: 'in', me, session })
			session.open()
		},
		signOut: async () => {
			await door.signOut()
			drafts.forgetAll()
			leave(null)
		},
		ended: leave,
	}
}
