import type { StaffContext } from '@akin/core/view/staff-context'
import type { StoredConversation } from '../../ports/conversation-store.ts'
import type { Reading } from '../../ports/reading-store.ts'
import type { Chat } from '../chat.ts'

/** Gathers what the staff views need. `reading` may come from one look-up for many conversations. */
export async function staffContextOf(
	chat: Pick<Chat, 'programmes' | 'readings' | 'clock'>,
	stored: StoredConversation,
	reading?: readonly Reading[],
): Promise<StaffContext> {
	const { conversation, heads, seekerLastWroteAt, staffLastWroteAt } = stored
	const programme = await chat.programmes.find(conversation.programmeId)
	const policy = await chat.programmes.policy(conversation.programmeId)
	const readers = reading ?? (await chat.readings.of([conversation.id], chat.clock.now())).get(conversation.id) ?? []
	return {
		...{ heads, seekerLastWroteAt, staffLastWroteAt, reading: readers },
		programmeName: programme?.name ?? conversation.programmeId,
		maxMessageCharacters: programme?.limits.maxMessageCharacters ?? policy.maxMessageCharacters,
		topicLabels: conversation.topics.map((code) => programme?.topics.find((topic) => topic.code === code)?.label ?? code),
	}
}
