import { setTimeout as pause } from 'node:timers/promises'
import { connectRaw, RawConnectRefused, type RawSocket, type RawSocketOptions } from './raw-socket.ts'

const attempts = 200
const shortestPauseMs = 250

/** Comes again when a busy server sends it away, as every client does. `onSentAway` is told each time. @throws RawConnectRefused in the end */
export async function connectUntilIn(options: RawSocketOptions, onSentAway: () => void = () => {}): Promise<RawSocket> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await connectRaw(options)
		} catch (error) {
			if (!(error instanceof RawConnectRefused) || attempt === attempts) throw error
			onSentAway()
			// Spread, so that those sent away together do not come back together.
			await pause(shortestPauseMs * (1 + Math.random()))
		}
	}
}

type Reply = { readonly ok: boolean; readonly data?: unknown; readonly error?: { readonly code: string; readonly retryAfterMs?: number } }

/** Asks, and asks again while the server is too busy to begin. @throws Error with the refusal */
export async function askUntilDone<T>(socket: RawSocket, name: string, payload: unknown): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		const reply = (await socket.ask(name, payload)) as Reply
		if (reply.ok) return reply.data as T
		if (reply.error?.code !== 'busy' || attempt === attempts) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
		await pause(reply.error.retryAfterMs ?? shortestPauseMs)
	}
}
