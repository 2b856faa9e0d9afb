import * as parser from 'socket.io-parser'

/** A packet as Socket.IO writes it where there is nothing binary in it. */
export const packetText = ({ type, nsp, id, data }: parser.Packet): string =>
	`${type}${nsp === '/' ? '' : `${nsp},`}${id ?? ''}${data === undefined ? '' : JSON.stringify(data)}`

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
