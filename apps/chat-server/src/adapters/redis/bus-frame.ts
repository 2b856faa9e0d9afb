/** What one node says to others in one tick. */
export type BusMessage = { readonly channel: string; readonly payload: Uint8Array }
export type BusFrame = { readonly nodeId: string; readonly messages: readonly BusMessage[] }

/** What a frame begins with: one byte length of the node's id, the node's id. */
export function frameHead(nodeId: string): Buffer {
	const sender = Buffer.from(nodeId)
	if (sender.length > 255) throw new Error('a node id is at most 255 bytes long')
	return Buffer.concat([Uint8Array.of(sender.length), sender])
}

/** One message, to be put behind a head and others: two bytes length of the channel, the channel, four bytes length, the payload (big-endian). */
export function frameChunk({ channel, payload }: BusMessage): Buffer {
	const channelBytes = Buffer.byteLength(channel)
	const chunk = Buffer.allocUnsafe(2 + channelBytes + 4 + payload.length)
	chunk.writeUInt16BE(channelBytes, 0)
	chunk.write(channel, 2)
	chunk.writeUInt32BE(payload.length, 2 + channelBytes)
	chunk.set(payload, 2 + channelBytes + 4)
	return chunk
}

/** @throws when the bytes are not a whole frame */
export function decodeFrame(bytes: Buffer): BusFrame {
	let at = 0
	const take = (length: number): Buffer => {
		if (at + length > bytes.length) throw new Error('a frame on the bus was cut short')
		at += length
		return bytes.subarray(at - length, at)
	}
	const nodeId = take(take(1).readUInt8()).toString()
	const messages: BusMessage[] = []
	while (at < bytes.length) {
		const channel = take(take(2).readUInt16BE()).toString()
		messages.push({ channel, payload: take(take(4).readUInt32BE()) })
	}
	return { nodeId, messages }
}
