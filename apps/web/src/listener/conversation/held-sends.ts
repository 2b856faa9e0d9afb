import type { StaffBeside } from '@akin/client/outgoing'
import { createStore, type Readable } from '@akin/client/store'
import type { ConversationId } from '@akin/core/support/ids'
import type { Drafts } from './drafts.ts'

/** Words that were sent and wait on this page, so that they can be taken back. */
export interface HeldSend {
	readonly text: string
	readonly beside: StaffBeside | null
	/** When they go out, in milliseconds since 1970. */
	readonly until: number
}

/**
 * Sends messages, at once or after a moment. What is held stands here once: whatever ends the wait takes it out first and sends or gives it back then, so
 * nothing goes out twice, and what the session does not take is a draft again.
 */
export interface HeldSends extends Readable<ReadonlyMap<ConversationId, HeldSend>> {
	/** What is held in that conversation goes first. Null: the session did not take the words. */
	readonly send: (conversationId: ConversationId, text: string, beside: StaffBeside | null, hold: boolean) => unknown
	readonly sendNow: (conversationId: ConversationId) => void
	/** The words stand in the message box again, before what was written since. */
	readonly takeBack: (conversationId: ConversationId) => void
	readonly sendAll: () => void
	readonly takeAllBack: () => void
}

/** Long enough to see a wrong name or a wrong word, in milliseconds. */
export const holdSendMs = 5_000

export function createHeldSends(
	send: (conversationId: ConversationId, text: string, beside: StaffBeside | null) => unknown,
	drafts: Pick<Drafts, 'putBack'>,
): HeldSends {
	const store = createStore<ReadonlyMap<ConversationId, HeldSend>>(new Map())
	const timers = new Map<ConversationId, ReturnType<typeof setTimeout>>()
	const takeOut = (conversationId: ConversationId): HeldSend | null => {
		const held = store.getSnapshot().get(conversationId) ?? null
		clearTimeout(timers.get(conversationId))
		timers.delete(conversationId)
		if (held) store.set(new Map([...store.getSnapshot()].filter(([id]) => id !== conversationId)))
		return held
	}
	const sendNow = (conversationId: ConversationId) => {
		const held = takeOut(conversationId)
		if (held && send(conversationId, held.text, held.beside) === null) drafts.putBack(conversationId, held.text, held.beside)
	}
	const takeBack = (conversationId: ConversationId) => {
		const held = takeOut(conversationId)
		if (held) drafts.putBack(conversationId, held.text, held.beside)
	}
	return {
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		send: (conversationId, text, beside, hold) => {
			sendNow(conversationId)
			if (!hold) return send(conversationId, text, beside)
			store.set(new Map([...store.getSnapshot(), [conversationId, { text, beside, until: Date.now() + holdSendMs }]]))
			timers.set(
				conversationId,
				setTimeout(() => sendNow(conversationId), holdSendMs),
			)
			return true
		},
		sendNow,
		takeBack,
		sendAll: () => {
			for (const conversationId of store.getSnapshot().keys()) sendNow(conversationId)
		},
		takeAllBack: () => {
			for (const conversationId of store.getSnapshot().keys()) takeBack(conversationId)
		},
	}
}
