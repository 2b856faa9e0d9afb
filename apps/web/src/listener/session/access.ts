import type { GoneReason } from '@akin/client/connection-status'
import type { ListenerSession } from '@akin/client/listener-session'
import { createStore, type Readable } from '@akin/client/store'
import { createDrafts, type Drafts } from '../conversation/drafts.ts'
import { createHeldSends, type HeldSends } from '../conversation/held-sends.ts'
import { type Chime, createChime } from '../desk/chime.ts'
import { createDeskChoices, type DeskChoices } from '../desk/desk-choices.ts'
import type { Me, StaffDoor, Welcome } from './staff-door.ts'

export type AccessState =
	/** `ended` says why, when it was not the listener's own wish. */
	| { readonly kind: 'out'; readonly ended: GoneReason | null }
	| { readonly kind: 'in'; readonly me: Me; readonly session: ListenerSession; readonly held: HeldSends }

/** Who is signed in here, and the session that belongs to them. Drafts outlive a session of the same person and no other. */
export interface Access extends Readable<AccessState> {
	readonly door: StaffDoor
	readonly welcome: Welcome | null
	readonly drafts: Drafts
	readonly chime: Chime
	readonly choices: DeskChoices
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
	const choices = createDeskChoices()
	let lastPerson: Me['id'] | null = null

	const leave = (ended: GoneReason | null) => {
		const state = store.getSnapshot()
		if (state.kind === 'in') {
			state.held.takeAllBack()
			state.session.close()
		}
		store.set({ kind: 'out', ended })
	}
	return {
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		door,
		welcome,
		drafts,
		chime,
		choices,
		signedIn: (me) => {
			const state = store.getSnapshot()
			if (lastPerson !== null && lastPerson !== me.id) {
				// First: what is given back to the drafts is then forgotten with them.
				if (state.kind === 'in') state.held.takeAllBack()
				drafts.forgetAll()
				choices.forget()
			}
			lastPerson = me.id
			if (state.kind === 'in' && state.me.id === me.id) {
				state.session.open()
				return
			}
			if (state.kind === 'in') state.session.close()
			const session = makeSession()
			const held = createHeldSends(
				(id, text, beside) => (beside === null ? session.sendMessage(id, text) : session.sendMessage(id, text, beside)),
				drafts,
			)
			store.set({ kind: 'in', me, session, held })
			session.open()
		},
		signOut: async () => {
			// Taking back is for second thoughts, and whoever leaves has none: what waits goes out while there is a way.
			const state = store.getSnapshot()
			if (state.kind === 'in') state.held.sendAll()
			await door.signOut()
			drafts.forgetAll()
			leave(null)
		},
		ended: leave,
	}
}
