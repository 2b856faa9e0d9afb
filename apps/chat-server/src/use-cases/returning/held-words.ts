import type { SeekerActor } from '@akin/core/access/actor'
import type { HeldWords } from '@akin/core/protocol/returning'
import { asId, type ConversationId, type ReturnWordsId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { retentionClass, utcDay } from '../../ports/retention.ts'
import type { StoredReturnWords } from '../../ports/return-words-store.ts'
import type { StaffMember } from '../../ports/staff-directory.ts'
import type { Chat } from '../chat.ts'
import { listenersOf } from '../queue/listeners-of.ts'

const dayMs = 86_400_000
/** What sealed words are bound to: these stand where a conversation otherwise does. */
const placeOf = (id: ReturnWordsId): ConversationId => asId<ConversationId>(id)

/** What the person is shown of it. Whoever does not work here any more is nobody they could be met by. */
export async function heldWordsOf(chat: Chat, stored: StoredReturnWords): Promise<HeldWords> {
	const { programmeId, endsAt, next } = stored
	const listener = await formerListener(chat, stored)
	const isHere = listener !== null && (await listenersOf(chat, programmeId)).some(({ id }) => id === listener.id)
	return {
		...{ programmeId, endsAt, confirmed: next === null },
		listener: listener && { name: listener.name, isHere },
		summary: await openSummary(chat, stored),
	}
}

/** The listener they lead to, as long as that one works here. */
export async function formerListener(chat: Chat, { listenerId, programmeId }: StoredReturnWords): Promise<StaffMember | null> {
	const member = listenerId && (await chat.people.find(listenerId))
	return member && member.suspendedAt === null && member.programmeIds.includes(programmeId) ? member : null
}

/** Null where nothing was written, and where its key is gone. */
export async function openSummary(chat: Chat, { id, summary }: StoredReturnWords): Promise<string | null> {
	const key = summary && (await chat.keys.unwrap(summary.wrappedKey))
	return summary && key ? chat.keys.openRecord(key, placeOf(id), 'return_summary', id, summary.sealed) : null
}

/** Under a key of its own that is destroyed, in every copy, once the words cannot stand any more. */
export async function sealSummary(
	chat: Chat,
	id: ReturnWordsId,
	text: string | null,
	days: number,
	now: Instant,
): Promise<StoredReturnWords['summary']> {
	if (text === null || text.trim() === '') return null
	const { dataKey, wrapped } = await chat.keys.make(utcDay(now), retentionClass(Math.max(1, days)))
	return { wrappedKey: wrapped, sealed: chat.keys.sealRecord(dataKey, placeOf(id), 'return_summary', id, text) }
}

/** From now on for as long as the programme says, held by whoever asks. What was written is sealed anew, so that it lasts as long. */
export async function renewed(
	chat: Chat,
	stored: StoredReturnWords,
	{ id: holder }: SeekerActor,
	days: number,
): Promise<StoredReturnWords> {
	const now = chat.clock.now()
	const summary = await sealSummary(chat, stored.id, await openSummary(chat, stored), days, now)
	return { ...stored, holder, heldAt: now, endsAt: now + days * dayMs, summary }
}
