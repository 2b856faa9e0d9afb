import type { Environment } from '@akin/client/environment'
import type { ListenerSession } from '@akin/client/listener-session'
import { createStore, type Readable } from '@akin/client/store'
import type { RolePlay } from '@akin/core/practice/role-play'
import { shippedRolePlays } from '@akin/core/practice/shipped-role-plays'
import type { FinishedRolePlay } from '@akin/core/protocol/practice'
import { createDrafts, type Drafts } from '../conversation/drafts.ts'
import { createHeldSends, type HeldSends } from '../conversation/held-sends.ts'
import { createPracticeSession, type PracticeSession, type PracticeWords } from './practice-session.ts'

export type PracticeTalk = {
	readonly rolePlay: RolePlay
	readonly session: PracticeSession
	readonly drafts: Drafts
	readonly held: HeldSends
}

export type PracticeSnapshot = {
	/** Null until the server has said. */
	readonly finished: readonly FinishedRolePlay[] | null
	/** Why it is not known. */
	readonly failed: string | null
	/** Finished here, and the server does not know it. */
	readonly unsaved: readonly string[]
	/** Those that were begun on this page. */
	readonly talks: ReadonlyMap<string, PracticeTalk>
}

export type PracticeRoom = Readable<PracticeSnapshot> & {
	readonly rolePlays: readonly RolePlay[]
	readonly look: () => Promise<void>
	/** The talk as it was left, or a new one. Null: there is no such role play. */
	readonly enter: (id: string) => PracticeTalk | null
	/** From the beginning; what was said before is gone. */
	readonly again: (id: string) => void
	/** Tries again to tell the server what it does not know. */
	readonly save: () => Promise<void>
}

/** Practice of whoever is signed in, for as long as the page and the sign-in last. [RL25] All it tells the server is what was finished. */
export function createPracticeRoom(
	session: Pick<ListenerSession, 'listPractice' | 'finishRolePlay' | 'getSnapshot'>,
	words: PracticeWords,
	environment: Environment,
): PracticeRoom {
	const store = createStore<PracticeSnapshot>({ finished: null, failed: null, unsaved: [], talks: new Map() })
	const change = (next: Partial<PracticeSnapshot>) => store.set({ ...store.getSnapshot(), ...next })

	const tell = async (id: string) => {
		const { unsaved } = store.getSnapshot()
		change({ unsaved: [...unsaved.filter((one) => one !== id), id] })
		const reply = await session.finishRolePlay(id)
		if (reply.ok) change({ finished: reply.data.finished, unsaved: store.getSnapshot().unsaved.filter((one) => one !== id) })
		else change({ failed: reply.error.code })
	}
	const start = (rolePlay: RolePlay): PracticeTalk | null => {
		const { me } = session.getSnapshot()
		if (!me) return null
		const { id } = rolePlay
		const onOver: Parameters<typeof createPracticeSession>[0]['onOver'] = ({ how }) => {
			// [RL25] One of its own endings: leaving early is no finish.
			if (how.kind === 'by_person') void tell(id)
			change({ talks: new Map(store.getSnapshot().talks) })
		}
		const drafts = createDrafts()
		const practice = createPracticeSession({ rolePlay, me, environment, words, onOver })
		const held = createHeldSends((of, text) => practice.sendMessage(of, text), drafts)
		const talk = { rolePlay, drafts, held, session: practice }
		change({ talks: new Map([...store.getSnapshot().talks, [id, talk]]) })
		return talk
	}
	return {
		rolePlays: shippedRolePlays,
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		look: async () => {
			const reply = await session.listPractice()
			if (reply.ok) change({ finished: reply.data.finished, failed: null })
			else change({ failed: reply.error.code })
		},
		enter: (id) => {
			const known = store.getSnapshot().talks.get(id)
			if (known) return known
			const rolePlay = shippedRolePlays.find((one) => one.id === id)
			return rolePlay ? start(rolePlay) : null
		},
		again: (id) => {
			const before = store.getSnapshot().talks.get(id)
			before?.session.close()
			if (before) start(before.rolePlay)
		},
		save: async () => {
			change({ failed: null })
			for (const id of store.getSnapshot().unsaved) await tell(id)
		},
	}
}
