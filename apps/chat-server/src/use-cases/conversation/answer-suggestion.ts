import type { ListenerActor } from '@akin/core/access/actor'
import type { SuggestionAnswer } from '@akin/core/protocol/entries'
import type { ConversationId } from '@akin/core/support/ids'
import { ok, type Result, refused } from '@akin/core/support/result'
import type { Entry } from '@akin/core/view/entry-view'
import type { Chat } from '../chat.ts'
import { openConversation } from '../open-conversation.ts'
import { addEntry } from './add-entry.ts'
import type { WritingRefusal } from './write-entry.ts'

/** What became of a suggestion: sent in these words, or not used. */
export type SuggestionOutcome = { readonly kind: 'sent'; readonly text: string } | { readonly kind: 'set_aside' }
type AnswerRefusal = WritingRefusal | 'suggestion_not_found'

/**
 * Tells the supervisors what the listener did with a suggestion. The first answer stands: it carries the mark of the suggestion itself, so a
 * second one, from another tab or sent again, is no entry.
 */
export async function answerSuggestion(
	chat: Chat,
	actor: ListenerActor,
	conversationId: ConversationId,
	suggestion: number,
	outcome: SuggestionOutcome,
): Promise<Result<null, AnswerRefusal>> {
	const opened = await openConversation(chat, actor, conversationId, 'answer_suggestion')
	if (!opened.ok) return opened
	if (!opened.value.isAllowed) return refused(opened.value.conversation.state === 'closed' ? 'conversation_closed' : 'not_a_writer')
	const key = await chat.keys.of(opened.value)
	if (!key) return refused('conversation_closed')
	const [stored] = await chat.conversations.entries(conversationId, 'backstage', suggestion - 1, 1)
	const entry = stored && (chat.keys.open(key, stored) as Entry<'backstage'>)
	if (entry?.seq !== suggestion || entry.content.kind !== 'suggestion' || entry.clientId === null) return refused('suggestion_not_found')

	const answer = answerTo(entry.content.text, outcome)
	const content = { kind: 'suggestion_answered', suggestion, answer, name: actor.name } as const
	const adding = { conversationId, clientId: entry.clientId, stream: 'backstage', content, words: [] } as const
	const added = await addEntry(chat, actor, 'answer_suggestion', adding)
	if (!added.ok) return added.error === 'client_id_conflict' ? ok(null) : added
	if (!added.value.isDuplicate)
		await chat.audit.append([
			{ at: chat.clock.now(), actorId: actor.id, action: 'suggestion_answered', conversationId, detail: { answer } },
		])
	return ok(null)
}

function answerTo(suggested: string, outcome: SuggestionOutcome): SuggestionAnswer {
	if (outcome.kind === 'set_aside') return 'set_aside'
	return outcome.text.trim() === suggested.trim() ? 'used' : 'used_edited'
}
