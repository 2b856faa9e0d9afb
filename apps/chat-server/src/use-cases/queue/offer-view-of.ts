import { handleOf } from '@akin/core/conversation/handle'
import type { Offer } from '@akin/core/protocol/listener'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { Chat } from '../chat.ts'

/** What a listener sees of an offer; null when there is none. Nothing the person wrote is in it. */
export async function offerViewOf(chat: Pick<Chat, 'programmes' | 'clock'>, { conversation }: StoredConversation): Promise<Offer | null> {
	if (conversation.state !== 'offered') return null
	const { id, programmeId, language, topics, enqueuedAt, offer } = conversation
	const programme = await chat.programmes.find(programmeId)
	const label = (code: string) => programme?.topics.find((topic) => topic.code === code)?.label ?? code
	const now = chat.clock.now()
	return {
		...{ id: offer.id, handle: handleOf(id), programmeName: programme?.name ?? programmeId, language, reason: offer.reason },
		topics: topics.map(label),
		sharedTopics: offer.sharedTopics.map(label),
		waitedMs: Math.max(0, now - enqueuedAt),
		expiresAt: offer.expiresAt,
		expiresInMs: Math.max(0, offer.expiresAt - now),
	}
}
