import type { StaffActor } from '@akin/core/access/actor'
import type { ReferralEntry } from '@akin/core/supervision/referrals'
import type { ClientId, ConversationId } from '@akin/core/support/ids'
import type { Result } from '@akin/core/support/result'
import type { Appended } from '../../ports/conversation-store.ts'
import type { Chat } from '../chat.ts'
import { addEntry } from './add-entry.ts'
import type { WritingRefusal } from './write-entry.ts'

/** Writes down one step of a referral, backstage, where the handling listener and the supervisors find it. */
export async function recordReferral(
	chat: Chat,
	actor: StaffActor,
	conversationId: ConversationId,
	clientId: ClientId,
	{ referral, resource, contact, step, note }: Omit<ReferralEntry, 'kind'>,
): Promise<Result<Appended, WritingRefusal>> {
	const content = { kind: 'referral', referral, resource, contact, step, note } as const
	const words = note === null ? [] : [note]
	const added = await addEntry(chat, actor, 'record_referral', { conversationId, clientId, stream: 'backstage', content, words })
	if (added.ok && !added.value.isDuplicate)
		await chat.audit.append([{ at: chat.clock.now(), actorId: actor.id, action: 'referral_recorded', conversationId, detail: { step } }])
	return added
}
