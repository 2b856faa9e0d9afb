import type { ListenerOpenConversation } from '@akin/client/listener-session'
import type { ListenerEntry } from '@akin/core/protocol/entries'
import type { ConversationId } from '@akin/core/support/ids'
import { useEffect, useRef } from 'react'

/** Calls back once for every entry that arrives live. History and what a reconnection brought in one go stay silent. */
export function useArrivals(
	conversations: readonly ListenerOpenConversation[],
	onArrival: (conversation: ListenerOpenConversation, entry: ListenerEntry) => void,
): void {
	const heard = useRef(new Map<ConversationId, { room: number; backstage: number }>())
	const tell = useRef(onArrival)
	tell.current = onArrival
	useEffect(() => {
		for (const conversation of conversations) {
			const { id, entries, loadedUpTo } = conversation
			const before = heard.current.get(id) ?? { room: loadedUpTo.room, backstage: loadedUpTo.backstage }
			const fresh = [
				...entries.room.filter(({ seq }) => seq > Math.max(before.room, loadedUpTo.room)),
				...entries.backstage.filter(({ seq }) => seq > Math.max(before.backstage, loadedUpTo.backstage)),
			]
			heard.current.set(id, { room: entries.room.at(-1)?.seq ?? before.room, backstage: entries.backstage.at(-1)?.seq ?? before.backstage })
			for (const entry of fresh) tell.current(conversation, entry)
		}
	}, [conversations])
}
