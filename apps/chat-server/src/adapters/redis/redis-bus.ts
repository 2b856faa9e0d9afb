import { setTimeout as pause } from 'node:timers/promises'
import type { Bus, BusHandler } from '../../ports/bus.ts'
import { decodeFrame } from './bus-frame.ts'
import { createBusPublisher } from './bus-publisher.ts'
import { createBusRegistry } from './bus-registry.ts'
import { connectBusSubscriber } from './bus-subscriber.ts'
import type { RedisAddress } from './redis-client.ts'
import { connectRedis } from './redis-link.ts'
import { late, within } from './within.ts'

export type RedisBusOptions = RedisAddress & { readonly nodeId: string }

type Subscription = { readonly handler: BusHandler }

/** Every node listens here: somebody could not publish, or Redis was emptied; register and read again. */
const lossChannel = 'loss'
const registerWithinMs = 1_000
const registerAgainAfterMs = 250

/**
 * Joins nodes through Redis, on two connections of its own. A node receives one frame a tick from each other node that has something for it,
 * however many conversations that is about. Works on, deaf and dumb, while Redis is away.
 */
export async function connectRedisBus(options: RedisBusOptions): Promise<Bus> {
	const { nodeId, onFault } = options
	const prefix = `${options.prefix}bus:`
	const ownChannel = `node:${nodeId}`
	const channels = new Map<string, Set<Subscription>>()
	const regainedHandlers = new Set<() => void>()
	let isJoined = false
	let isRecovering = false
	let mustRecoverAgain = false
	let disposed = false

	/** Makes sure that what is published from now on arrives, then has everything read that was missed. */
	async function recover(): Promise<void> {
		// A line that breaks while this node is still joining: there is nothing to register yet, and joining ends with all of it.
		if (!isJoined) return
		mustRecoverAgain = true
		if (isRecovering) return
		isRecovering = true
		while (mustRecoverAgain && !disposed) {
			mustRecoverAgain = false
			if (await registry.registerAll()) {
				if (!mustRecoverAgain) for (const handler of regainedHandlers) told(handler)
			} else {
				mustRecoverAgain = true
				await pause(registerAgainAfterMs, undefined, { ref: false })
			}
		}
		isRecovering = false
	}

	/** One that throws must keep neither the others nor the next loss from being noticed. */
	function told(handler: () => void): void {
		try {
			handler()
		} catch (error) {
			onFault({ what: 'bus_handler', error })
		}
	}

	function receive(channel: string, bytes: Buffer) {
		const frame = decodeFrame(bytes)
		if (frame.nodeId === nodeId) return
		if (channel === lossChannel) return void recover()
		for (const { channel, payload } of frame.messages) {
			for (const { handler } of channels.get(channel) ?? []) told(() => handler(payload))
		}
	}

	const [link, subscriber] = await Promise.all([
		connectRedis(options),
		connectBusSubscriber({ ...options, onMessage: receive, onRegained: () => void recover() }),
	])
	/** Redis was emptied: nobody is sent anything any more until everybody has registered again. */
	function forgotten() {
		publisher.announceLoss()
		void recover()
	}
	const parts = { link, prefix, nodeId, onFault, onForgotten: forgotten }
	const publisher = createBusPublisher({ ...parts, lossChannel })
	const registry = createBusRegistry(parts)
	isJoined = true
	link.onReconnected(() => void recover())
	await Promise.all([subscriber.join(lossChannel), subscriber.join(ownChannel)])
	if (!(await registry.registerAll())) void recover()

	return {
		nodeId,
		isAlone: false,
		publish: publisher.publish,
		async subscribe(channel, handler) {
			const subscription = { handler }
			const known = channels.get(channel)
			if (known) known.add(subscription)
			else channels.set(channel, new Set([subscription]))
			// Also where it is known already: whoever came first may still be waiting for Redis to hear of it.
			const registered = registry.add(channel)
			const inTime = await within(registered, registerWithinMs)
			if (inTime === false) void recover()
			else if (inTime === late) void registered.then(() => recover())
			return async () => {
				const remaining = channels.get(channel)
				if (!remaining?.delete(subscription) || remaining.size > 0) return
				channels.delete(channel)
				registry.remove(channel)
			}
		},
		onRegained(handler) {
			regainedHandlers.add(handler)
			return () => regainedHandlers.delete(handler)
		},
		async [Symbol.asyncDispose]() {
			disposed = true
			regainedHandlers.clear()
			channels.clear()
			registry[Symbol.dispose]()
			publisher[Symbol.dispose]()
			subscriber[Symbol.dispose]()
			await link[Symbol.asyncDispose]()
		},
	}
}
