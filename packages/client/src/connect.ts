import type { Contract } from '@akin/core/protocol/contract'
import type { Reply } from '@akin/core/protocol/errors'
import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { io, type Socket } from 'socket.io-client'
import { soonAfter, untilNextAttempt } from './back-off.ts'
import { ANSWER_TIMEOUT_MS, call } from './call.ts'
import { type Environment, systemEnvironment } from './environment.ts'
import type { CallReply, Link, LinkState } from './link.ts'
import { paddedParser } from './padded-parser.ts'
import { createPlannedMove } from './planned-move.ts'
import { watchSilence } from './silence.ts'

/** Longer than any handshake needs, shorter than anybody's patience. */
const ATTEMPT_TIMEOUT_MS = 10_000
/** A transport that died without a word was noticed late already: come back within this. */
const AFTER_SILENCE_SPREAD_MS = 1_000
/** How long a page that is newer than the server goes on trying: an upgrade of all nodes takes no longer. */
const NEWER_PATIENCE_MS = 120_000
const NEWER_RETRY_MS = 2_000

export type ConnectOptions = {
	readonly origin: string
	readonly namespace: '/seeker' | '/listener' | '/supervisor'
	/** Fetches a single-use ticket, anew for every attempt. */
	readonly getTicket: () => Promise<Reply<{ ticket: string }, string>>
	readonly environment?: Environment
}

/**
 * Connects one audience to its server: WebSocket first, polling where that is blocked. Reconnecting is done here and not by Socket.IO, so
 * that every attempt brings its own ticket, a draining server can spread the return of its clients, and nothing waits in a hidden buffer.
 *
 * When the server says that it is closing, the link moves by itself: some time within what it was told, between two commands, it leaves and
 * connects anew. A command called in that moment is sent once the new connection is there; it had not been sent before.
 */
