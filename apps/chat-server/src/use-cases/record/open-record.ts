import type { SupervisorActor } from '@akin/core/access/actor'
import type { Person } from '@akin/core/conversation/conversation'
import type { SupervisionContent } from '@akin/core/protocol/entries'
import { mayRenew, type Opening, type OpeningReason, openingPolicy, saysEnough } from '@akin/core/record/opening'
import type { ClientId, ConversationId, OpeningId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { DataKey } from '../../ports/key-vault.ts'
import { rateKey } from '../../ports/rate-key.ts'
import type { Chat } from '../chat.ts'
import { openedEntry } from '../conversation-keys.ts'
import type { RateLimited } from '../rate-limited.ts'
import { findRecord, type NoRecord, type StoredRecord } from './find-record.ts'

export type OpenRefusal = NoRecord | 'reason_needs_words' | 'nothing_left' | RateLimited
export type Why = { readonly reason: OpeningReason; readonly text: string | null }

/** A reviewer opens one after another; whoever opens more than this is not reading them. */
const openings = { burst: 20, perMinute: 10 } as const

/**
 * Opens a closed conversation for some time, with a reason (P7). It is written down before it is opened, in the audit log and in the log of
 * the conversation, so that nothing is ever read without a trace; asked for twice at once, it may be written down twice and is opened once.
 */
export async function openRecord(
	chat: Chat,
	actor: SupervisorActor,
	id: ConversationId,
	{ reason, text }: Why,
): Promise<Result<Opening, OpenRefusal>> {
	const found = await findRecord(chat, actor, id)
	if (!found.ok) return found
	if (!saysEnough(reason, text)) return refused('reason_needs_words')
	const key = await chat.keys.of(found.value)
	if (!key) return refused('nothing_left')
	const now = chat.clock.now()
	const standing = await chat.openings.standing(id, actor.id, now)
	if (standing) return ok(standing)
	const taken = await chat.limiter.take(rateKey('record:open', actor.id), openings)
	if (!taken.allowed) return refused({ code: 'rate_limited', retryAfterMs: taken.retryAfterMs })

	return makeOpening(chat, actor, found.value, key, { reason, text })
}

/** [RO8] Whoever reads goes on for as long again: an opening of its own for the same reason, in the place of the one that ends now. */
export async function renewOpening(
	chat: Chat,
	actor: SupervisorActor,
	id: ConversationId,
): Promise<Result<Opening, NoRecord | 'not_opened' | 'too_early' | 'nothing_left'>> {
	const found = await findRecord(chat, actor, id)
	if (!found.ok) return found
	const now = chat.clock.now()
	const standing = await chat.openings.standing(id, actor.id, now)
	if (!standing) return refused('not_opened')
	if (!mayRenew(standing, now)) return refused('too_early')
	const key = await chat.keys.of(found.value)
	if (!key) return refused('nothing_left')
	// Of two windows that ask at once, one ends it; the other is answered with what stands then.
	await chat.openings.end(id, actor.id, now)
	return makeOpening(chat, actor, found.value, key, { reason: standing.reason, text: null })
}

async function makeOpening(
	chat: Chat,
	actor: SupervisorActor,
	{ conversation }: StoredRecord,
	key: DataKey,
	{ reason, text }: Why,
): Promise<Result<Opening, 'nothing_left'>> {
	const { id, programmeId } = conversation
	const now = chat.clock.now()
	const detail = { reason, programme: programmeId }
	await chat.audit.append([{ at: now, actorId: actor.id, action: 'record_opened', conversationId: id, detail }])
	const content = { kind: 'record_opened', name: actor.name, reason, because: text?.trim() || null } as const
	if (!(await noteInRecord(chat, key, actor, id, content))) return refused('nothing_left')
	const opening = await chat.openings.open({
		...{ id: chat.ids.next<OpeningId>(), conversationId: id, programmeId, listenerId: conversation.talk?.listener?.id ?? null },
		...{ staffId: actor.id, name: actor.name, reason, openedAt: now, expiresAt: now + openingPolicy.lastsMs, endedAt: null },
	})
	if (opening.listenerId) chat.announcer.openingsChanged(opening.listenerId)
	return ok(opening)
}

/** Leaves a line in the supervisors' part of a log that has ended. False when it was erased meanwhile. */
async function noteInRecord(chat: Chat, key: DataKey, actor: Person, id: ConversationId, content: SupervisionContent): Promise<boolean> {
	const sender = { role: 'supervisor', id: actor.id } as const
	const clientId = chat.ids.next<ClientId>()
	const stream = 'supervision'
	const sealed = chat.keys.seal(key, { conversationId: id, stream, sender, clientId }, actor.name, content)
	const committed = await chat.conversations.change(id, ({ conversation, wrappedKey }) =>
		wrappedKey ? ok({ conversation, entries: [{ stream, sender, clientId, sealed, at: chat.clock.now() }] }) : refused('nothing_left'),
	)
	if (!committed.ok) return false
	chat.announcer.changed(
		committed.value,
		committed.value.entries.map((entry) => openedEntry(entry, actor.name, content)),
	)
	return true
}
