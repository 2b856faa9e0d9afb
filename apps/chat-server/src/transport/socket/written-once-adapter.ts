import { Adapter, type BroadcastOptions } from 'socket.io-adapter'
import type { Packet } from 'socket.io-parser'
import { packetText, padded } from './text-parser.ts'

/**
 * Rooms in memory, as usual. What goes to one room is written once for everybody in it, and not at all when nobody is: every entry is sent to
 * the rooms of three audiences, most of which are empty. Anything else takes Socket.IO's own way.
 */
export class WrittenOnceAdapter extends Adapter {
	/** Tells everybody in a room one event. The payload is made only where somebody is. */
	tell(room: string, event: string, payload: () => unknown): void {
		const ids = this.rooms.get(room)
		if (ids) this.#write(ids, padded(`2${this.nsp.name},${JSON.stringify([event, payload()])}`))
	}

	override broadcast(packet: Packet, options: BroadcastOptions): void {
		const [room] = options.rooms
		if (room === undefined || options.rooms.size > 1 || (options.except?.size ?? 0) > 0 || options.flags?.volatile) {
			super.broadcast(packet, options)
			return
		}
		const ids = this.rooms.get(room)
		if (!ids) return
		this.#write(ids, packetText({ ...packet, nsp: this.nsp.name }))
	}

	#write(ids: ReadonlySet<string>, text: string): void {
		for (const id of ids) this.nsp.sockets.get(id)?.conn.write(text)
	}
}
