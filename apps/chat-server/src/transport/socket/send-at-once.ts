import type { Socket } from 'socket.io'
import { GatheringWebSocket } from './gathering-web-socket.ts'

/** What Engine.IO keeps to itself: packets that wait for the transport. */
type Inside = { readonly writeBuffer: readonly unknown[]; readonly transport: { readonly socket?: unknown } }
/** Engine.IO's letter for a packet that carries one of Socket.IO's. */
const message = '4'

/**
 * Gives a packet straight to the WebSocket of somebody who keeps up, past Engine.IO's buffer: for them it is always empty, and going through it
 * costs more than the packet. False where something waits, the connection is not a WebSocket (yet), or is gone: nothing was done then, and
 * Engine.IO's own way is the right one.
 */
export function sendAtOnce(conn: Socket['conn'], packet: string): boolean {
	if (conn.readyState !== 'open' || !conn.transport.writable) return false
	const { writeBuffer, transport } = conn as unknown as Inside
	return writeBuffer.length === 0 && transport.socket instanceof GatheringWebSocket && transport.socket.gather(message + packet)
}
