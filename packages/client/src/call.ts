import type { WireError } from '@akin/core/protocol/errors'
import type { Socket } from 'socket.io-client'
import { type Environment, systemEnvironment } from './environment.ts'

export const ANSWER_TIMEOUT_MS = 5_000

type AnyReply = { ok: true; data: unknown } | { ok: false; error: WireError }
type CallOptions = { readonly timeoutMs?: number; readonly environment?: Environment }

const noAnswer = (message: string): AnyReply => ({ ok: false, error: { code: 'no_answer', message } })

/**
 * Asks once. Settles with the server's acknowledgement, or with `no_answer` when there is no connection, when it breaks, or after
 * `timeoutMs`; never rejects. Nothing is kept for a later connection: repeating is the caller's decision.
 */
export const call = (socket: Socket, command: string, payload: unknown, options: CallOptions = {}): Promise<AnyReply> =>
	new Promise((resolve) => {
		if (!socket.connected) return resolve(noAnswer('not connected'))
		const { after } = options.environment ?? systemEnvironment
		const settle = (reply: AnyReply) => {
			cancelTimeout()
			socket.off('disconnect', lost)
			resolve(reply)
		}
		const lost = () => settle(noAnswer('disconnected'))
		const cancelTimeout = after(options.timeoutMs ?? ANSWER_TIMEOUT_MS, () => settle(noAnswer('no acknowledgement in time')))
		socket.once('disconnect', lost)
		socket.emit(command, payload, (reply: unknown) => settle(isReply(reply) ? reply : noAnswer('not a reply')))
		// A socket that has just noticed its transport is dead keeps the packet for the next one; together with our own retry that is two.
		if (socket.sendBuffer.length > 0) socket.sendBuffer = []
	})

const isReply = (value: unknown): value is AnyReply => typeof value === 'object' && value !== null && 'ok' in value
