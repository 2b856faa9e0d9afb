import { type ServiceNews, serviceNews } from '../../ports/announcer.ts'
import type { Chat } from '../../use-cases/chat.ts'
import { pausedAmong } from '../../use-cases/service/pause-intake.ts'
import { shiftMessagesFor, shownToListener } from '../../use-cases/service/shift-messages.ts'
import type { ConnectedSockets } from './connected-sockets.ts'
import type { ProgrammeNews } from './programme-news.ts'
import type { ListenerSocketSession, SocketSession, SupervisorSocketSession } from './sessions.ts'

/**
 * What concerns everybody who works here, told to whoever is connected to this node. It is read from what is stored, so that a lost word from
 * another node costs no more than the time to the next look.
 */
export function createServiceNews(chat: () => Chat, sockets: ConnectedSockets, programmes: ProgrammeNews) {
	/** What each socket was told last, so that looking again tells nothing twice. */
	const told = { messages: new WeakMap<SocketSession, string>(), intake: new WeakMap<SocketSession, string>() }

	function isNews(what: ServiceNews, session: SocketSession, value: unknown): boolean {
		const text = JSON.stringify(value)
		if (told[what].get(session) === text) return false
		told[what].set(session, text)
		return true
	}

	async function tellMessages(session: ListenerSocketSession): Promise<void> {
		const messages = (await shiftMessagesFor(chat(), session.actor.programmeIds)).map(shownToListener)
		if (isNews('messages', session, messages)) session.socket.emit('shift-messages:changed', { messages })
	}
	async function tellIntake(session: SupervisorSocketSession): Promise<void> {
		const paused = await pausedAmong(chat(), session.actor.programmeIds)
		if (isNews('intake', session, paused)) session.socket.emit('intake:changed', { paused })
	}

	async function tell(what: ServiceNews): Promise<void> {
		if (what === 'messages') for (const session of sockets.listeners()) await tellMessages(session)
		else for (const session of sockets.supervisors()) await tellIntake(session)
	}

	return {
		/** Somebody has just changed it, here or on another node. */
		async changed(what: ServiceNews): Promise<void> {
			if (what === 'intake') {
				chat().programmes.reread()
				await programmes.tell()
			}
			await tell(what)
		},
		/** Whatever was missed, or is over by itself. */
		async look(): Promise<void> {
			for (const what of serviceNews) await tell(what)
		},
	}
}
export type ServiceNewsTold = ReturnType<typeof createServiceNews>
