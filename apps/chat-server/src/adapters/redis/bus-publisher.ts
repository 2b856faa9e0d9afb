import { encodeFrame } from './bus-frame.ts'
import type { RedisFault } from './redis-client.ts'
import type { RedisLink } from './redis-link.ts'

export type BusPublisher = Disposable & { publish(channel: string, payloads: readonly Uint8Array[]): void }

const announceLossEveryMs = 250

/**
 * Sends one frame per channel and tick. Where sending failed nobody knows who received it, so it tells every node to re-read as soon as it can
 * send again, on the channel `lossChannel`.
 */
export function createBusPublisher(
	link: RedisLink,
	nodeId: string,
	lossChannel: string,
	onFault: (fault: RedisFault) => void,
): BusPublisher {
	let outgoing = new Map<string, Uint8Array[]>()
	let scheduled: NodeJS.Immediate | undefined
	let announcing: NodeJS.Timeout | undefined
	let disposed = false

	const send = (channel: string, payloads: readonly Uint8Array[]) =>
		link.send(['PUBLISH', `${link.prefix}bus:${channel}`, encodeFrame({ nodeId, payloads })])

	function flush() {
		scheduled = undefined
		const batch = outgoing
		outgoing = new Map()
		for (const [channel, payloads] of batch) {
			send(channel, payloads).catch((error: unknown) => {
				if (disposed) return
				onFault({ what: 'bus_publish', error })
				announceLossSoon()
			})
		}
	}

	function announceLossSoon() {
		if (disposed) return
		announcing ??= setTimeout(() => {
			announcing = undefined
			send(lossChannel, []).catch(announceLossSoon)
		}, announceLossEveryMs)
	}

	return {
		publish(channel, payloads) {
			if (disposed || payloads.length === 0) return
			const waiting = outgoing.get(channel)
			if (waiting) waiting.push(...payloads)
			else outgoing.set(channel, [...payloads])
			scheduled ??= setImmediate(flush)
		},
		[Symbol.dispose]() {
			disposed = true
			clearImmediate(scheduled)
			clearTimeout(announcing)
		},
	}
}
