import type { ProgrammeId } from '@akin/core/support/ids'
import { type ServiceNews, serviceNews } from '../../ports/announcer.ts'
import type { Chat } from '../../use-cases/chat.ts'
import { pausedAmong } from '../../use-cases/service/pause-intake.ts'
import { shiftMessagesFor, shownToListener } from '../../use-cases/service/shift-messages.ts'
import type { ConnectedSockets } from './connected-sockets.ts'
import type { ProgrammeNews } from './programme-news.ts'
import type { SocketSession } from './sessions.ts'

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

	/** Read once for everybody, however many are connected. */
	async function tellMessages(): Promise<void> {
		const sessions = sockets.listeners()
		if (sessions.length === 0) return
		const standing = await shiftMessagesFor(chat(), programmesOf(sessions))
		for (const session of sessions) {
			const theirs = standing.filter(({ programmeId }) => session.actor.programmeIds.includes(programmeId))
			const messages = theirs.map(shownToListener)
			if (isNews('messages', session, messages)) session.socket.emit('shift-messages:changed', { messages })
		}
	}
	async function tellIntake(): Promise<void> {
		const sessions = sockets.supervisors()
		if (sessions.length === 0) return
		const all = await pausedAmong(chat(), programmesOf(sessions))
		for (const session of sessions) {
			const paused = all.filter(({ programmeId }) => session.actor.programmeIds.includes(programmeId))
			if (isNews('intake', session, paused)) session.socket.emit('intake:changed', { paused })
		}
	}

	const tell = (what: ServiceNews): Promise<void> => (what === 'messages' ? tellMessages() : tellIntake())

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
const programmesOf = (sessions: readonly { readonly actor: { readonly programmeIds: readonly ProgrammeId[] } }[]): ProgrammeId[] => [
	...new Set(sessions.flatMap(({ actor }) => actor.programmeIds)),
]

export type ServiceNewsTold = ReturnType<typeof createServiceNews>
