import type { ListenerOpenConversation } from '@akin/client/listener-session'
import type { ConversationId } from '@akin/core/support/ids'
import { useEffect, useMemo, useRef } from 'react'
import { assignStripes } from './stripes.ts'

/** @returns which stripe a conversation has; it keeps it while it is open */
export function useStripes(conversations: readonly ListenerOpenConversation[]): (id: ConversationId) => number {
	const kept = useRef<ReadonlyMap<ConversationId, number>>(new Map())
	const stripes = useMemo(
		() =>
			assignStripes(
				kept.current,
				conversations.map(({ id }) => id),
			),
		[conversations],
	)
	useEffect(() => {
		kept.current = stripes
	}, [stripes])
	return (id) => stripes.get(id) ?? 0
}
