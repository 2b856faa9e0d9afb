import { eachOnce } from './questions-in.ts'
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

export type MessageContext = {
	readonly packs: readonly CompiledPack[]
	readonly writtenBy: Speaker
	/** What the other side asked about last, for an answer is read with its question. Nothing where this answers nothing. */
	readonly asked: readonly AskedAbout[]
	/** Whether staff have not written anything yet. */
	readonly unanswered: boolean
	/** What was found in the seeker's earlier words, the intake answers included. */
	readonly earlier: readonly WordSignal[]
	readonly flags: readonly DangerFlag[]
	/** Counts steps where somebody wants to know what reading cost. */
	readonly work?: Work
}

/** What a human should see in a message; and what it asks about, where staff wrote it. */
export type MessageRead = { readonly found: WordSignal[]; readonly questions: readonly AskedAbout[] }

/** Reads a message once, for all that is asked of its words. */
export function readMessage(
	text: string,
	{ packs, writtenBy, asked, unanswered, earlier, flags, work = { steps: 0 } }: MessageContext,
): MessageRead {
	const situation = { asked: readAs(asked, earlier), unanswered }
	const tokens = tokenise(text)
	const found: WordSignal[] = []
	const questions: AskedAbout[] = []
	for (const pack of packs) {
		const read = readText(tokens, pack, work)
		for (const signal of applyRules(pack, read, writtenBy, situation)) found.push(signal)
		if (writtenBy === 'listener') for (const about of askedIn(pack, read)) questions.push(about)
	}
	return writtenBy === 'seeker'
		? { found: found.length === 0 ? found : [...found, ...raisedByContext(found, { earlier, flags, unanswered })], questions }
		: { found, questions: eachOnce(questions) }
}

/** "How would you do it?" is asked about many things: it is about a plan only where there was talk of suicide before. */
function readAs(asked: readonly AskedAbout[], earlier: readonly WordSignal[]): readonly AskedAbout[] {
	if (!asked.includes('plan') || asked.includes('suicide')) return asked
	const spokenOf = earlier.some((signal) => aboutSuicide.has(signal.kind) && !isHeld(signal))
	return spokenOf ? asked : asked.filter((about) => about !== 'plan')
}

const aboutSuicide: ReadonlySet<WordSignalKind> = new Set(['suicidal_thoughts', 'wish_to_be_dead', 'suicide_plan', 'method_question'])
