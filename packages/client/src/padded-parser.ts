import { framePadding } from '@akin/core/protocol/frame-padding'
import * as parser from 'socket.io-parser'

const utf8 = new TextEncoder()

/** The usual parser; what it writes is as long as a frame has to be [PR12]. A packet that carries nothing tells nothing by its length. */
export const paddedParser = {
	...parser,
	Encoder: class extends parser.Encoder {
		override encode(packet: parser.Packet): (string | Uint8Array)[] {
			const parts: (string | Uint8Array)[] = super.encode(packet)
			if (packet.data === undefined) return parts
			return parts.map((part) => (typeof part === 'string' ? part + framePadding(utf8.encode(part).length) : part))
		}
	},
}
