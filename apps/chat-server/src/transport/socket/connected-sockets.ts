import type { SeekerSessionId, StaffId } from '@akin/core/support/ids'
import type { ListenerSocketSession, SeekerSocketSession, SocketSession, SupervisorSocketSession } from './sessions.ts'

/** The sockets connected to this node, by whose they are. */
export function createConnectedSockets() {
	const sessions = new Map<string, SocketSession>()
	const byPerson = new Map<SeekerSessionId | StaffId, Set<SocketSession>>()
	/** Connected, but nobody sits in front of it. */
	const setAside = new Set<SocketSession>()
	/** How often each showed that somebody sits in front of it. */
	const lives = new WeakMap<SocketSession, number>()
	const isHere = (session: SocketSession) => !setAside.has(session)

	return {
		add(session: SocketSession): { readonly isFirst: boolean } {
			sessions.set(session.socket.id, session)
			const own = byPerson.get(session.actor.id) ?? new Set()
			byPerson.set(session.actor.id, own.add(session))
			return { isFirst: own.size === 1 }
		},
		remove(session: SocketSession): { readonly isLast: boolean } {
			sessions.delete(session.socket.id)
			setAside.delete(session)
			const own = byPerson.get(session.actor.id)
			own?.delete(session)
			const isLast = !own || own.size === 0
			if (isLast) byPerson.delete(session.actor.id)
			return { isLast }
		},
		of: (id: SeekerSessionId | StaffId): readonly SocketSession[] => [...(byPerson.get(id) ?? [])],
		all: (): readonly SocketSession[] => [...sessions.values()],
		/** Everybody who is here: by one socket of theirs at least that was not set aside. */
		people: (): (SeekerSessionId | StaffId)[] => [...byPerson].flatMap(([id, own]) => ([...own].some(isHere) ? [id] : [])),
		setAside(session: SocketSession): void {
			if (sessions.has(session.socket.id)) setAside.add(session)
		},
		/** Somebody does something there: it is not set aside, nor by a question that was asked before. */
		showsLife(session: SocketSession): void {
			setAside.delete(session)
			lives.set(session, (lives.get(session) ?? 0) + 1)
		},
		lifeOf: (session: SocketSession): number => lives.get(session) ?? 0,
		asideSeekers: (): SeekerSocketSession[] => [...setAside].filter((session) => session.audience === 'seeker'),
		seekers: (): SeekerSocketSession[] => [...sessions.values()].filter((session) => session.audience === 'seeker'),
		listeners: (): ListenerSocketSession[] => [...sessions.values()].filter((session) => session.audience === 'listener'),
		supervisors: (): SupervisorSocketSession[] => [...sessions.values()].filter((session) => session.audience === 'supervisor'),
	}
}
export type ConnectedSockets = ReturnType<typeof createConnectedSockets>
