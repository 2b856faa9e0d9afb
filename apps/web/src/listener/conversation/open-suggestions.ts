import type { ListenerOpenConversation } from '@akin/client/listener-session'
import type { Instant } from '@akin/core/support/instant'

export type OpenSuggestion = { readonly seq: number; readonly at: Instant; readonly author: string; readonly text: string }

/** The suggestions this listener has neither sent nor set aside, the oldest first. One whose words are on their way is not among them. */
export function openSuggestions({ entries, outgoing, view }: ListenerOpenConversation): readonly OpenSuggestion[] {
	if (view.state.kind !== 'handling') return []
	const answered = new Set(entries.backstage.flatMap(({ content }) => (content.kind === 'suggestion_answered' ? [content.suggestion] : [])))
	const onTheirWay = new Set(outgoing.flatMap(({ suggestion, state }) => (state.kind === 'not_sent' ? [] : (suggestion ?? []))))
	return entries.backstage.flatMap(({ seq, at, author, content }) => {
		if (content.kind !== 'suggestion' || author.role !== 'supervisor' || answered.has(seq) || onTheirWay.has(seq)) return []
		return [{ seq, at, author: author.name, text: content.text }]
	})
}
