import { asId, type ConversationId, type TrainingStepId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { retentionClass, utcDay } from '../../ports/retention.ts'
import type { TakenStep } from '../../ports/training-store.ts'
import type { Chat } from '../chat.ts'

/** What is said to somebody about a step can be read for a year. */
const readForDays = 365

/** What sealed words are bound to: the step stands where a conversation otherwise does. */
const placeOf = (id: TrainingStepId): ConversationId => asId<ConversationId>(id)

/** Words to a listener about a step, sealed under a key of their own (P3). */
export async function sealStepNote(
	chat: Chat,
	{ id, by, at }: { readonly id: TrainingStepId; readonly by: TakenStep['by']; readonly at: Instant },
	words: string | null,
): Promise<TakenStep['note']> {
	if (words === null || words.trim() === '') return null
	const { dataKey, wrapped } = await chat.keys.make(utcDay(at), retentionClass(readForDays))
	return { wrappedKey: wrapped, sealed: chat.keys.sealRecord(dataKey, placeOf(id), 'training_step', by.id, words.trim()) }
}

/** Null: there are none, or their key was destroyed. */
export async function openStepNote(chat: Chat, { id, by, note }: TakenStep): Promise<string | null> {
	const key = note && (await chat.keys.unwrap(note.wrappedKey))
	return note && key ? chat.keys.openRecord(key, placeOf(id), 'training_step', by.id, note.sealed) : null
}
