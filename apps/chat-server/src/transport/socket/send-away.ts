import { hears } from '@akin/core/protocol/previous-version'
import type { ConnectedSockets } from './connected-sockets.ts'
import type { SeekerSocket, SocketSession } from './sessions.ts'

/** So long a node stays for those who have not left: container hosts kill a process 10 s after asking it to stop. */
const longestStayMs = 8_000
/** Beyond the spread, for whoever waits for an answer before they leave. */
const lateMs = 500
const lookEveryMs = 20
/** Clients of the version before come back within this after they are cut off. */
const cutSpreadMs = 500

/**
 * Asks everybody connected to go to another node some time within `spreadMs`, and resolves when all have left or the node cannot stay any
 * longer. Clients of the version before come back only when they are cut off; that is done for them, one after the other.
 */
export async function sendAway(sockets: ConnectedSockets, spreadMs: number): Promise<void> {
	const stayMs = Math.min(spreadMs, longestStayMs)
	const untilMs = performance.now() + stayMs + Math.min(spreadMs, lateMs)
	const cuts = sockets.all().flatMap((session) => {
		if (movesByItself(session)) {
			tell(session, spreadMs)
			return []
		}
		tell(session, Math.min(spreadMs, cutSpreadMs))
		return [setTimeout(() => session.socket.conn.close(), Math.random() * stayMs)]
	})
	while (sockets.all().length > 0 && performance.now() < untilMs) await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
	for (const cut of cuts) clearTimeout(cut)
}

/** Every audience's contract has this event. */
const tell = ({ socket }: SocketSession, spreadMs: number): void => void (socket as SeekerSocket).emit('server:draining', { spreadMs })

/** Since version 2, with which `session:outdated` came. */
const movesByItself = ({ socket }: SocketSession): boolean => hears(socket.data.protocol, 'session:outdated')
