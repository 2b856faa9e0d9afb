import type { ShadowEnd } from '@akin/core/conversation/shadow'
import type { StaffId } from '@akin/core/support/ids'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'

/** [CL55] This learner asks no more, or reads no more, whichever it was. Again is harmless. */
export async function endShadowsOf(
	chat: Chat,
	learnerId: StaffId,
	why: Extract<ShadowEnd, 'learner_left' | 'learner_gone' | 'not_unlocked'>,
): Promise<void> {
	const stored = await chat.conversations.readAlongBy(learnerId)
	if (stored) await changeConversation(chat, stored.conversation.id, 'service', { kind: 'end_shadow', learnerId, why })
}
