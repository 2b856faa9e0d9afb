import { isHeld, raisedByContext } from './raised-by-context.ts'
import { applyRules } from './rules/apply-rules.ts'
import { askedIn } from './rules/asked-in.ts'
import type { CompiledPack } from './rules/compile-pack.ts'
import type { Work } from './rules/find-concepts.ts'
import { readText } from './rules/read-text.ts'
import type { AskedAbout } from './rules/rule-pack.ts'
import type { DangerFlag, Speaker } from './speaker.ts'
import { tokenise } from './text/tokenise.ts'
import type { WordSignal, WordSignalKind } from './word-signal.ts'

export type AssessmentContext = {
	readonly packs: readonly CompiledPack[]
	readonly writtenBy: Speaker
	/** What the other side wrote last, for an answer is read with its question. Null where this answers nothing. */
	readonly answers: string | null
	/** Whether staff have not written anything yet. */
	readonly unanswered: boolean
	/** What was found in the seeker's earlier words, the intake answers included. */
	readonly earlier: readonly WordSignal[]
	readonly flags: readonly DangerFlag[]
	/** Counts steps where somebody wants to know what reading cost. */
	readonly work?: Work
}

/**
 * What in this message a human should see, and why. Pure and explainable: every signal names its rule and its words. It finds about three
 * quarters of what people find; that it finds nothing means nothing.
 */
export function assessMessage(
	text: string,
	{ packs, writtenBy, answers, unanswered, earlier, flags, work = { steps: 0 } }: AssessmentContext,
): WordSignal[] {
	// "How would you do it?" is asked about many things: it is about a plan only where there was talk of suicide before.
	const spokenOf = earlier.some((signal) => aboutSuicide.has(signal.kind) && !isHeld(signal))
	const asked = answers === null || writtenBy !== 'seeker' ? [] : questionsIn(answers, packs, work)
	const readAs = asked.filter((about) => about !== 'plan' || spokenOf || asked.includes('suicide'))
	const tokens = tokenise(text)
	const found = packs.flatMap((pack) => applyRules(pack, readText(tokens, pack, work), writtenBy, { asked: readAs, unanswered }))
	return writtenBy === 'seeker' ? [...found, ...raisedByContext(found, earlier, flags)] : found
}

const aboutSuicide: ReadonlySet<WordSignalKind> = new Set(['suicidal_thoughts', 'wish_to_be_dead', 'suicide_plan', 'method_question'])

/** What a message asks about directly, in any of the languages. */
export function questionsIn(text: string, packs: readonly CompiledPack[], work: Work = { steps: 0 }): AskedAbout[] {
	const tokens = tokenise(text)
	return [...new Set(packs.flatMap((pack) => askedIn(pack, readText(tokens, pack, work))))]
}
