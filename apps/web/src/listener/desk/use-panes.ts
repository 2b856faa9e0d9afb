import type { ListenerOpenConversation } from '@akin/client/listener-session'
import type { ConversationId } from '@akin/core/support/ids'
import { useEffect, useMemo, useRef } from 'react'
import { placePanes } from './place-panes.ts'

/**
 * The conversations on screen. The focus goes into one only after the listener asked for it (`focusNext`), never because something arrived.
 */
export function usePanes(conversations: readonly ListenerOpenConversation[], current: ConversationId | null, room: number) {
	const before = useRef<readonly ConversationId[]>([])
	const lastUsed = useRef<ConversationId | null>(null)
	const wish = useRef<ConversationId | null>(null)
	const panes = useMemo(() => {
		const open = conversations.map(({ id }) => id)
		const next = placePanes(before.current, current, lastUsed.current, open, room)
		return next.length === before.current.length && next.every((id, index) => id === before.current[index]) ? before.current : next
	}, [conversations, current, room])
	useEffect(() => {
		before.current = panes
		lastUsed.current = current
	}, [panes, current])
	useEffect(() => {
		const id = wish.current
		if (id === null || !panes.includes(id)) return
		wish.current = null
		focusPane(id)
	})
	return {
		panes,
		focusNext: (id: ConversationId) => {
			wish.current = id
		},
	}
}

/** Into the box where there is a keyboard; to the name where a box would bring one up over half the screen. */
function focusPane(id: ConversationId): void {
	const pane = document.querySelector(`[data-conversation="${id}"]`)
	const box = pane?.querySelector<HTMLElement>('[data-box="message"] textarea')
	const name = pane?.querySelector<HTMLElement>('h2')
	const target = matchMedia('(pointer: fine)').matches ? (box ?? name) : name
	target?.focus()
}
