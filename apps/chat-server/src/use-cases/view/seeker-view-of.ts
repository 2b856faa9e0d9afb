import type { SeekerConversation } from '@akin/core/protocol/seeker'
import { seekerView } from '@akin/core/view/seeker-view'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { Chat } from '../chat.ts'
import { lookAtWait } from '../queue/look-at-wait.ts'

export async function seekerViewOf(chat: Chat, stored: StoredConversation): Promise<SeekerConversation> {
	const { conversation, heads } = stored
	const programme = await chat.programmes.find(conversation.programmeId)
	const policy = await chat.programmes.policy(conversation.programmeId)
	return seekerView(conversation, {
		roomHead: heads.room,
		maxMessageCharacters: programme?.limits.maxMessageCharacters ?? policy.maxMessageCharacters,
		wait: await lookAtWait(chat, conversation),
		now: chat.clock.now(),
	})
}