export const connect = <C extends Contract>(options: ConnectOptions): Link<C> => {
	const environment = options.environment ?? systemEnvironment
	const socket: Socket = io(options.origin + options.namespace, {
		autoConnect: false,
		reconnection: false,
		forceNew: true,
		transports: ['websocket', 'polling'],
		tryAllTransports: true,
		parser: paddedParser,
		// A browser says where a page comes from by itself and lets nobody else say it; outside of one nobody else will.
		...(!('document' in globalThis) ? { extraHeaders: { origin: options.origin } } : {}),
	})
	const listeners = new Set<(state: LinkState) => void>()
	let state: LinkState = { kind: 'idle' }
	let failures = 0
	let diedSilently = false
	/** The socket server has turned the last ticket down. */
	let ticketRefused = false
	/** Changes with every attempt, so that a late ticket cannot start an old one. */
	let attempt = 0
	let trying = false
	let cancelTimer = () => {}
	let stopWaking = () => {}
	let stopWatching: (() => void) | null = null

	const enter = (next: LinkState) => {
		state = next
		for (const listener of [...listeners]) listener(next)
	}

	const retryIn = (ms: number) => {
		cancelTimer()
		cancelTimer = environment.after(ms, tryOnce)
	}

	const giveUpAttempt = (refusal?: { readonly code?: unknown; readonly retryAfterMs?: unknown }) => {
		attempt += 1
		trying = false
		socket.disconnect()
		const told = typeof refusal?.retryAfterMs === 'number' ? refusal.retryAfterMs : null
		// A place in the line of a busy server is a promise of both sides, not a failure.
		if (refusal?.code === 'busy' && told !== null) return retryIn(soonAfter(told, environment.random))
		retryIn(Math.max(told ?? 0, untilNextAttempt(failures, environment.random)))
		failures += 1
	}

	const move = createPlannedMove(environment, () => socket.disconnect())

	const stop = () => {
		attempt += 1
		trying = false
		cancelTimer()
		move.forget()
		move.over()
		stopWaking()
	}

	const refuse = (code: 'not_signed_in' | 'unsupported_version') => {
		stop()
		enter({ kind: 'refused', code })
		socket.disconnect()
	}

	const tryOnce = async () => {
		cancelTimer()
		const mine = ++attempt
		trying = true
		cancelTimer = environment.after(ATTEMPT_TIMEOUT_MS, () => {
			// A network that swallows WebSockets never fails, it only stays silent: let polling go first next time.
			socket.io.opts.transports?.reverse()
			giveUpAttempt()
		})
		const answer = await options.getTicket().catch(() => null)
		if (mine !== attempt || state.kind !== 'down') return
		if (answer?.ok) {
			socket.auth = { ticket: answer.data.ticket, protocol: PROTOCOL_VERSION }
			socket.connect()
		} else if (answer?.error.code === 'not_signed_in') refuse('not_signed_in')
		else giveUpAttempt(answer?.error)
	}

	socket.on('connect', () => {
		cancelTimer()
		trying = false
		failures = 0
		diedSilently = false
		ticketRefused = false
		stopWatching = watchSilence(socket, environment, () => {
			diedSilently = true
			socket.disconnect()
		})
		enter({ kind: 'up' })
		move.over()
	})

	socket.on('connect_error', (error: Error & { data?: { code?: unknown; retryAfterMs?: unknown; version?: unknown } }) => {
		if (!trying) return
		const code = error.data?.code
		if (code === 'unsupported_version' && isOlder(error.data?.version)) giveUpAttempt({ retryAfterMs: NEWER_RETRY_MS })
		else if (code === 'not_signed_in' && !ticketRefused) {
			// It may only have come too late: whether there is a session is what asking for the next one tells.
			ticketRefused = true
			giveUpAttempt()
		} else if (code === 'not_signed_in' || code === 'unsupported_version') refuse(code)
		else giveUpAttempt(error.data)
	})

	/** The server is of the version before this page: one that has not been upgraded yet. Another will be met soon. */
	const isOlder = (version: unknown): boolean =>
		typeof version === 'number' &&
		version < PROTOCOL_VERSION &&
		state.kind === 'down' &&
		environment.now() - state.since < NEWER_PATIENCE_MS

	socket.on('disconnect', () => {
		stopWatching?.()
		stopWatching = null
		socket.sendBuffer = []
		const untilMove = move.forget()
		if (state.kind !== 'up') return
		enter({ kind: 'down', since: environment.now() })
		if (move.isUnderWay()) return void tryOnce()
		const afterSilence = diedSilently ? Math.round(environment.random() * AFTER_SILENCE_SPREAD_MS) : null
		diedSilently = false
		// A server that closed before we had left is gone for us: no later than after any cut, and no later than we would have moved.
		retryIn(Math.min(untilMove ?? Number.POSITIVE_INFINITY, afterSilence ?? untilNextAttempt(0, environment.random)))
	})

	socket.on('server:draining', (data: { spreadMs: number }) => move.within(data.spreadMs))

	const wake = () => {
		if (state.kind === 'down' && !trying) void tryOnce()
	}

	return {
		state: () => state,
		onState: (listener) => {
			listeners.add(listener)
			return () => {
				listeners.delete(listener)
			}
		},
		// The contract says what the server answers; what is not even a reply has been turned into `no_answer`.
		call: (command, payload, callOptions) =>
			move.asking(
				() => call(socket, command, payload, { ...callOptions, environment }),
				callOptions?.timeoutMs ?? ANSWER_TIMEOUT_MS,
			) as Promise<CallReply<C, typeof command>>,
		on: (event, listener) => {
			const name: string = event
			socket.on(name, listener)
			return () => {
				socket.off(name, listener)
			}
		},
		open: () => {
			if (state.kind === 'down' || state.kind === 'up') return
			failures = 0
			ticketRefused = false
			stopWaking = environment.onWake(wake)
			enter({ kind: 'down', since: environment.now() })
			void tryOnce()
		},
		wake,
		close: () => {
			stop()
			enter({ kind: 'idle' })
			socket.disconnect()
		},
	}
}
