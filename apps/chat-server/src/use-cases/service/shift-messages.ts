import type { SupervisorActor } from '@akin/core/access/actor'
import type { ShiftMessage } from '@akin/core/protocol/listener'
import type { SentShiftMessage } from '@akin/core/protocol/roster'
import { asId, type ConversationId, type ProgrammeId, type ShiftMessageId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import { rateKey } from '../../ports/rate-key.ts'
import { retentionClass, utcDay } from '../../ports/retention.ts'
import type { StoredShiftMessage } from '../../ports/shift-message-store.ts'
import type { Chat } from '../chat.ts'
import type { RateLimited } from '../rate-limited.ts'

/** Whoever comes on shift so much later still reads it. */
const standsForMs = 2 * 60 * 60_000
/** Enough for an evening in which much happens; too few for a conversation over everybody's heads. */
const perSupervisor = { burst: 3, perMinute: 0.5 }

/** What sealed words are bound to: the message stands where a conversation otherwise does. */
const placeOf = (id: ShiftMessageId): ConversationId => asId<ConversationId>(id)

/**
 * To every listener on shift in a programme. The words are sealed under a key of their own, whose day's key is destroyed a day later (P3, P4),
 * and deleted when nobody is shown them any more.
 */
export async function sendShiftMessage(
	chat: Chat,
	actor: SupervisorActor,
	programmeId: ProgrammeId,
	text: string,
): Promise<Result<ShiftMessageId, 'programme_not_found' | 'message_empty' | RateLimited>> {
	const words = text.trim()
	if (words === '') return refused('message_empty')
	if (!actor.programmeIds.includes(programmeId) || !(await chat.programmes.find(programmeId))) return refused('programme_not_found')
	const taken = await chat.limiter.take(rateKey('roster:message', actor.id), perSupervisor)
	if (!taken.allowed) return refused({ code: 'rate_limited', retryAfterMs: taken.retryAfterMs })
	const sentAt = chat.clock.now()
	const id = chat.ids.next<ShiftMessageId>()
	const { dataKey, wrapped } = await chat.keys.make(utcDay(sentAt), retentionClass(1))
	const sealed = chat.keys.sealRecord(dataKey, placeOf(id), 'shift_message', actor.id, words)
	const by = { id: actor.id, name: actor.name }
	await chat.shiftMessages.add({ id, programmeId, by, sentAt, endsAt: sentAt + standsForMs, wrappedKey: wrapped, sealed })
	const detail = { programme: programmeId, message: id, characters: words.length }
	await chat.audit.append([{ at: sentAt, actorId: actor.id, action: 'shift_message_sent', conversationId: null, detail }])
	chat.announcer.serviceChanged('messages')
	return ok(id)
}

/** Any supervisor of the programme may take it back: it leaves every desk and is deleted. */
export async function withdrawShiftMessage(
	chat: Chat,
	actor: SupervisorActor,
	id: ShiftMessageId,
): Promise<Result<null, 'message_not_found'>> {
	const found = (await chat.shiftMessages.standing(chat.clock.now())).find((message) => message.id === id)
	if (!found || !actor.programmeIds.includes(found.programmeId)) return refused('message_not_found')
	if (!(await chat.shiftMessages.withdraw(id))) return refused('message_not_found')
	const detail = { programme: found.programmeId, message: id }
	await chat.audit.append([{ at: chat.clock.now(), actorId: actor.id, action: 'shift_message_withdrawn', conversationId: null, detail }])
	chat.announcer.serviceChanged('messages')
	return ok(null)
}

/** What stands now for these programmes, opened. One whose key is gone is left out. */
export async function shiftMessagesFor(chat: Chat, programmeIds: readonly ProgrammeId[]): Promise<SentShiftMessage[]> {
	const standing = (await chat.shiftMessages.standing(chat.clock.now())).filter(({ programmeId }) => programmeIds.includes(programmeId))
	const opened = await Promise.all(standing.map((message) => openMessage(chat, message)))
	return opened.filter((message) => message !== null)
}

/** As a listener sees them. */
export const shownToListener = ({ id, programmeName, byName, sentAt, text }: SentShiftMessage): ShiftMessage => ({
	...{ id, programmeName, byName, sentAt, text },
})

async function openMessage(chat: Chat, message: StoredShiftMessage): Promise<SentShiftMessage | null> {
	const { id, programmeId, by, sentAt, endsAt, wrappedKey, sealed } = message
	const key = await chat.keys.unwrap(wrappedKey)
	if (!key) return null
	const text = chat.keys.openRecord(key, placeOf(id), 'shift_message', by.id, sealed)
	const programmeName = (await chat.programmes.find(programmeId))?.name ?? programmeId
	return { id, programmeId, programmeName, byName: by.name, sentAt, endsAt, text }
}
