import { maxFrameBytes } from '@akin/core/protocol/limits'
import type { ClientId, ConversationId } from '@akin/core/support/ids'
import { fullJitter, soonAfter } from './back-off.ts'
import type { Environment } from './environment.ts'
import type { Beside, Outgoing, OutgoingState } from './outgoing.ts'
import { createStore, type Readable } from './store.ts'

/** The bubble says "Sending is slow" from here on. */
export const SLOW_AFTER_MS = 4_000
/** Room in a frame for the envelope: packet type, namespace, acknowledgement number, event name, ids and punctuation. */
const ENVELOPE_BYTES = 256
const LONGEST_TEXT = 12_000

export type SendReply =
	| { readonly ok: true; readonly data: { readonly seq: number } }
	| { readonly ok: false; readonly error: { readonly code: string; readonly retryAfterMs?: number } }

export type OutboxOptions<Kind extends string> = {
	readonly conversationId: ConversationId
	readonly environment: Environment
	/** Asks the server once. Sending the same client id again is harmless there (M3). */
	readonly send: (item: Outgoing<Kind>) => Promise<SendReply>
	/** The server has it: from now on the log is known to reach `seq`. */
	readonly onAcknowledged: (item: Outgoing<Kind>, seq: number) => void
}

/**
 * What one person wrote into one conversation and the server does not have yet (M2). Strictly first in, first out, one in flight, tried for
 * ever with full jitter between 1 s and 30 s. A refusal that trying again cannot change marks that one "not sent" and lets the next go.
 */
export type Outbox<Kind extends string> = Readable<readonly Outgoing<Kind>[]> & {
	readonly add: (kind: Kind, text: string, beside?: Beside) => ClientId
	readonly retry: (clientId: ClientId) => boolean
	/** Not for what is in flight: it may be in the log already. */
	readonly discard: (clientId: ClientId) => boolean
	/** Its entry stands in the log: nothing is outgoing any more. */
	readonly confirm: (clientId: ClientId) => void
	/** Going online tries the first one at once. */
	readonly setOnline: (online: boolean) => void
	readonly close: () => void
}

/** Trying the same words again may succeed. Any other code, known or not, is for good and is shown. */
const passing = new Set(['no_answer', 'rate_limited', 'busy', 'unavailable', 'internal', 'not_signed_in'])

const isPending = (item: Outgoing<string>): boolean => item.state.kind === 'queued' || item.state.kind === 'sending'

/** There are words in it that the server does not have. */
export const isUnsent = (item: Outgoing<string>): boolean => item.state.kind !== 'sent'

export const fitsFrame = (text: string): boolean =>
	text.length <= LONGEST_TEXT && new TextEncoder().encode(JSON.stringify(text)).length + ENVELOPE_BYTES <= maxFrameBytes

export const createOutbox = <Kind extends string>(options: OutboxOptions<Kind>): Outbox<Kind> => {
	const { environment } = options
	const store = createStore<readonly Outgoing<Kind>[]>([])
	let online = false
	let closed = false
	let inFlight: ClientId | null = null
	let attempt = 0
	let cancelRetry: (() => void) | null = null
	let slow: { readonly of: ClientId; readonly cancel: () => void } | null = null

	const find = (clientId: ClientId) => store.getSnapshot().find((item) => item.clientId === clientId)
	const mark = (clientId: ClientId, state: OutgoingState) =>
		store.set(store.getSnapshot().map((item) => (item.clientId === clientId ? { ...item, state } : item)))
	const remove = (clientId: ClientId) => store.set(store.getSnapshot().filter((item) => item.clientId !== clientId))

	const watchSlow = (clientId: ClientId) => {
		if (slow?.of === clientId) return
		slow?.cancel()
		const cancel = environment.after(SLOW_AFTER_MS, () => {
			if (find(clientId)?.state.kind === 'sending') mark(clientId, { kind: 'sending', slow: true })
		})
		slow = { of: clientId, cancel }
	}

	const finish = (clientId: ClientId) => {
		if (slow?.of === clientId) slow.cancel()
		if (slow?.of === clientId) slow = null
		attempt = 0
	}

	const stopRetry = () => {
		cancelRetry?.()
		cancelRetry = null
	}

	const pump = () => {
		if (closed || !online || inFlight !== null || cancelRetry !== null) return
		const item = store.getSnapshot().find(isPending)
		if (item === undefined) return
		if (fitsFrame(item.text)) void deliver(item)
		else {
			mark(item.clientId, { kind: 'not_sent', code: 'message_too_long' })
			pump()
		}
	}

	const deliver = async (item: Outgoing<Kind>) => {
		const { clientId } = item
		inFlight = clientId
		watchSlow(clientId)
		if (item.state.kind === 'queued') mark(clientId, { kind: 'sending', slow: false })
		const reply = await options.send(item).catch((): SendReply => ({ ok: false, error: { code: 'no_answer' } }))
		inFlight = null
		if (closed) return
		if (reply.ok) {
			finish(clientId)
			// Its entry may have overtaken the acknowledgement; then it has left already.
			if (find(clientId) !== undefined) mark(clientId, { kind: 'sent', seq: reply.data.seq })
			options.onAcknowledged(item, reply.data.seq)
		} else if (find(clientId) === undefined) finish(clientId)
		else if (passing.has(reply.error.code)) {
			const { code, retryAfterMs } = reply.error
			// A busy server has given us a place in its line: coming later than that would leave it idle.
			const hasPlace = code === 'busy' && retryAfterMs !== undefined
			const wait = hasPlace
				? soonAfter(retryAfterMs, environment.random)
				: Math.max(retryAfterMs ?? 0, fullJitter(attempt, environment.random))
			if (!hasPlace) attempt += 1
			if (online) cancelRetry = environment.after(wait, again)
		} else {
			finish(clientId)
			mark(clientId, { kind: 'not_sent', code: reply.error.code })
		}
		pump()
	}

	const again = () => {
		cancelRetry = null
		pump()
	}

	return {
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		add: (kind, text, beside) => {
			const clientId = environment.newClientId()
			const { conversationId } = options
			const item: Outgoing<Kind> = {
				...{ clientId, conversationId, kind, text, writtenAt: environment.now(), state: { kind: 'queued' } },
				...beside,
			}
			store.set([...store.getSnapshot(), item])
			pump()
			return clientId
		},
		retry: (clientId) => {
			const item = find(clientId)
			if (item?.state.kind !== 'not_sent') return false
			// The same id, so that it cannot end up in the log twice; a new one where that very id was the trouble.
			const nextId = item.state.code === 'client_id_conflict' ? environment.newClientId() : clientId
			const others = store.getSnapshot().filter((other) => other.clientId !== clientId)
			store.set([...others, { ...item, clientId: nextId, state: { kind: 'queued' } }])
			pump()
			return true
		},
		discard: (clientId) => {
			const item = find(clientId)
			if (item?.state.kind !== 'queued' && item?.state.kind !== 'not_sent') return false
			remove(clientId)
			return true
		},
		confirm: (clientId) => {
			if (find(clientId) === undefined) return
			const waited = store.getSnapshot().find(isPending)?.clientId === clientId
			if (slow?.of === clientId) slow.cancel()
			remove(clientId)
			// It was waiting to be tried again, and need not be: the next one may go.
			if (!waited || inFlight !== null) return
			finish(clientId)
			stopRetry()
			pump()
		},
		setOnline: (next) => {
			online = next
			stopRetry()
			if (!next) return
			attempt = 0
			pump()
		},
		close: () => {
			closed = true
			stopRetry()
			slow?.cancel()
			store.set([])
		},
	}
}
