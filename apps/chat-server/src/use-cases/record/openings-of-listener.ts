import type { OwnOpening } from '@akin/core/protocol/record-shapes'
import type { StaffId } from '@akin/core/support/ids'
import { ownOpeningView } from '@akin/core/view/record-view'
import type { Chat } from '../chat.ts'

/** As many as a listener looks back at; the audit log has them all. */
const shown = 20

/** Who lately opened conversations of this listener once they had ended (principle 9: visible power). No words are in it. */
export async function openingsOfListener(chat: Chat, listenerId: StaffId): Promise<OwnOpening[]> {
	const openings = await chat.openings.ofListener(listenerId, shown)
	const stored = await chat.conversations.loadMany([...new Set(openings.map(({ conversationId }) => conversationId))])
	const programmes = await chat.programmes.all()
	return openings.flatMap((opening) => {
		const conversation = stored.find((one) => one.conversation.id === opening.conversationId)?.conversation
		if (conversation?.state !== 'closed') return []
		const name = programmes.find(({ id }) => id === conversation.programmeId)?.name ?? conversation.programmeId
		return [ownOpeningView(conversation, name, opening)]
	})
}
