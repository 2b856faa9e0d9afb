import type { Socket } from 'socket.io-client'
import type { Environment } from './environment.ts'

/**
 * The server pings every 15 s. Socket.IO itself waits 25 s before it believes that a transport is dead; this is what keeps the promise that
 * a silent drop heals within 20 s (M5).
 */
export const LONGEST_SILENCE_MS = 17_000

/** Calls `silent` once when nothing at all has been received for too long; also right on waking from a sleep. Answers the way to stop. */
export const watchSilence = (socket: Socket, environment: Environment, silent: () => void): (() => void) => {
	let lastHeard = environment.now()
	const heard = () => {
		lastHeard = environment.now()
	}
	const check = () => {
		const quietFor = environment.now() - lastHeard
		if (quietFor >= LONGEST_SILENCE_MS) silent()
		else cancel = environment.after(LONGEST_SILENCE_MS - quietFor, check)
	}
	let cancel = environment.after(LONGEST_SILENCE_MS, check)
	const engine = socket.io.engine
	engine.on('packet', heard)
	const stopWaking = environment.onWake(() => {
		cancel()
		check()
	})
	return () => {
		cancel()
		stopWaking()
		engine.off('packet', heard)
	}
}
