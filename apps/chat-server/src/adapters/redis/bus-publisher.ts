import { frameChunk, frameHead } from './bus-frame.ts'
import { publishScript } from './bus-scripts.ts'
import type { RedisFault } from './redis-client.ts'
import type { RedisLink } from './redis-link.ts'

export type BusPublisher = Disposable & {
	publish(channel: string, payloads: readonly Uint8Array[]): void
	/** Tells every node to register and read again, as soon as it can be told. */
	announceLoss(): void
}

export type BusPublisherOptions = {
	readonly link: RedisLink
	readonly prefix: string
	readonly nodeId: string
	/** Every node listens here. */
	readonly lossChannel: string
	readonly onFault: (fault: RedisFault) => void
	/** Redis has forgotten who listens where. */
	readonly onForgotten: () => void
}

const announceLossEveryMs = 250

/**
 * Sends everything of one tick at once; each node that hosts somebody concerned receives one frame of what concerns it. Where sending failed
 * nobody knows who received it, so every node is told to read again as soon as that can be sent.
 */
export function createBusPublisher(options: BusPublisherOptions): BusPublisher {
	const { link, prefix, nodeId, lossChannel, onFault, onForgotten } = options
	const head = frameHead(nodeId)
	let outgoing = new Map<string, Buffer[]>()
	let scheduled: NodeJS.Immediate | undefined
	let announcing: NodeJS.Timeout | undefined
	let disposed = false

	async function flush(): Promise<void> {
		scheduled = undefined
		const batch = outgoing
		outgoing = new Map()
		let places = ''
		for (const [channel, chunks] of batch) places += `${channel} ${chunks.reduce((bytes, chunk) => bytes + chunk.length, 0)} `
		try {
			const known = await link.run(publishScript, [], [prefix, nodeId, head, places, Buffer.concat([...batch.values()].flat())])
			if (known !== 1 && !disposed) onForgotten()
		} catch (error) {
			if (disposed) return
			onFault({ what: 'bus_publish', error })
			announceLossSoon()
		}
	}

	function announceLossSoon() {
		if (disposed) return
		announcing ??= setTimeout(announceLoss, announceLossEveryMs)
	}

	function announceLoss() {
		clearTimeout(announcing)
		announcing = undefined
		if (!disposed) link.send(['PUBLISH', `${prefix}${lossChannel}`, head]).catch(announceLossSoon)
	}

	return {
		publish(channel, payloads) {
			if (disposed || payloads.length === 0) return
			const chunks = payloads.map((payload) => frameChunk({ channel, payload }))
			const waiting = outgoing.get(channel)
			if (waiting) waiting.push(...chunks)
			else outgoing.set(channel, chunks)
			scheduled ??= setImmediate(flush)
		},
		announceLoss,
		[Symbol.dispose]() {
			disposed = true
			clearImmediate(scheduled)
			clearTimeout(announcing)
		},
	}
}
