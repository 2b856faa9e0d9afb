import { framePadding } from '@akin/core/protocol/frame-padding'
import * as parser from 'socket.io-parser'

/** A packet that ends in JSON, as long as its frame has to be [PR12]. */
export const padded = (packet: string): string => packet + framePadding(Buffer.byteLength(packet))

/** A packet as Socket.IO writes it where there is nothing binary in it. One that carries nothing tells nothing by its length. */
export function packetText({ type, nsp, id, data }: parser.Packet): string {
	const begin = `${type}${nsp === '/' ? '' : `${nsp},`}${id ?? ''}`
	return data === undefined ? begin : padded(begin + JSON.stringify(data))
}

/**
 * The usual parser for a protocol that has no binary anywhere: packets are not searched for it when they are sent, and the attachment path is
 * never entered when they are received.
 */
export const textParser = {
	...parser,
	Encoder: class extends parser.Encoder {
		override encode(packet: parser.Packet): string[] {
			return [packetText(packet)]
		}
	},
	Decoder: class extends parser.Decoder {
		constructor() {
			super({ maxAttachments: 0 })
		}
	},
}
