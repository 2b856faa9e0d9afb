import { tierOf } from '@akin/core/attention/signal'
import type { OpenConversation } from '@akin/core/conversation/conversation'
import type { StaffId } from '@akin/core/support/ids'
import type { Chat } from '../chat.ts'

/** While somebody a listener talks to needs a person now, their capacity is what the programme says for that case, usually one. */
export async function isWithSomebodyInDanger(chat: Chat, listenerId: StaffId, conversations: number): Promise<boolean> {
	const held = (await chat.conversations.ofListener(listenerId)).map(({ conversation }) => conversation).filter(isOpen)
	for (const conversation of held) {
		if (tierOf(conversation.signals) !== 'act_now') continue
		const programme = await chat.programmes.find(conversation.programmeId)
		if (conversations >= (programme?.capacity.whileActNow ?? 1)) return true
	}
	return false
}

const isOpen = (conversation: { readonly state: string }): conversation is OpenConversation => conversation.state !== 'closed'
