import type { Duplex } from 'node:stream'
import { type ServerOptions, WebSocket, WebSocketServer } from 'ws'

/** More than this not yet taken by the system, what was gathered in this turn included: what follows waits where Engine.IO keeps and counts it. */
const slowAtBytes = 64 * 1024
const textFrame = 0x81

type Sent = (error?: Error) => void
/** What `ws` keeps to itself. Every frame it sends, of whatever kind, goes through `sendFrame`. */
type Inside = { _socket: Duplex; _sender: { sendFrame: (parts: readonly Uint8Array[], sent?: Sent) => void } }

let gathering: GatheringWebSocket[] = []

function sendGathered(): void {
	const ready = gathering
	gathering = []
	for (const socket of ready) socket.sendGathered()
}

/**
 * A WebSocket that writes what is sent to it in one turn of the event loop at once, in one piece: the news of a message and its
 * acknowledgement go to its sender together. A write is by far the dearest part of a small message. Everything else is as in `ws`.
 */
export class GatheringWebSocket extends WebSocket {
	#texts: string[] = []
	#characters = 0

	override send(data: Parameters<WebSocket['send']>[0], options?: object | Sent, sent?: Sent): void {
		const done = typeof options === 'function' ? (options as Sent) : sent
		if (typeof data === 'string' && this.gather(data)) done?.()
		else super.send(data, typeof options === 'object' ? options : {}, done)
	}

	/** Lets a text go with the others of this turn. False for one who reads too slowly, or is gone: nothing was done then. */
	gather(text: string): boolean {
		const { _socket } = this as unknown as Inside
		if (this.readyState !== WebSocket.OPEN || _socket.writableLength + this.#characters > slowAtBytes) return false
		if (this.#texts.length === 0) {
			if (gathering.length === 0) setImmediate(sendGathered)
			gathering.push(this)
		}
		this.#texts.push(text)
		this.#characters += text.length
		return true
	}

	/** Not for others: `ws` calls it with the connection once it is open. */
	setSocket(...given: readonly unknown[]): void {
		const inherited = WebSocket.prototype as unknown as { setSocket(...given: readonly unknown[]): void }
		inherited.setSocket.apply(this, [...given])
		const { _sender } = this as unknown as Inside
		const sendFrame = _sender.sendFrame.bind(_sender)
		// Whatever takes another way must not overtake what was sent before it.
		_sender.sendFrame = (parts, sent) => {
			this.sendGathered()
			sendFrame(parts, sent)
		}
	}

	sendGathered(): void {
		if (this.#texts.length === 0) return
		const texts = this.#texts
		this.#texts = []
		this.#characters = 0
		const { _socket } = this as unknown as Inside
		if (_socket.writable) _socket.write(framed(texts))
	}
}

/** Texts as WebSocket frames, one behind the other, as a server sends them: unmasked (RFC 6455, section 5.2). */
function framed(texts: readonly string[]): Buffer {
	const lengths = texts.map((text) => Buffer.byteLength(text))
	const bytes = lengths.reduce((sum, length) => sum + headerBytes(length) + length, 0)
	const frames = Buffer.allocUnsafe(bytes)
	let at = 0
	for (const [index, text] of texts.entries()) {
		const length = lengths[index] ?? 0
		frames[at] = textFrame
		if (length < 126) frames[at + 1] = length
		else if (length < 65_536) {
			frames[at + 1] = 126
			frames.writeUInt16BE(length, at + 2)
		} else {
			frames[at + 1] = 127
			frames.writeBigUInt64BE(BigInt(length), at + 2)
		}
		at += headerBytes(length)
		at += frames.write(text, at)
	}
	return frames
}

const headerBytes = (length: number): number => (length < 126 ? 2 : length < 65_536 ? 4 : 10)

/** For the option `wsEngine` of Engine.IO. */
export class GatheringWebSocketServer extends WebSocketServer<typeof GatheringWebSocket> {
	constructor(options: ServerOptions<typeof GatheringWebSocket>) {
		super({ ...options, WebSocket: GatheringWebSocket })
	}
}
