import type { ListenerOpenConversation } from '@akin/client/listener-session'
import type { ConversationId } from '@akin/core/support/ids'
import { useEffect, useState } from 'react'
import { unreadCount } from '../conversation/reading.ts'

/** Keeps how far each conversation was on screen while the page was looked at. @returns how many unread messages each one has */
export function useUnread(
	conversations: readonly ListenerOpenConversation[],
	shown: readonly ConversationId[],
): (conversation: ListenerOpenConversation) => number {
	const [seen, setSeen] = useState<ReadonlyMap<ConversationId, number>>(new Map())
	useEffect(() => {
		const look = () => {
			if (document.hidden) return
			setSeen((before) => {
				const next = new Map(before)
				for (const { id, entries } of conversations) if (shown.includes(id)) next.set(id, entries.room.at(-1)?.seq ?? 0)
				const same = next.size === before.size && [...next].every(([id, seq]) => before.get(id) === seq)
				return same ? before : next
			})
		}
		look()
		document.addEventListener('visibilitychange', look)
		return () => document.removeEventListener('visibilitychange', look)
	}, [conversations, shown])
	return (conversation) => unreadCount(conversation, seen.get(conversation.id) ?? 0)
}
