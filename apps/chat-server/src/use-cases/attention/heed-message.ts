import type { Actor } from '@akin/core/access/actor'
import { askedEventsOf } from '@akin/core/attention/asked-events-of'
import { readNext } from '@akin/core/attention/read-next'
import { suggestedQuestions } from '@akin/core/attention/suggested-questions'
import type { WordSignal } from '@akin/core/attention/word-signal'
import type { FoundWords } from '@akin/core/conversation/command'
import { decide } from '@akin/core/conversation/decide'
import type { Programme } from '@akin/core/programme/programme'
import { policyOf } from '@akin/core/programme/programme-policy'
import type { MessagePart } from '@akin/core/protocol/message-parts'
import { defaultQueuePolicy, type QueuePolicy } from '@akin/core/queue/queue-policy'
import { notRetired } from '@akin/core/supervision/retired-rules'
import type { ClientId, SignalId } from '@akin/core/support/ids'
import type { Sender, StoredConversation } from '../../ports/conversation-store.ts'
import type { DataKey } from '../../ports/key-vault.ts'
import { changeConversation } from '../change-conversation.ts'
import type { Chat } from '../chat.ts'
import { followQueue } from '../queue/follow-queue.ts'
import { takeBackHeavyOffer } from '../queue/take-back-heavy-offer.ts'
import { circumstancesOf, readLog } from './read-log.ts'

type Message = { readonly sender: Sender; readonly clientId: ClientId; readonly text: string; readonly part: MessagePart | undefined }

/**
 * Reads a message that is about to be added to the room, and raises what a human should see in it. Before the message is committed, so that
 * no crash can come between the two: words that are in the log have raised their signal, and whoever sends them again raises nothing twice.
 * Answers what to do once the message has its place.
 */
export async function heedMessage(
	chat: Chat,
	actor: Actor,
	stored: StoredConversation,
	key: DataKey,
	programme: Programme | null,
	{ sender, clientId, text, part }: Message,
): Promise<{ readonly written: (seq: number) => void }> {
	const { conversation } = stored
	const circumstances = await circumstancesOf(chat, conversation, programme)
	const before = await readLog(chat, stored, key, circumstances)
	const writtenBy = actor.role === 'seeker' ? 'seeker' : 'listener'
	const { found: all, questions, soFar } = readNext(before.soFar, { writtenBy, text, part }, circumstances)
	const found = notRetired(all, circumstances.retired)
	const now = chat.clock.now()
	const usedSuggestion = writtenBy === 'listener' && usesSuggestion(text)
	const asked = askedEventsOf({ writtenBy, at: now, signals: found, questions, usedSuggestion, isBeside: part !== undefined })
	// A supervisor's own words are not held against the listener's rules.
	const raised = actor.role === 'supervisor' ? [] : raisedBy(chat, programme, clientId, found)
	const command = { kind: 'heed_words', found: raised, asked, now } as const
	// What this node has at hand may be behind: it may only say that a message without a word worth raising changes nothing.
	const decision = decide(conversation, command)
	const mayMatter = decision.ok && (decision.value.length > 0 || raised.some(({ tier }) => tier !== 'watch'))
	// Sent again after a lost answer, it is no new message: it must not answer a question that was asked after it.
	if (mayMatter && !(await chat.conversations.hasEntry(conversation.id, sender, clientId))) {
		const changed = await changeConversation(chat, conversation.id, { actor, action: 'write_room' }, command)
		// Whoever may not write, or no longer: the store says so when the message itself is added.
		if (changed.ok && changed.value.stored.conversation.state === 'waiting')
			await followQueue(chat, changed.value.before, changed.value.stored.conversation)
		if (changed.ok) await takeBackHeavyOffer(chat, changed.value)
	}
	return {
		written(seq) {
			const kept = chat.attention.kept(conversation.id)
			if (kept === null || seq !== kept.upTo + 1) return
			// Both sides wrote at once, and the other's words came first: these are read behind them, as the log would be.
			const read = kept === before ? soFar : readNext(kept.soFar, { writtenBy, text, part }, circumstances).soFar
			chat.attention.keep(conversation.id, { upTo: seq, soFar: read })
		},
	}
}

function raisedBy(chat: Chat, programme: Programme | null, entry: ClientId, found: readonly WordSignal[]): readonly FoundWords[] {
	if (found.length === 0) return []
	const policy = programme ? policyOf(programme) : defaultQueuePolicy
	return found.map((signal) => foundWords(chat.ids.next<SignalId>(), entry, signal, policy))
}

/** Whoever must be acted on now stands before those who wait, as if they had said so themselves. */
export const foundWords = (
	id: SignalId,
	entry: ClientId,
	{ kind, tier, rule, span }: WordSignal,
	{ dangerBoostMs }: Pick<QueuePolicy, 'dangerBoostMs'>,
): FoundWords => ({ id, kind, tier, words: { rule, entry, span }, boostMs: tier === 'act_now' ? dangerBoostMs : 0 })

const usesSuggestion = (text: string): boolean => suggestedQuestions.some((question) => text.includes(question.text))
