import type { Environment } from '@akin/client/environment'
import { createListenerSession, type ListenerSession } from '@akin/client/listener-session'
import { createSeekerSession, type SeekerSession } from '@akin/client/seeker-session'
import { createSupervisorSession, type SupervisorSession } from '@akin/client/supervisor-session'
import type { ListenerActor, SeekerActor, SupervisorActor } from '@akin/core/access/actor'
import type { ListenerContract } from '@akin/core/protocol/listener'
import type { SeekerContract } from '@akin/core/protocol/seeker'
import type { Board, SupervisorContract } from '@akin/core/protocol/supervisor'
import type { ClientId, ConversationId } from '@akin/core/support/ids'
import type { Stream } from '@akin/core/view/entry-view'
import { createLine, type Line } from './line.ts'
import type { SharedWorld } from './shared-world.ts'
import type { SimulatedNode } from './simulated-node.ts'

/** Somebody wrote this on a page that is still open: it must end in the log, or be marked as not sent (M2). */
export type Wrote = { readonly clientId: ClientId; readonly conversationId: ConversationId; readonly stream: Stream; readonly text: string }

type Common = { readonly name: string; wrote: Wrote[] }
export type Seeker = Common & {
	readonly role: 'seeker'
	readonly actor: SeekerActor
	session: SeekerSession
	line: Line<SeekerContract>
	readonly reload: () => void
	/** Asked, and was not told what came of it: they will ask again. */
	unanswered: boolean
}
export type Listener = Common & {
	readonly role: 'listener'
	readonly actor: ListenerActor
	readonly session: ListenerSession
	readonly line: Line<ListenerContract>
}
export type Supervisor = Common & {
	readonly role: 'supervisor'
	readonly actor: SupervisorActor
	readonly session: SupervisorSession
	readonly line: Line<SupervisorContract>
	/** The board as it was told last, and the way to be told it again. */
	board: Board | null
	readonly look: () => Promise<void>
}
export type Person = Seeker | Listener | Supervisor

type Nodes = () => readonly SimulatedNode[]

/** The world around a page, in virtual time. */
const environmentOf = ({ timeline, ids }: SharedWorld, name: string): Environment => ({
	now: timeline.now,
	after: timeline.after,
	random: () => timeline.draw(`${name} spreads`) / 2 ** 32,
	newClientId: () => ids.next<ClientId>(),
	onWake: () => () => {},
})

export function createSeeker(world: SharedWorld, nodes: Nodes, name: string, actor: SeekerActor): Seeker {
	let pages = 0
	const page = () => {
		const line = createLine<SeekerContract>(world, nodes, `${name}.${++pages}`, actor)
		const session = createSeekerSession({ link: line, environment: environmentOf(world, `${name}.${pages}`) })
		return { line, session }
	}
	const seeker: Seeker = {
		...{ name, role: 'seeker', actor, wrote: [], unanswered: false },
		...page(),
		/** A new page of the same person; what was unsent on the old one is gone, and they were warned of that. */
		reload() {
			seeker.session.close()
			Object.assign(seeker, page(), { wrote: [] })
			seeker.session.open()
		},
	}
	return seeker
}

export function createListener(world: SharedWorld, nodes: Nodes, name: string, actor: ListenerActor): Listener {
	const line = createLine<ListenerContract>(world, nodes, name, actor)
	return {
		name,
		role: 'listener',
		actor,
		wrote: [],
		line,
		session: createListenerSession({ link: line, environment: environmentOf(world, name) }),
	}
}

export function createSupervisor(world: SharedWorld, nodes: Nodes, name: string, actor: SupervisorActor): Supervisor {
	const line = createLine<SupervisorContract>(world, nodes, name, actor)
	const session = createSupervisorSession({ link: line, environment: environmentOf(world, name) })
	const supervisor: Supervisor = {
		...{ name, role: 'supervisor', actor, wrote: [], line, session, board: null },
		async look() {
			const reply = await session.lookAtBoard()
			if (reply.ok) supervisor.board = reply.data.board
		},
	}
	return supervisor
}
