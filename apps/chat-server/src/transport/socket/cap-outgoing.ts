import { hears } from '@akin/core/protocol/previous-version'
import type { Socket } from 'socket.io'
import { sendAtOnce } from './send-at-once.ts'
import type { SeekerSocket, SocketSession } from './sessions.ts'

/** What may wait for somebody who does not read as fast as they are written to. */
export type OutgoingPolicy = {
	/** From here on events are left out: all of them are there again when the session is opened once more. */
	readonly softPackets: number
	readonly softBytes: number
	/** From here on the connection is cut: only answers to what they ask themselves can get it there. */
	readonly hardPackets: number
	readonly hardBytes: number
}

/** A busy conversation has a few events a second and none is above 64 KB, so that a minute on a bad line fits, and a stalled page does not. */
export const defaultOutgoingPolicy: OutgoingPolicy = {
	softPackets: 256,
	softBytes: 256 * 1_024,
	hardPackets: 1_024,
	hardBytes: 1_024 * 1_024,
}

type Connection = Socket['conn']
type Packet = Parameters<Connection['write']>[0]

/** A Socket.IO packet that is an event: nobody waits for it. */
const isEvent = (data: Packet): boolean => typeof data === 'string' && data.startsWith('2')
const bytesOf = (data: Packet): number => Buffer.byteLength(data as string | Buffer)

/**
 * Bounds what this process keeps for one reader. One page that stalls would else hold everything that is said to it until it is found dead:
 * 138 MB were measured. A reader that goes on is told to open its session again, which is the way everything missing always comes; one of a
 * version that does not know how is cut, and comes back by itself.
 */
export function capOutgoing(session: SocketSession, policy: OutgoingPolicy = defaultOutgoingPolicy): void {
	const { conn } = session.socket
	const write = conn.write.bind(conn)
	let waiting = 0
	let waitingBytes = 0
	let isBehind = false

	conn.write = (data, options, callback) => {
		// Whoever keeps up has nothing waiting, and costs nothing here.
		if (waiting === 0 && typeof data === 'string' && callback === undefined && sendAtOnce(conn, data)) return conn
		const bytes = bytesOf(data)
		if (waiting > 0) {
			if (waiting >= policy.hardPackets || waitingBytes + bytes > policy.hardBytes) {
				cut(conn)
				return conn
			}
			if (isEvent(data) && (isBehind || waiting >= policy.softPackets || waitingBytes + bytes > policy.softBytes)) {
				isBehind = true
				return conn
			}
		}
		waiting += 1
		waitingBytes += bytes
		return write(data, options, callback)
	}

	// What waited is on its way, at once as long as they keep up.
	conn.on('drain', () => {
		waiting = 0
		waitingBytes = 0
		if (!isBehind) return
		isBehind = false
		if (hears(session.socket.data.protocol, 'session:outdated')) (session.socket as SeekerSocket).emit('session:outdated', {})
		else cut(conn)
	})
}

/** Without a goodbye, which would wait behind everything that is not read. */
function cut(conn: Connection): void {
	const { transport } = conn
	conn.close(true)
	if ('socket' in transport) (transport.socket as { terminate?: () => void } | undefined)?.terminate?.()
}
