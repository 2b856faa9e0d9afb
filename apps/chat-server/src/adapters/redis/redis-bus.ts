import type { Bus, BusHandler } from '../../ports/bus.ts'
import { decodeFrame } from './bus-frame.ts'
import { createBusPublisher } from './bus-publisher.ts'
import { connectBusSubscriber } from './bus-subscriber.ts'
import type { RedisAddress } from './redis-client.ts'
import { connectRedis } from './redis-link.ts'

export type RedisBusOptions = RedisAddress & { readonly nodeId: string }

type Subscription = { readonly handler: BusHandler }

/** Every node listens here: somebody could not publish, re-read. */
const lossChannel = 'loss'

/** Joins nodes through Redis, on two connections of its own. Works on, deaf and dumb, while Redis is away. */
export async function connectRedisBus(options: RedisBusOptions): Promise<Bus> {
	const { nodeId, onFault } = options
	const channels = new Map<string, Set<Subscription>>()
	const regainedHandlers = new Set<() => void>()

	const regained = () => {
		for (const handler of regainedHandlers) handler()
	}
	function receive(channel: string, message: Buffer) {
		const frame = decodeFrame(message)
		if (frame.nodeId === nodeId) return
		if (channel === lossChannel) return regained()
		for (const payload of frame.payloads) for (const { handler } of channels.get(channel) ?? []) handler(payload)
	}

	const [link, subscriber] = await Promise.all([
		connectRedis(options),
		connectBusSubscriber({ ...options, onMessage: receive, onRegained: regained }),
	])
	const publisher = createBusPublisher(link, nodeId, lossChannel, onFault)
	await subscriber.join(lossChannel)

	return {
		nodeId,
		publish: publisher.publish,
		async subscribe(channel, handler) {
			const subscription = { handler }
			const known = channels.get(channel)
			if (known) known.add(subscription)
			else channels.set(channel, new Set([subscription]))
			await subscriber.join(channel)
			return async () => {
				const remaining = channels.get(channel)
				if (!remaining?.delete(subscription) || remaining.size > 0) return
				channels.delete(channel)
				subscriber.leave(channel)
			}
		},
		onRegained(handler) {
			regainedHandlers.add(handler)
			return () => regainedHandlers.delete(handler)
		},
		async [Symbol.asyncDispose]() {
			regainedHandlers.clear()
			channels.clear()
			publisher[Symbol.dispose]()
			subscriber[Symbol.dispose]()
			await link[Symbol.asyncDispose]()
		},
	}
}
