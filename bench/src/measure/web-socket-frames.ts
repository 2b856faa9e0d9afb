const finalText = 0x81
const finalPong = 0x8a
const masked = 0x80
const noMask = [0, 0, 0, 0]

/**
 * A client's text frame as it goes over the wire. The mask is zero: allowed, and what stands in it can be changed in place afterwards, so
 * that a message is built once and sent many times.
 */
export function textFrame(text: string): Buffer {
	const payload = Buffer.from(text)
	return Buffer.concat([frameHeader(finalText, payload.length), payload])
}

const pongFrame = (payload: Buffer): Buffer => Buffer.concat([frameHeader(finalPong, payload.length), payload])

function frameHeader(first: number, length: number): Buffer {
	if (length < 126) return Buffer.from([first, masked | length, ...noMask])
	if (length < 65_536) return Buffer.from([first, masked | 126, length >> 8, length & 0xff, ...noMask])
	throw new RangeError('no frame of the bench is longer than 64 KB')
}

export type FrameListener = {
	/** A text frame: its bytes are `buffer[from..to)`, good until this returns. */
	onText(buffer: Buffer, from: number, to: number): void
	/** The server asks whether this end lives; `answer` is the frame to send. */
	onPing(answer: Buffer): void
	onClose(): void
}

/** Takes what a socket delivers, however it was cut, and hands on whole frames of a server (never masked, never in fragments). */
export function createFrameReader(listener: FrameListener): (chunk: Buffer) => void {
	let rest: Buffer | null = null
	return (chunk) => {
		const buffer = rest ? Buffer.concat([rest, chunk]) : chunk
		rest = null
		let at = 0
		while (at < buffer.length) {
			const { headerLength, payloadLength } = sizes(buffer, at)
			const from = at + headerLength
			const to = from + payloadLength
			if (headerLength === 0 || to > buffer.length) {
				rest = buffer.subarray(at)
				return
			}
			const opcode = (buffer[at] ?? 0) & 0x0f
			if (opcode === 1) listener.onText(buffer, from, to)
			else if (opcode === 8) listener.onClose()
			else if (opcode === 9) listener.onPing(pongFrame(buffer.subarray(from, to)))
			at = to
		}
	}
}

/** `headerLength` is 0 when not even the header is there yet. */
function sizes(buffer: Buffer, at: number): { headerLength: number; payloadLength: number } {
	const here = buffer.length - at
	const short = here < 2 ? 0 : (buffer[at + 1] ?? 0) & 0x7f
	const headerLength = short < 126 ? 2 : short === 126 ? 4 : 10
	if (here < headerLength) return { headerLength: 0, payloadLength: 0 }
	if (short < 126) return { headerLength, payloadLength: short }
	return { headerLength, payloadLength: short === 126 ? buffer.readUInt16BE(at + 2) : Number(buffer.readBigUInt64BE(at + 2)) }
}
