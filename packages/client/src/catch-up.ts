import type { ClientId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import type { CatchUp } from './session-snapshot.ts'

/** Counts what happened around one lost connection, to be told in one line when all of it is known. */
export type CatchUpCounter = {
	/** The connection is lost, and people have been told so. Again while counting: the same absence goes on. */
	readonly lost: () => void
	readonly isCounting: () => boolean
	readonly back: (at: Instant) => void
	readonly arrived: (messages: number) => void
	readonly sent: (clientId: ClientId, writtenAt: Instant) => void
	/** `unsentSince`: when the oldest of what still waits to be sent was written. Answers the line as soon as nothing more belongs to it. */
	readonly settle: (caughtUp: boolean, unsentSince: Instant | null) => CatchUp | null
}

export const createCatchUpCounter = (): CatchUpCounter => {
	let id = 0
	let counting = false
	let backAt: Instant | null = null
	let arrived = 0
	let sent = new Set<ClientId>()
	return {
		lost: () => {
			backAt = null
			if (counting) return
			counting = true
			id += 1
			arrived = 0
			sent = new Set()
		},
		isCounting: () => counting,
		back: (at) => {
			if (counting) backAt = at
		},
		arrived: (messages) => {
			if (counting) arrived += messages
		},
		sent: (clientId, writtenAt) => {
			if (counting && backAt !== null && writtenAt <= backAt) sent.add(clientId)
		},
		settle: (caughtUp, unsentSince) => {
			if (!counting || backAt === null || !caughtUp || (unsentSince !== null && unsentSince <= backAt)) return null
			counting = false
			return { id, arrived, sent: sent.size }
		},
	}
}
