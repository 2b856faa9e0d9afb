import type { Conversation } from '@akin/core/conversation/conversation'
import { slotHolder } from '@akin/core/conversation/conversation'
import { grantsOf } from '@akin/core/conversation/grants'
import { learnerIn } from '@akin/core/conversation/shadow'
import { askedListener, handOversOf, transferOf } from '@akin/core/conversation/transfer'
import type { ClientId, ConversationId, SeekerSessionId, StaffId } from '@akin/core/support/ids'
import { asId } from '@akin/core/support/ids'
import { type Stream, streams } from '@akin/core/view/entry-view'
import type { Heads } from '@akin/core/view/staff-context'
import type { Sender, StoredConversation, StoredEntry } from '../../ports/conversation-store.ts'

export type ConversationRow = {
	aggregate: Conversation
	version: number
	room_head: number
	backstage_head: number
	supervision_head: number
	seeker_last_wrote_at: number | null
	staff_last_wrote_at: number | null
	wrapped_key: Uint8Array | null
}

export const conversationColumns =
	'c.aggregate, c.version, l.room_head, l.backstage_head, l.supervision_head, l.seeker_last_wrote_at, l.staff_last_wrote_at, c.wrapped_key'
/** Every conversation has a log. */
export const conversationTables = 'conversation c join conversation_log l on l.conversation_id = c.id'

export function storedConversation(row: ConversationRow): StoredConversation {
	return {
		conversation: row.aggregate,
		version: row.version,
		heads: { room: row.room_head, backstage: row.backstage_head, supervision: row.supervision_head },
		wrappedKey: row.wrapped_key,
		seekerLastWroteAt: row.seeker_last_wrote_at,
		staffLastWroteAt: row.staff_last_wrote_at,
	}
}

/** The columns that follow from the aggregate, in the order of `projectedColumns`. */
export const projectedColumns = [
	'state',
	'epoch',
	'enqueued_at',
	'boost_ms',
	'started_at',
	'closed_at',
	'listener_id',
	'wrap_up_due',
	'offer_id',
	'offer_listener_id',
	'offer_expires_at',
	'asked_listener_id',
	'transfer_expires_at',
	'learner_id',
	'earlier_listeners',
	'hand_overs_due',
	'aggregate',
] as const

export function projection(conversation: Conversation): unknown[] {
	const offer = conversation.state === 'offered' ? conversation.offer : null
	const talk = conversation.state === 'closed' ? conversation.talk : null
	const transfer = transferOf(conversation)
	const handOvers = handOversOf(conversation)
	const startedAt = conversation.state === 'active' ? conversation.startedAt : (talk?.startedAt ?? null)
	return [
		conversation.state,
		conversation.epoch,
		new Date(conversation.enqueuedAt),
		conversation.state === 'closed' ? 0 : conversation.boostMs,
		startedAt === null ? null : new Date(startedAt),
		conversation.state === 'closed' ? new Date(conversation.closedAt) : null,
		slotHolder(conversation) ?? talk?.listener?.id ?? null,
		talk?.wrapUp === 'due',
		offer?.id ?? null,
		offer?.listenerId ?? null,
		offer ? new Date(offer.expiresAt) : null,
		askedListener(conversation)?.id ?? null,
		transfer && transfer.step !== 'over' ? new Date(transfer.expiresAt) : null,
		learnerIn(conversation),
		handOvers.map(({ listener }) => listener.id),
		handOvers.filter(({ wrapUp }) => wrapUp === 'due').map(({ listener }) => listener.id),
		JSON.stringify(conversation),
	]
}

/** What the log knows of its conversation, in the order of `logColumns`: whether, by whom and under which epoch it may be written. */
export const logColumns = [
	'is_open',
	'epoch',
	'room_writers',
	'backstage_writers',
	'room_head',
	'backstage_head',
	'supervision_head',
] as const

export function logProjection(conversation: Conversation, heads: Heads): unknown[] {
	const grants = grantsOf(conversation)
	const { room, backstage, supervision } = heads
	return [conversation.state !== 'closed', conversation.epoch, grants.room, grants.backstage, room, backstage, supervision]
}

export const streamNumber = (stream: Stream): number => streams.indexOf(stream)

export type EntryRow = {
	conversation_id: string
	stream: number
	seq: number
	sender_role: Sender['role']
	sender_id: string | null
	client_id: string
	epoch: number
	at: number
	sealed: Uint8Array
}

export function storedEntry(row: EntryRow): StoredEntry {
	const stream = streams[row.stream]
	if (!stream) throw new Error(`no stream ${row.stream}`)
	return {
		conversationId: asId<ConversationId>(row.conversation_id),
		stream,
		seq: row.seq,
		sender: senderOf(row),
		clientId: asId<ClientId>(row.client_id),
		epoch: row.epoch,
		at: row.at,
		sealed: row.sealed,
	}
}

function senderOf({ sender_role: role, sender_id: id }: EntryRow): Sender {
	if (role === 'service' || id === null) return { role: 'service', id: null }
	return role === 'seeker' ? { role, id: asId<SeekerSessionId>(id) } : { role, id: asId<StaffId>(id) }
}
