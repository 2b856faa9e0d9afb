import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { takeDigits } from './digits.ts'
import { createFrameReader, textFrame } from './web-socket-frames.ts'

/**
 * A Socket.IO client that frames everything itself over `net`: a third of the cost of socket.io-client, so that the server is what is
 * measured. WebSocket only, one namespace, no reconnecting.
 */
export type RawSocket = {
	/** Sends a command and resolves with what its acknowledgement carries. For set-up; the hot path writes frames of its own. */
	ask(name: string, payload: unknown): Promise<unknown>
	/** Sends bytes that are a frame already. */
	write(frame: Buffer): void
	/** Stops or goes on reading, for an end that is slow on purpose. */
	pause(): void
	resume(): void
	close(): void
	/** Ends the connection without a word, as a cut cable or a killed browser does. */
	destroy(): void
	readonly isOpen: () => boolean
}
export type RawSocketOptions = {
	readonly host?: string
	readonly port: number
	/** `/` or `/seeker`. */
	readonly namespace: string
	/** What a browser would send as the origin of the page. */
	readonly origin: string
	readonly auth: unknown
	/** An event of the server: `buffer[from..to)` is its JSON array, good until this returns. */
	onEvent(buffer: Buffer, from: number, to: number): void
	/** An acknowledgement of a frame that was written with an id from `firstOwnAckId` on; `buffer[from..to)` is its JSON array. */
	onAck?(id: number, buffer: Buffer, from: number, to: number): void
	onClose?(): void
}

/** Ack ids below are for `ask`, those from here on for whoever writes frames: ten digits, whatever is added. */
export const firstOwnAckId = 1_000_000_000

/** The server did not let this socket in. `message` is what it said. */
export class RawConnectRefused extends Error {
	override readonly name = 'RawConnectRefused'
}

const letter = { ping: 50, message: 52, connected: 48, disconnected: 49, event: 50, ack: 51, refused: 52 } as const
const pong = textFrame('3')
const connectWithinMs = 20_000

/** Resolves when the namespace let this socket in. @throws RawConnectRefused, or Error when the connection broke or took too long */
export async function connectRaw(options: RawSocketOptions): Promise<RawSocket> {
	const { host = '127.0.0.1', port, namespace, origin, auth } = options
	const socket = connect({ host, port, noDelay: true })
	const asked = new Map<number, (data: unknown) => void>()
	const entering = Promise.withResolvers<void>()
	let isOpen = true
	let nextId = 1
	const prefixLength = namespace === '/' ? 0 : namespace.length + 1
	const prefix = namespace === '/' ? '' : `${namespace},`
	const timer = setTimeout(() => entering.reject(new Error('connecting took too long')), connectWithinMs)

	const gone = (): void => {
		if (!isOpen) return
		isOpen = false
		socket.destroy()
		entering.reject(new Error('the server closed the connection'))
		options.onClose?.()
	}
	const read = createFrameReader({
		onText(buffer, from, to) {
			const kind = buffer[from]
			if (kind === letter.ping) return void socket.write(pong)
			if (kind !== letter.message) return
			const body = from + 2 + prefixLength
			switch (buffer[from + 1]) {
				case letter.event:
					return options.onEvent(buffer, body, to)
				case letter.ack: {
					const { number, end } = takeDigits(buffer, body)
					if (number >= firstOwnAckId) return options.onAck?.(number, buffer, end, to)
					const [data] = JSON.parse(buffer.toString('utf8', end, to)) as unknown[]
					asked.get(number)?.(data)
					return void asked.delete(number)
				}
				case letter.connected:
					return entering.resolve()
				case letter.refused:
					return entering.reject(new RawConnectRefused(buffer.toString('utf8', body, to)))
				case letter.disconnected:
					return gone()
			}
		},
		onPing: (answer) => void socket.write(answer),
		onClose: gone,
	})
	socket.on('error', gone)
	socket.on('close', gone)

	try {
		await upgrade(socket, `${host}:${port}`, origin, read)
		socket.write(textFrame(`40${prefix}${JSON.stringify(auth)}`))
		await entering.promise
	} catch (error) {
		isOpen = false
		socket.destroy()
		throw error
	} finally {
		clearTimeout(timer)
		// Nobody may be waiting for it any more.
		entering.promise.catch(() => {})
	}
	return {
		ask: (name, payload) =>
			new Promise((resolve) => {
				const id = nextId++
				asked.set(id, resolve)
				socket.write(textFrame(`42${prefix}${id}${JSON.stringify([name, payload])}`))
			}),
		write: (frame) => void socket.write(frame),
		pause: () => void socket.pause(),
		resume: () => void socket.resume(),
		close: () => void socket.end(textFrame(`41${prefix}`)),
		destroy: () => void socket.destroy(),
		isOpen: () => isOpen,
	}
}

/** Asks for a WebSocket and starts reading frames right behind the answer. */
async function upgrade(socket: Socket, host: string, origin: string, read: (chunk: Buffer) => void): Promise<void> {
	await once(socket, 'connect')
	const answered = Promise.withResolvers<void>()
	let head = Buffer.alloc(0)
	const hearAnswer = (chunk: Buffer): void => {
		head = Buffer.concat([head, chunk])
		const end = head.indexOf('\r\n\r\n')
		if (end === -1) return
		socket.off('data', hearAnswer)
		if (!head.toString('latin1', 0, 12).endsWith(' 101')) {
			answered.reject(new RawConnectRefused(head.toString('latin1', 0, end)))
			return
		}
		socket.on('data', read)
		if (end + 4 < head.length) read(head.subarray(end + 4))
		answered.resolve()
	}
	socket.on('data', hearAnswer)
	socket.once('close', () => answered.reject(new Error('the server closed the connection')))
	const key = randomBytes(16).toString('base64')
	const lines = ['GET /socket.io/?EIO=4&transport=websocket HTTP/1.1', `Host: ${host}`, 'Connection: Upgrade', 'Upgrade: websocket']
	socket.write([...lines, 'Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${key}`, `Origin: ${origin}`, '', ''].join('\r\n'))
	await answered.promise
}
