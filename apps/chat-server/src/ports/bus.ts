/** Receives what another node published, in the order that node published it on this channel. It must not throw. */
export type BusHandler = (payload: Uint8Array) => void

/** Stops one subscription. The channel is left once nobody on this node listens to it. */
export type Unsubscribe = () => Promise<void>

/**
 * Fan-out between nodes: opaque bytes on named channels. A node never receives what it published itself; it tells its own clients
 * directly. Delivery is a hint and may be lost; what was missed is read again from PostgreSQL after `onRegained`.
 */
export type Bus = AsyncDisposable & {
	/** This node's name on the bus. */
	readonly nodeId: string
	/** Whether it is certain that no other node is there: then nothing need be made ready for one. */
	readonly isAlone: boolean

	/**
	 * Sends payloads to every other node subscribed to the channel, in order. Collected per tick, so it returns at once and never throws.
	 * Where sending fails, the other nodes are told to re-read (`onRegained`) as soon as the bus is back.
	 */
	publish(channel: string, payloads: readonly Uint8Array[]): void

	/**
	 * Resolves when payloads published from now on arrive: subscribe first, read second. While the bus is away it resolves as well, since
	 * `onRegained` will follow. Several subscriptions of one channel share it.
	 */
	subscribe(channel: string, handler: BusHandler): Promise<Unsubscribe>

	/** Called whenever payloads may have been lost and the bus works again: re-read everything hosted here. Returns the way to stop. */
	onRegained(handler: () => void): () => void
}
