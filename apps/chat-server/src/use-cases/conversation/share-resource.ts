import type { StaffActor } from '@akin/core/access/actor'
import type { ClientId, ConversationId } from '@akin/core/support/ids'
import { type Result, refused } from '@akin/core/support/result'
import type { Appended } from '../../ports/conversation-store.ts'
import type { Chat } from '../chat.ts'
import { openConversation } from '../open-conversation.ts'
import { type WritingRefusal, writeEntry } from './write-entry.ts'

/**
 * [CA3] Sends a resource of the programme to the person as a card, in the programme's words. The one message is the card and its offer in the
 * record of referrals.
 */
export async function shareResource(
	chat: Chat,
	actor: StaffActor,
	conversationId: ConversationId,
	clientId: ClientId,
	resourceId: string,
): Promise<Result<Appended, WritingRefusal | 'resource_not_found'>> {
	const opened = await openConversation(chat, actor, conversationId, 'write_room')
	if (!opened.ok) return opened
	const programme = await chat.programmes.find(opened.value.conversation.programmeId)
	const found = programme?.resources.find(({ id }) => id === resourceId)
	if (!found) return refused('resource_not_found')
	const { name, what, contact, call, text, web, hours } = found
	const words = [...new Set([name, what, contact, call, text, web, hours])].filter((part) => part !== undefined && part !== '')
	const resource = { name, what, contact, call, text, web, hours }
	const part = { kind: 'resource', referral: clientId, resource } as const
	const sent = await writeEntry(chat, actor, { conversationId, stream: 'room', clientId, text: words.join('\n'), part })
	if (sent.ok && !sent.value.isDuplicate) {
		const detail = { step: 'offered' }
		await chat.audit.append([{ at: chat.clock.now(), actorId: actor.id, action: 'referral_recorded', conversationId, detail }])
	}
	return sent
}
