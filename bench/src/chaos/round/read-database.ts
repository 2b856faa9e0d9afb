import { type EntryRow, storedEntry } from '@akin/chat-server/adapters/postgres/conversation-row'
import type { Database as Sql } from '@akin/chat-server/adapters/postgres/database'
import { gcmSealer } from '@akin/chat-server/adapters/system/gcm-sealer'
import type { DataKey, KeyVault } from '@akin/chat-server/ports/key-vault'
import { createConversationKeys } from '@akin/chat-server/use-cases/conversation-keys'
import type { Conversation } from '@akin/core/conversation/conversation'
import type { Database, StoredConversation, StoredEntry } from '../history.ts'
import type { Cast } from './cast.ts'

type Row = {
	aggregate: Conversation
	version: number
	room_head: number
	backstage_head: number
	supervision_head: number
	listener_id: string | null
	wrap_up_due: boolean
	room_writers: string[]
	backstage_writers: string[]
	wrapped_key: Uint8Array | null
}

/** All that the database holds of the conversations of one round, read at one moment, with what was written opened where it can be. */
export async function readDatabase(sql: Sql, vault: KeyVault, { programmeId, probeProgrammeId }: Cast): Promise<Database> {
	const keys = createConversationKeys(vault, gcmSealer)
	const read = await sql.transaction(async (tx) => {
		await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
		const ours = [[programmeId, probeProgrammeId]]
		const ofOurs = 'conversation_id IN (SELECT id FROM conversation WHERE programme_id = ANY($1))'
		return {
			rows: await tx.query<Row>(
				`SELECT aggregate, version, room_head, backstage_head, supervision_head, listener_id, wrap_up_due, room_writers::text[],
				backstage_writers::text[], wrapped_key FROM conversation c JOIN conversation_log l ON l.conversation_id = c.id WHERE programme_id = ANY($1) ORDER BY enqueued_at, id`,
				ours,
			),
			entries: await tx.query<EntryRow>(
				`SELECT conversation_id, stream, seq, sender_role, sender_id, client_id, epoch, at, sealed FROM entry
				WHERE ${ofOurs} ORDER BY conversation_id, stream, seq`,
				ours,
			),
			shifts: await tx.query<Database['shifts'][number]>(
				`SELECT listener_id AS "listenerId", capacity, mode, until AS "restUntil" FROM shift LEFT JOIN rest USING (listener_id)
				WHERE listener_id IN (SELECT id FROM staff WHERE programme_ids && $1)`,
				ours,
			),
			slots: await tx.query<Database['slots'][number]>(
				`SELECT listener_id AS "listenerId", slot, conversation_id AS "conversationId" FROM listener_slot WHERE ${ofOurs}`,
				ours,
			),
			staff: await tx.query<Database['staff'][number]>(
				'SELECT id, name, role, programme_ids AS "programmeIds" FROM staff WHERE programme_ids && $1',
				ours,
			),
			sessions: await tx.query<{ id: string }>('SELECT id FROM seeker_session'),
		}
	})
	const opened = new Map<string, DataKey>()
	for (const { aggregate, wrapped_key: wrapped } of read.rows) {
		const key = wrapped && (await vault.unwrap(wrapped))
		if (key) opened.set(aggregate.id, key)
	}
	return {
		conversations: read.rows.map(conversationOf),
		entries: read.entries.map((row): StoredEntry => {
			const stored = storedEntry(row)
			const key = opened.get(stored.conversationId)
			const content = key && keys.open(key, stored).content
			return {
				...{ conversationId: stored.conversationId, stream: stored.stream, seq: stored.seq },
				...{ senderRole: stored.sender.role, senderId: stored.sender.id, clientId: stored.clientId },
				...{ epoch: stored.epoch, entryAt: stored.at },
				content: content?.kind ?? null,
				text: content && 'text' in content ? content.text : null,
				name: content && 'name' in content ? content.name : null,
			}
		}),
		...{ shifts: read.shifts, slots: read.slots, staff: read.staff, seekerSessions: read.sessions.map(({ id }) => id), tickets: null },
	}
}

function conversationOf(row: Row): StoredConversation {
	const { aggregate } = row
	const open = aggregate.state === 'closed' ? null : aggregate
	const active = aggregate.state === 'active' ? aggregate : null
	const talk = aggregate.state === 'closed' ? aggregate.talk : null
	return {
		...{ id: aggregate.id, programmeId: aggregate.programmeId, language: aggregate.language, seekerId: aggregate.seekerId },
		...{ state: aggregate.state, epoch: aggregate.epoch, version: row.version, requestedAt: aggregate.requestedAt },
		...{ enqueuedAt: aggregate.enqueuedAt, boostMs: open?.boostMs ?? 0 },
		startedAt: active?.startedAt ?? talk?.startedAt ?? null,
		closedAt: aggregate.state === 'closed' ? aggregate.closedAt : null,
		reason: aggregate.state === 'closed' ? aggregate.reason : null,
		erased: row.wrapped_key === null,
		...{ listenerId: row.listener_id, wrapUpDue: row.wrap_up_due },
		offer:
			aggregate.state === 'offered'
				? { id: aggregate.offer.id, listenerId: aggregate.offer.listenerId, expiresAt: aggregate.offer.expiresAt }
				: null,
		passedBy: open?.passedBy ?? [],
		handler: active && {
			...{ id: active.handler.id, role: active.handler.role },
			observerId: active.handler.role === 'supervisor' ? (active.handler.observer?.id ?? null) : null,
		},
		joined: active?.joined.map(({ id }) => id) ?? [],
		signals: aggregate.signals.map(({ id, kind, tier, acknowledged }) => ({
			...{ id, signal: kind, tier, acknowledgedBy: acknowledged?.by ?? null },
		})),
		...{ roomWriters: row.room_writers, backstageWriters: row.backstage_writers },
		heads: { room: row.room_head, backstage: row.backstage_head, supervision: row.supervision_head },
	}
}
