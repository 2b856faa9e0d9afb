import { type RedisAddress, redisClient } from './redis-client.ts'
import { late, within } from './within.ts'

export type BusSubscriber = Disposable & {
	/**
	 * Joins a channel; resolves when joined, or after a while when Redis is away, and then joins later by itself. Joining what is joined is
	 * harmless.
	 */
	join(channel: string): Promise<void>
	leave(channel: string): void
}

export type BusSubscriberOptions = RedisAddress & {
	readonly onMessage: (channel: string, message: Buffer) => void
	/** Frames may have been lost, and every wanted channel is joined again. */
	readonly onRegained: () => void
}

const joinWithinMs = 1_000

/** The connection that listens: a connection that subscribes can do little else, so it is one of its own. */
export async function connectBusSubscriber(options: BusSubscriberOptions): Promise<BusSubscriber> {
	const { prefix, onFault, onMessage, onRegained } = options
	const client = redisClient(options, { what: 'bus_connection', queueWhileOffline: true })
	/** Wanted channels; the promise answers whether Redis has confirmed. */
	const channels = new Map<string, Promise<boolean>>()
	let connectedBefore = false

	const receive = (message: Buffer, channel: Buffer) => {
		const name = channel.toString().slice(prefix.length + 'bus:'.length)
		// Thrown into the parser of the client this would cost the connection.
		try {
			onMessage(name, message)
		} catch (error) {
			onFault({ what: 'bus_handler', error })
		}
	}

	function subscribe(channel: string): Promise<boolean> {
		const confirmed = client.subscribe(`${prefix}bus:${channel}`, receive, true).then(
			() => true,
			(error: unknown) => {
				onFault({ what: 'bus_subscribe', error })
				return false
			},
		)
		channels.set(channel, confirmed)
		return confirmed
	}

	/** The client joins again what was confirmed before; the rest was asked for on the broken connection, or while there was none. */
	async function joinRest(): Promise<boolean> {
		const answers = await Promise.all([...channels].map(async ([channel, confirmed]) => (await confirmed) || subscribe(channel)))
		return answers.every(Boolean)
	}

	client.on('ready', () => {
		const again = connectedBefore
		connectedBefore = true
		if (!again && channels.size === 0) return
		// Not all joined means that the connection broke once more, and then this comes round again.
		joinRest().then(
			(joined) => joined && onRegained(),
			(error: unknown) => onFault({ what: 'bus_regained', error }),
		)
	})

	const connecting = client.connect()
	connecting.catch((error: unknown) => onFault({ what: 'bus_connection', error }))
	await within(connecting, joinWithinMs).catch(() => undefined)

	return {
		async join(channel) {
			const joined = channels.get(channel) ?? subscribe(channel)
			if (!client.isReady) return
			if ((await within(joined, joinWithinMs)) !== late) return
			joined.then(
				(confirmed) => confirmed && onRegained(),
				() => undefined,
			)
		},
		leave(channel) {
			if (!channels.delete(channel)) return
			client.unsubscribe(`${prefix}bus:${channel}`, receive, true).catch((error: unknown) => onFault({ what: 'bus_unsubscribe', error }))
		},
		[Symbol.dispose]() {
			channels.clear()
			client.destroy()
		},
	}
}
