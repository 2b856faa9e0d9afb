import type { Audience } from '../../src/ports/session-store.ts'
import type { AudienceRooms } from '../../src/transport/socket/audience-rooms.ts'

/** A server's end of one connection, as far as the transport uses one. */
export type SimulatedSocket = {
	readonly id: string
	connected: boolean
	readonly rooms: Set<string>
	readonly join: (room: string) => void
	readonly leave: (room: string) => void
	readonly emit: (event: string, payload: unknown) => void
	readonly volatile: { readonly emit: (event: string, payload: unknown) => void }
	readonly disconnect: () => void
}

export function simulatedSocket(id: string, send: (event: string, payload: unknown) => void, close: () => void): SimulatedSocket {
	const rooms = new Set<string>()
	const emit = (event: string, payload: unknown) => {
		if (socket.connected) send(event, payload)
	}
	const socket: SimulatedSocket = {
		...{ id, rooms, emit, connected: true, volatile: { emit } },
		join: (room) => void rooms.add(room),
		leave: (room) => void rooms.delete(room),
		disconnect: close,
	}
	return socket
}

/** The rooms of one node: whoever is in one gets what is sent to it. */
export function simulatedRooms(connected: (audience: Audience) => readonly SimulatedSocket[]): AudienceRooms {
	const rooms = (audience: Audience) => ({
		tell(room: string, event: string, payload: () => unknown) {
			for (const socket of connected(audience)) if (socket.rooms.has(room)) socket.emit(event, payload())
		},
	})
	return { seeker: rooms('seeker'), listener: rooms('listener'), supervisor: rooms('supervisor') }
}
