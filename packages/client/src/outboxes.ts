import type { ClientId, ConversationId } from '@akin/core/support/ids'
import type { Environment } from './environment.ts'
import { createOutbox, isUnsent, type Outbox, type SendReply } from './outbox.ts'
import type { Outgoing, OutgoingKind } from './outgoing.ts'

export type OutboxesOptions<Kind extends OutgoingKind> = {
	readonly environment: Environment
	readonly send: (item: Outgoing<Kind>) => Promise<SendReply>
	readonly onAcknowledged: (item: Outgoing<Kind>, seq: number) => void
	readonly onChange: () => void
}

/** One outbox for each conversation. They outlive the conversation on the screen: what was written is sent, or said not to be (M2). */
export type Outboxes<Kind extends OutgoingKind> = {
	readonly of: (conversationId: ConversationId) => Outbox<Kind>
	/** Words of conversations that are not on the screen any more and that the server does not have. */
	readonly undelivered: (isShown: (conversationId: ConversationId) => boolean) => readonly Outgoing<Kind>[]
	readonly hasUnsent: () => boolean
	readonly isSlow: () => boolean
	readonly retry: (clientId: ClientId) => void
	readonly discard: (clientId: ClientId) => void
	readonly setOnline: (online: boolean) => void
	readonly forget: (conversationId: ConversationId) => void
	readonly close: () => void
}

export const createOutboxes = <Kind extends OutgoingKind>(options: OutboxesOptions<Kind>): Outboxes<Kind> => {
	const boxes = new Map<ConversationId, Outbox<Kind>>()
	let online = false
	let lastUndelivered: readonly Outgoing<Kind>[] = []
	const all = () => [...boxes.values()].flatMap((box) => box.getSnapshot())
	const forget = (conversationId: ConversationId) => {
		boxes.get(conversationId)?.close()
		boxes.delete(conversationId)
	}
	return {
		of: (conversationId) => {
			const known = boxes.get(conversationId)
			if (known !== undefined) return known
			const { environment, send, onAcknowledged } = options
			const box = createOutbox<Kind>({ conversationId, environment, send, onAcknowledged })
			boxes.set(conversationId, box)
			box.subscribe(options.onChange)
			box.setOnline(online)
			return box
		},
		undelivered: (isShown) => {
			const next = all().filter((item) => isUnsent(item) && !isShown(item.conversationId))
			const same = next.length === lastUndelivered.length && next.every((item, index) => item === lastUndelivered[index])
			if (!same) lastUndelivered = next
			return lastUndelivered
		},
		hasUnsent: () => all().some(isUnsent),
		isSlow: () => all().some((item) => item.state.kind === 'sending' && item.state.slow),
		retry: (clientId) => {
			for (const box of boxes.values()) box.retry(clientId)
		},
		discard: (clientId) => {
			for (const box of boxes.values()) box.discard(clientId)
		},
		setOnline: (next) => {
			online = next
			for (const box of boxes.values()) box.setOnline(next)
		},
		forget,
		close: () => {
			online = false
			for (const conversationId of [...boxes.keys()]) forget(conversationId)
		},
	}
}
