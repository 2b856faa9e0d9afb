import type { Instant } from '../support/instant.ts'
import { askedAfter } from './about-safety.ts'
import type { AskedEvent, AskedHow, SafetyAnswer } from './asked-tracker.ts'
import type { AskedAbout } from './rules/rule-pack.ts'
import type { Speaker } from './speaker.ts'
import type { WordSignal } from './word-signal.ts'

type Sent = {
	readonly writtenBy: Speaker
	readonly at: Instant
	/** What the engine found in it. */
	readonly signals: readonly WordSignal[]
	/** What it asks about directly, in any of the languages. */
	readonly questions: readonly AskedAbout[]
	/** Whether the listener took a suggested wording; they may have changed it since. */
	readonly usedSuggestion: boolean
	/** [AT45] A line of the worksheet or a card: it neither asks nor answers. */
	readonly isBeside?: boolean
}

/**
 * [AT27] What a sent message means for the tracker, in order: the answer comes before the signal it may be itself. Only the seeker's signals
 * of `needs_eyes` and above start anything, and in an answer they say yes; a question is one that was suggested, or that is recognised in
 * any of the languages.
 */
export function askedEventsOf({ writtenBy, at, signals, questions, usedSuggestion, isBeside = false }: Sent): AskedEvent[] {
	if (writtenBy === 'listener') {
		if (isBeside) return []
		const how: AskedHow | null = usedSuggestion ? 'suggested' : questions.length > 0 ? 'recognised' : null
		return how === null ? [] : [{ type: 'safety_asked', at, how }]
	}
	const found = signals.some(({ kind, tier }) => tier !== 'watch' && askedAfter.has(kind))
	if (isBeside) return found ? [{ type: 'signal_found', at }] : []
	const answered: AskedEvent = { type: 'safety_answered', at, answer: found ? 'yes' : answerIn(signals) }
	return found ? [answered, { type: 'signal_found', at }] : [answered]
}

/** Rules that read an answer with its question are named for what they read. */
const answerIn = (signals: readonly WordSignal[]): SafetyAnswer =>
	signals.some(({ rule }) => rule.endsWith('.says-no')) ? 'no' : 'unclear'
