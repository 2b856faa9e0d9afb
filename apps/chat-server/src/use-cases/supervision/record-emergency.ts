import type { SupervisorActor } from '@akin/core/access/actor'
import type { PayloadInput } from '@akin/core/protocol/contract'
import type { SupervisorContract } from '@akin/core/protocol/supervisor'
import type { ClientId, ConversationId } from '@akin/core/support/ids'
import type { Result } from '@akin/core/support/result'
import type { Appended } from '../../ports/conversation-store.ts'
import type { Chat } from '../chat.ts'
import { addEntry } from '../conversation/add-entry.ts'
import type { WritingRefusal } from '../conversation/write-entry.ts'

export type EmergencyRecord = PayloadInput<SupervisorContract, 'emergency:record'>['record']

/** Writes down who stands by, or to whom somebody in danger was handed on. Any supervisor of the programme finds it there and goes on. */
export async function recordEmergency(
	chat: Chat,
	actor: SupervisorActor,
	conversationId: ConversationId,
	clientId: ClientId,
	record: EmergencyRecord,
): Promise<Result<Appended, WritingRefusal>> {
	const words = record.kind === 'hand_off' ? [record.to, record.agreed] : [record.name]
	const added = await addEntry(chat, actor, 'record_emergency', { conversationId, clientId, stream: 'supervision', content: record, words })
	if (added.ok && !added.value.isDuplicate)
		await chat.audit.append([
			{ at: chat.clock.now(), actorId: actor.id, action: 'emergency_recorded', conversationId, detail: { record: record.kind } },
		])
	return added
}
