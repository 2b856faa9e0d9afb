import type { Bus, BusHandler } from '../../ports/bus.ts'

export type MemoryBus = Bus & {
	/** Cuts this node off: what is published meanwhile, in either direction, is lost. */
	disconnect(): void
	/** Brings it back; this node is told to re-read, and so are the others if it tried to publish meanwhile. */
	reconnect(): void
}

export type MemoryBusHub = { connect(nodeId: string): MemoryBus }

type Subscription = { handler: BusHandler }
type Node = { connected: boolean; channels: Map<string, Set<Subscription>>; regained: Set<() => void> }

/** Joins the nodes of one process. A deployment with one node connects once and talks to nobody. */
export function createMemoryBusHub(): MemoryBusHub {
	const nodes = new Set<Node>()
	return { connect: (nodeId) => connect(nodes, nodeId) }
}

function connect(nodes: Set<Node>, nodeId: string): MemoryBus {
	const self: Node = { connected: true, channels: new Map(), regained: new Set() }
	nodes.add(self)
	let outgoing: { channel: string; payloads: readonly Uint8Array[] }[] = []
	let lostSomething = false

	const others = () => [...nodes].filter((node) => node !== self && node.connected)
	function flush() {
		const batch = outgoing
		outgoing = []
		if (!self.connected) {
			lostSomething = true
			return
		}
		for (const { channel, payloads } of batch) {
			for (const node of others())
				for (const { handler } of node.channels.get(channel) ?? []) for (const payload of payloads) handler(payload)
		}
	}

	return {
		nodeId,
		get isAlone() {
			return nodes.size === 1
		},
		publish(channel, payloads) {
			if (payloads.length === 0) return
			if (outgoing.length === 0) setImmediate(flush)
			outgoing.push({ channel, payloads })
		},
		async subscribe(channel, handler) {
			const subscription = { handler }
			const subscriptions = self.channels.get(channel) ?? new Set()
			self.channels.set(channel, subscriptions.add(subscription))
			return async () => {
				subscriptions.delete(subscription)
				if (subscriptions.size === 0 && self.channels.get(channel) === subscriptions) self.channels.delete(channel)
			}
		},
		onRegained(handler) {
			self.regained.add(handler)
			return () => self.regained.delete(handler)
		},
		disconnect() {
			self.connected = false
		},
		reconnect() {
			self.connected = true
			const mustReRead = lostSomething ? [self, ...others()] : [self]
			lostSomething = false
			for (const node of mustReRead) for (const handler of node.regained) handler()
		},
		async [Symbol.asyncDispose]() {
			nodes.delete(self)
			self.channels.clear()
		},
	}
}
