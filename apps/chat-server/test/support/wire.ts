import { callRoute } from '@akin/client/http'
import { seekerRoutes } from '@akin/core/protocol/http'
import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { io, type Socket } from 'socket.io-client'
import type { ChatServer } from '../../src/chat-server.ts'
import type { Audience } from '../../src/ports/session-store.ts'

const patienceMs = 30_000

/** A socket without the manners of the product's client: says anything, and waits for what comes back. */
export type Wire = Disposable & {
	readonly socket: Socket
	/** Emits with an acknowledgement function; resolves with what it was called with. */
	ask(command: string, ...args: unknown[]): Promise<unknown>
	/** Emits without one; resolves with the payload of the next `command:refused`. */
	tell(command: string, ...args: unknown[]): Promise<unknown>
	/** Writes a packet as it is; resolves with the payload of the next `command:refused`. */
	write(packet: string): Promise<unknown>
}

/** A ticket for one more socket of whoever these cookies belong to. */
export async function ticketOf(server: ChatServer, audience: Audience, cookies: typeof fetch): Promise<string> {
	const answer = await callRoute(seekerRoutes.socketTicket, {}, { origin: server.urls[audience], fetch: cookies })
	if (!answer.ok) throw new Error(`no ticket: ${answer.error.code}`)
	return answer.data.ticket
}

export function rawSocket(server: ChatServer, audience: Audience, namespace: string, auth: object): Socket {
	const origin = server.urls[audience]
	return io(`${origin}${namespace}`, {
		auth,
		forceNew: true,
		reconnection: false,
		transports: ['websocket'],
		extraHeaders: { origin },
	})
}

export async function openWire(server: ChatServer, audience: Audience, cookies: typeof fetch): Promise<Wire> {
	const ticket = await ticketOf(server, audience, cookies)
	const socket = rawSocket(server, audience, `/${audience}`, { ticket, protocol: PROTOCOL_VERSION })
	await happens('a connection', (done) => socket.once('connect', () => done(null)))

	const refusedAfter = (act: () => void) =>
		happens('command:refused', (done) => {
			socket.once('command:refused', done)
			act()
		})
	return {
		socket,
		ask: (command, ...args) => happens(`an answer to ${command.slice(0, 40)}`, (done) => socket.emit(command, ...args, done)),
		tell: (command, ...args) => refusedAfter(() => socket.emit(command, ...args)),
		write: (packet) => refusedAfter(() => engineOf(socket).write(packet)),
		[Symbol.dispose]: () => void socket.disconnect(),
	}
}

/** The transport under the namespace: whoever writes there speaks to the server's parser. */
export const engineOf = (socket: Socket): { write(packet: string | Buffer): unknown } => socket.io.engine

/** Resolves with what `done` is called with. @throws Error, saying what did not happen. */
export function happens(what: string, begin: (done: (value: unknown) => void) => void): Promise<unknown> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error(`did not happen within ${patienceMs} ms: ${what}`)), patienceMs)
		begin((value) => {
			clearTimeout(timer)
			resolve(value)
		})
	})
}
