import type { SeekerContract } from '@akin/core/protocol/seeker'
import type { ConversationId } from '@akin/core/support/ids'
import type { CallReply, Link } from './link.ts'

type Answer<N extends Extract<keyof SeekerContract['commands'], `return-words:${string}`>> = Promise<CallReply<SeekerContract, N>>

/** Return words: words that lead back to the same listener and to what the person wrote for themselves. */
export type ReturnWordsCalls = {
	/** Of this conversation, drawn in this language where there are words of it. New words are told once: show them until the person says that they have them. */
	readonly make: (conversationId: ConversationId, language: string) => Answer<'return-words:make'>
	/** Words from before, in any language and however they were typed; the new ones are drawn in this language. */
	readonly give: (words: string, language: string) => Answer<'return-words:give'>
	readonly confirm: () => Answer<'return-words:confirm'>
	readonly look: () => Answer<'return-words:look'>
	/** Null erases it. */
	readonly saveSummary: (summary: string | null) => Answer<'return-words:save-summary'>
	readonly erase: () => Answer<'return-words:erase'>
}

export const returnWordsCalls = (link: Link<SeekerContract>): ReturnWordsCalls => ({
	make: (conversationId, language) => link.call('return-words:make', { conversationId, language }),
	give: (words, language) => link.call('return-words:give', { words, language }),
	confirm: () => link.call('return-words:confirm', {}),
	look: () => link.call('return-words:look', {}),
	saveSummary: (summary) => link.call('return-words:save-summary', { summary }),
	erase: () => link.call('return-words:erase', {}),
})
