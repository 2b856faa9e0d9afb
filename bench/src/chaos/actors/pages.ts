import { connect } from '@akin/client/connect'
import { callRoute } from '@akin/client/http'
import type { Link } from '@akin/client/link'
import { createListenerSession, type ListenerSession } from '@akin/client/listener-session'
import { createSeekerSession, type SeekerSession } from '@akin/client/seeker-session'
import type { Readable } from '@akin/client/store'
import { createSupervisorSession, type SupervisorSession } from '@akin/client/supervisor-session'
import type { Contract } from '@akin/core/protocol/contract'
import { seekerRoutes, staffRoutes } from '@akin/core/protocol/http'
import type { ListenerContract } from '@akin/core/protocol/listener'
import type { SeekerContract } from '@akin/core/protocol/seeker'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { PageRecord, Role, ScreenRecord, Stream, Viewer } from '../history.ts'
import { recordingLink } from './recording-link.ts'
import { listenerScreen, seekerScreen, supervisorScreen } from './screens.ts'
import { nodeAt, type Stage } from './stage.ts'
import { type ShownStream, watchScreen } from './watch-screen.ts'

/** Somebody with a cookie, whatever page they have open. */
export type Someone = { readonly actor: string; readonly role: Role; readonly principalId: string; readonly fetch: typeof fetch }

/** A page somebody has open: the product's own client on a real socket, and everything it shows written down. */
export type OpenPage<Session extends Readable<{ readonly ready: boolean }> = Readable<{ readonly ready: boolean }>> = {
	readonly viewer: Viewer
	readonly node: number
	readonly session: Session
	/** What it shows now. */
	readonly screen: () => ScreenRecord['state']
	readonly streams: () => readonly ShownStream[]
	readonly wrote: (conversationId: string, clientId: string, stream: Stream, text: string) => void
	readonly stuck: (why: string) => void
	readonly close: (what?: 'closed' | 'left') => void
	readonly isClosed: () => boolean
}
export type SeekerPage = OpenPage<SeekerSession>
export type ListenerPage = OpenPage<ListenerSession>
export type SupervisorPage = OpenPage<SupervisorSession>

export const openSeekerPage = (stage: Stage, someone: Someone, page: number, node: number): SeekerPage =>
	openPage(stage, { ...viewerOf(someone), page }, node, {
		session: createSeekerSession({ link: linkOf<SeekerContract>(stage, someone, page, node) }),
		screenOf: seekerScreen,
		streamsOf: ({ conversation, entries }) => (conversation === null ? [] : [{ conversationId: conversation.id, stream: 'room', entries }]),
	})

export const openListenerPage = (stage: Stage, someone: Someone, page: number, node: number): ListenerPage =>
	openPage(stage, { ...viewerOf(someone), page }, node, {
		session: createListenerSession({ link: linkOf<ListenerContract>(stage, someone, page, node) }),
		screenOf: listenerScreen,
		streamsOf: ({ conversations }) => conversations.flatMap(({ id, entries }) => streamsIn(id, entries)),
	})

export const openSupervisorPage = (stage: Stage, someone: Someone, page: number, node: number): SupervisorPage =>
	openPage(stage, { ...viewerOf(someone), page }, node, {
		session: createSupervisorSession({ link: linkOf<SupervisorContract>(stage, someone, page, node) }),
		screenOf: supervisorScreen,
		streamsOf: ({ conversations }) => conversations.flatMap(({ id, entries }) => streamsIn(id, entries)),
	})

const viewerOf = ({ actor, role, principalId }: Someone): Omit<Viewer, 'page'> => ({ actor, role, principalId })

const streamsIn = (conversationId: string, entries: Partial<Record<Stream, ShownStream['entries']>>): ShownStream[] =>
	(['room', 'backstage', 'supervision'] as const).flatMap((stream) => {
		const shown = entries[stream]
		return shown === undefined ? [] : [{ conversationId, stream, entries: shown }]
	})

const namespaces = { seeker: '/seeker', listener: '/listener', supervisor: '/supervisor' } as const
const ticketOf = { seeker: seekerRoutes.socketTicket, listener: staffRoutes.socketTicket, supervisor: staffRoutes.socketTicket }

/** Page 0 is no page: commands sent beside the product's client. */
export function linkOf<C extends Contract>(stage: Stage, someone: Someone, page: number, node: number): Link<C> {
	const { role, fetch } = someone
	const origin = nodeAt(stage, node).origins[role]
	const getTicket = () => callRoute(ticketOf[role], {}, { origin, fetch })
	const link = connect<C>({ origin, namespace: namespaces[role], getTicket })
	return recordingLink(link, { viewer: { ...viewerOf(someone), page }, node, raw: page === 0 }, stage.recorder)
}

type Opening<Session, Snapshot> = {
	readonly session: Session
	readonly screenOf: (snapshot: Snapshot) => ScreenRecord['state']
	readonly streamsOf: (snapshot: Snapshot) => readonly ShownStream[]
}

function openPage<
	Snapshot extends { readonly ready: boolean },
	Session extends Readable<Snapshot> & { readonly open: () => void; readonly close: () => void },
>(stage: Stage, viewer: Viewer, node: number, { session, screenOf, streamsOf }: Opening<Session, Snapshot>): OpenPage<Session> {
	const { recorder, pages } = stage
	const note = (what: PageRecord['what'], why: string | null = null) =>
		recorder.record({ kind: 'page', ...viewer, at: recorder.now(), node, what, why })
	let isClosed = false
	note('opened')
	const stopWatching = watchScreen<Snapshot>(session, { viewer, recorder, screenOf, streamsOf })
	const stopWaiting = session.subscribe(() => {
		if (!session.getSnapshot().ready) return
		stopWaiting()
		note('ready')
	})
	session.open()

	const page: OpenPage<Session> = {
		...{ viewer, node, session },
		screen: () => screenOf(session.getSnapshot()),
		streams: () => streamsOf(session.getSnapshot()),
		wrote: (conversationId, clientId, stream, text) =>
			recorder.record({ kind: 'wrote', ...viewer, at: recorder.now(), conversationId, clientId, stream, text }),
		stuck: (why) => note('stuck', why),
		isClosed: () => isClosed,
		close: (what = 'closed') => {
			if (isClosed) return
			isClosed = true
			pages.delete(page)
			stopWaiting()
			stopWatching()
			note(what)
			session.close()
		},
	}
	pages.add(page)
	return page
}
