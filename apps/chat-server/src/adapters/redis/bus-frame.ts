/**
 * What travels on a channel: who sent it, then payloads. All payloads of one tick share a frame, as a PUBLISH costs the same for one as for
 * fifty. Layout: one byte length of the node id, the node id, then for each payload four bytes length (big-endian) and the payload.
 */
export type BusFrame = { readonly nodeId: string; readonly payloads: readonly Uint8Array[] }

export function encodeFrame({ nodeId, payloads }: BusFrame): Buffer {
	const sender = Buffer.from(nodeId)
	if (sender.length > 255) throw new Error('a node id is at most 255 bytes long')
	const parts: Uint8Array[] = [Uint8Array.of(sender.length), sender]
	for (const payload of payloads) {
		const length = Buffer.alloc(4)
		length.writeUInt32BE(payload.length)
		parts.push(length, payload)
	}
	return Buffer.concat(parts)
}

/** @throws when the bytes are not a whole frame */
export function decodeFrame(bytes: Buffer): BusFrame {
	let at = 1 + bytes.readUInt8(0)
	const nodeId = bytes.toString('utf8', 1, at)
	const payloads: Uint8Array[] = []
	while (at < bytes.length) {
		const end = at + 4 + bytes.readUInt32BE(at)
		if (end > bytes.length) throw new Error('a frame on the bus was cut short')
		payloads.push(bytes.subarray(at + 4, end))
		at = end
	}
	return { nodeId, payloads }
}
