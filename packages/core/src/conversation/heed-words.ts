import { isAboutSafety } from '../attention/about-safety.ts'
import { evolveAsked } from '../attention/asked-tracker.ts'
import { attentionPolicy } from '../attention/attention-policy.ts'
import type { Signal } from '../attention/signal.ts'
import { isMoreUrgent } from '../attention/word-signal.ts'
import type { Instant } from '../support/instant.ts'
import type { ConversationCommand, FoundWords } from './command.ts'
import type { OpenConversation } from './conversation.ts'
import type { ConversationEvent } from './event.ts'

/** [CL35] What found words add to what is known, most urgent first, and how far asking about safety has come by them. */
export function heedWords(
	{ signals, asked }: OpenConversation,
	{ found, asked: steps, now }: Extract<ConversationCommand, { kind: 'heed_words' }>,
): ConversationEvent[] {
	const raised: Signal[] = []
	const events: ConversationEvent[] = []
	for (const { id, kind, tier, words, boostMs } of found.toSorted((a, b) =>
		isMoreUrgent(a.tier, b.tier) ? -1 : isMoreUrgent(b.tier, a.tier) ? 1 : 0,
	)) {
		if ([...signals, ...raised].some((known) => saysAlready(known, { kind, tier, words }, now))) continue
		const signal: Signal = { id, kind, tier, raisedAt: now, words, acknowledged: null }
		raised.push(signal)
		events.push({ kind: 'signal_raised', signal, boostMs })
	}
	// What says nothing new is no new reason to ask either.
	const isNew = raised.some(({ kind, tier }) => tier !== 'watch' && isAboutSafety(kind))
	let tracker = asked
	for (const step of steps) {
		if (step.type === 'signal_found' && !isNew) continue
		const next = evolveAsked(tracker, step)
		if (next === tracker) continue
		tracker = next
		events.push({ kind: 'safety_moved', step })
	}
	return events
}

function saysAlready(known: Signal, { kind, tier, words }: Pick<FoundWords, 'kind' | 'tier' | 'words'>, now: Instant): boolean {
	if (known.kind !== kind || (known.tier !== 'not_reviewed' && isMoreUrgent(tier, known.tier))) return false
	if (known.acknowledged === null || known.words?.entry === words.entry) return true
	return known.acknowledged.outcome === 'on_it' && now - known.acknowledged.at < attentionPolicy.heededForMs
}
