import { ErrorReply } from 'redis'
import { StoreUnavailable } from '../../ports/store-error.ts'
import { type RedisAddress, redisClient } from './redis-client.ts'
import type { RedisScript } from './redis-script.ts'
import { late, within } from './within.ts'

/** A connection for commands that somebody waits for: each is answered in time or fails, and none is ever sent twice. */
export type RedisLink = AsyncDisposable & {
	readonly prefix: string
	/** Whether commands can be sent at the moment. */
	readonly ready: boolean
	/** @throws StoreUnavailable when there is no connection, no answer in time, or the connection broke; the command may have taken effect */
	send(args: readonly (string | Buffer)[]): Promise<unknown>
	/** Runs a script by its hash and hands it over where Redis has forgotten it: a script that is not known has not run. Throws as `send`. */
	run(script: RedisScript, keys: readonly string[], args: readonly (string | Buffer)[]): Promise<unknown>
	/**
	 * Called whenever the connection is back. A restart, a failover and an emptied copy all come with a new connection, so there is no need to
	 * ask the server who it is, which a restricted user may not.
	 */
	onReconnected(handler: () => void): () => void
}

export type RedisLinkOptions = RedisAddress & {
	/** How long an answer may take. Far above the usual 0.2 ms, far below what a person notices as broken. */
	readonly answerWithinMs?: number
	/** How long to wait for the first connection before going on without it. */
	readonly connectWithinMs?: number
}

/** Connects, or goes on trying in the background: the product works without Redis, only less evenly. */
export async function connectRedis(options: RedisLinkOptions): Promise<RedisLink> {
	const { prefix, onFault, answerWithinMs = 500, connectWithinMs = 2_000 } = options
	const client = redisClient(options, { what: 'redis_connection', queueWhileOffline: false })
	const reconnected = new Set<() => void>()
	let connectedBefore = false
	/** Commands that were given up and may still be answered. While there are any, nothing is written, so that a dead link falls silent and is broken off. */
	let overdue = 0

	client.on('ready', () => {
		const again = connectedBefore
		connectedBefore = true
		if (again) for (const handler of reconnected) handler()
	})

	async function send(args: readonly (string | Buffer)[]): Promise<unknown> {
		if (!client.isReady) throw new StoreUnavailable('redis is not connected')
		if (overdue > 0) throw new StoreUnavailable('redis is not answering')
		const answer = client.sendCommand([...args])
		const inTime = await within(answer, answerWithinMs).catch((error: unknown) => {
			if (isRefusal(error)) throw error
			throw new StoreUnavailable('redis broke off', { cause: error })
		})
		if (inTime !== late) return inTime
		overdue += 1
		const settled = () => {
			overdue -= 1
		}
		answer.then(settled, settled)
		throw new StoreUnavailable(`redis did not answer within ${answerWithinMs} ms`)
	}

	const connecting = client.connect()
	connecting.catch((error: unknown) => onFault({ what: 'redis_connection', error }))
	await within(connecting, connectWithinMs).catch(() => undefined)

	return {
		prefix,
		get ready() {
			return client.isReady && overdue === 0
		},
		send,
		async run(script, keys, args) {
			const rest = [String(keys.length), ...keys, ...args]
			try {
				return await send(['EVALSHA', script.sha, ...rest])
			} catch (error) {
				if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error
				return await send(['EVAL', script.source, ...rest])
			}
		},
		onReconnected(handler) {
			reconnected.add(handler)
			return () => reconnected.delete(handler)
		},
		async [Symbol.asyncDispose]() {
			reconnected.clear()
			client.destroy()
		},
	}
}

/** Redis is up but cannot serve now: loading, demoted, or out of memory. */
const notNow = /^(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|OOM|NOREPLICAS|TRYAGAIN|BUSY)\b/

/** Redis understood the command and refuses it: a mistake of ours, or a script it does not know. */
const isRefusal = (error: unknown): boolean => error instanceof ErrorReply && !notNow.test(error.message)
