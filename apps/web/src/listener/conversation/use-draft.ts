import type { ConversationId } from '@akin/core/support/ids'
import { useCallback, useSyncExternalStore } from 'react'
import type { Box, Drafts } from './drafts.ts'

/** The draft of one box of one conversation, and the way to change it. */
export function useDraft(drafts: Drafts, conversationId: ConversationId, box: Box): readonly [string, (text: string) => void] {
	const text = useSyncExternalStore(drafts.subscribe, () => drafts.read(conversationId, box))
	const write = useCallback((next: string) => drafts.write(conversationId, box, next), [drafts, conversationId, box])
	return [text, write]
}
