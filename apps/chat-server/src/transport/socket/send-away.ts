import { hears } from '@akin/core/protocol/previous-version'
import { closingPolicy } from './closing-policy.ts'
import type { ConnectedSockets } from './connected-sockets.ts'
import type { SeekerSocket, SocketSession } from './sessions.ts'

const lookEveryMs = 20
/** Clients of the version before come back within this after they are cut off. */
const cutSpreadMs = 500

/**
 * Asks everybody connected to go to another node some time within `spreadMs`, stays for all of it, and resolves when all have left or the
 * last of them should have. Clients of the version before come back only when they are cut off; that is done for them, one after the other.
 */
export async function sendAway(sockets: ConnectedSockets, spreadMs: number): Promise<void> {
	const untilMs = performance.now() + spreadMs + Math.min(spreadMs, closingPolicy.lateMs)
	const cuts = sockets.all().flatMap((session) => {
		if (movesByItself(session)) {
			tell(session, spreadMs)
			return []
		}
		tell(session, Math.min(spreadMs, cutSpreadMs))
		return [setTimeout(() => session.socket.conn.close(), Math.random() * spreadMs)]
	})
	while (sockets.all().length > 0 && performance.now() < untilMs) await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
	for (const cut of cuts) clearTimeout(cut)
}

/** Every audience's contract has this event. */
const tell = ({ socket }: SocketSession, spreadMs: number): void => void (socket as SeekerSocket).emit('server:draining', { spreadMs })

/** Since version 2, with which `session:outdated` came. */
const movesByItself = ({ socket }: SocketSession): boolean => hears(socket.data.protocol, 'session:outdated')
