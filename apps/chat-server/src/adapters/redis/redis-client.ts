import { createClient } from 'redis'

/** Something that went wrong without anybody to answer: for the log, never for control flow. */
export type RedisFault = { readonly what: string; readonly error: unknown }

export type RedisAddress = {
	readonly url: string
	/** Stands before every key and channel, so that deployments can share a Redis. */
	readonly prefix: string
	readonly onFault: (fault: RedisFault) => void
}

const pingEveryMs = 2_000
/** A connection silent for so long is broken off; pings keep a healthy one from ever being silent. */
const silentLinkMs = 5_000
const longestPauseMs = 2_000

/**
 * A client that never stops reconnecting. Commands of a broken connection are rejected, not sent again: whether they took effect is not
 * known. The library forgets its own time limit once a command is written, so whoever needs an answer in time has to race it.
 */
export function redisClient(address: RedisAddress, options: { readonly what: string; readonly queueWhileOffline: boolean }) {
	const client = createClient({
		url: address.url,
		disableOfflineQueue: !options.queueWhileOffline,
		pingInterval: pingEveryMs,
		socket: {
			connectTimeout: silentLinkMs,
			socketTimeout: silentLinkMs,
			reconnectStrategy: (retries) => Math.min(50 * 2 ** Math.min(retries, 10), longestPauseMs),
		},
		commandOptions: { timeout: 0 },
		maintNotifications: 'disabled',
	})
	client.on('error', (error) => address.onFault({ what: options.what, error }))
	return client
}

export type RedisClient = ReturnType<typeof redisClient>
