import { askedEventsOf } from '@akin/core/attention/asked-events-of'
import { nothingRead, readIntake } from '@akin/core/attention/read-next'
import type { Conversation } from '@akin/core/conversation/conversation'
import { decide } from '@akin/core/conversation/decide'
import { evolve } from '@akin/core/conversation/evolve'
import type { Programme } from '@akin/core/programme/programme'
import { policyOf } from '@akin/core/programme/programme-policy'
import { notRetired } from '@akin/core/supervision/retired-rules'
import type { ClientId, SignalId } from '@akin/core/support/ids'
import type { Chat } from '../chat.ts'
import { foundWords } from './heed-message.ts'
import { circumstancesOf } from './read-log.ts'

/** A new conversation with what its first answers say already raised. */
export async function heedIntake<C extends Conversation>(
	chat: Pick<Chat, 'attention' | 'retiredRules' | 'clock' | 'ids'>,
	conversation: C,
	entry: ClientId,
	about: string | null,
	programme: Programme,
): Promise<Conversation> {
	if (about === null) return conversation
	const circumstances = await circumstancesOf(chat, conversation, programme)
	const found = notRetired(readIntake(nothingRead, about, circumstances).found, circumstances.retired)
	const now = chat.clock.now()
	const asked = askedEventsOf({ writtenBy: 'seeker', at: now, signals: found, questions: [], usedSuggestion: false })
	const raised = found.map((signal) => foundWords(chat.ids.next<SignalId>(), entry, signal, policyOf(programme)))
	const decision = decide(conversation, { kind: 'heed_words', found: raised, asked, now })
	return decision.ok ? decision.value.reduce<Conversation>(evolve, conversation) : conversation
}
