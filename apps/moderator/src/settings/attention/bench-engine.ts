import { assessMessage } from '@akin/core/attention/assess-message'
import { exampleMessages } from '@akin/core/attention/examples/example-messages'
import { type ExpectedAlarms, expectedAlarms } from '@akin/core/attention/expected-alarms'
import { type HeldBack, heldBack } from '@akin/core/attention/held-back'
import { packsFor, shippedPacks } from '@akin/core/attention/packs/shipped-packs'
import { type ProgrammeWords, withProgrammeWords } from '@akin/core/attention/programme-words'
import { type CompiledPack, compilePack } from '@akin/core/attention/rules/compile-pack'
import type { Speaker } from '@akin/core/attention/speaker'
import type { WordSignal } from '@akin/core/attention/word-signal'
import { notRetired, withoutRules } from '@akin/core/supervision/retired-rules'

/** What is tried out: words that are written for it, and how they came. They stay on this page. */
export type Trial = {
	readonly text: string
	readonly writtenBy: Speaker
	readonly language: string
	/** What the other side wrote last; null where this answers nothing. */
	readonly answers: string | null
	/** Whether staff have not written anything yet. */
	readonly unanswered: boolean
}
export type TrialResult = { readonly signals: readonly WordSignal[]; readonly heldBack: readonly HeldBack[] }

export type Pack = {
	readonly id: string
	readonly version: number
	readonly language: string
	readonly reach: string
	readonly rules: number
}

/** Every pack that comes with the product, as it is shown. */
export const packs: readonly Pack[] = shippedPacks.map(({ id, version, language, reach, rules }) => ({
	...{ id, version, language, reach },
	rules: rules.length,
}))

/** How many messages the alarms are counted on. */
export const exampleCount = exampleMessages.length

let compiled: readonly CompiledPack[] | null = null
/** Made ready when first needed: it takes a moment, and most who come here only look. */
const ready = () => {
	compiled ??= shippedPacks.map(compilePack)
	return compiled
}

/** What a programme reads with: its own words, and without the rules it has retired. */
export type Reading = { readonly words: ProgrammeWords; readonly retired: ReadonlySet<string> }

/** Wordings that cannot be read are left out here: what is wrong with them is said beside them. */
function readWith({ words, retired }: Reading, language: string | null): readonly CompiledPack[] {
	const chosen = language === null ? ready() : packsFor(ready(), language)
	const readable = words.map((word) => ({
		...word,
		any: word.any.filter((pattern) => withProgrammeWords([], [{ ...word, any: [pattern] }]).ok),
	}))
	const read = withProgrammeWords(
		chosen,
		readable.filter(({ any }) => any.length > 0),
	)
	return withoutRules(read.ok ? read.value : chosen, retired)
}

/** The very engine that reads conversations, on this page. */
export function tryText({ text, writtenBy, language, answers, unanswered }: Trial, reading: Reading): TrialResult {
	const chosen = readWith(reading, language)
	return {
		signals: notRetired(assessMessage(text, { packs: chosen, writtenBy, answers, unanswered, earlier: [], flags: [] }), reading.retired),
		heldBack: heldBack(text, { packs: chosen, writtenBy, answers }),
	}
}

export const alarmsOn = (reading: Reading, messagesPerDay: number): ExpectedAlarms =>
	expectedAlarms(exampleMessages, readWith(reading, null), { messagesPerDay })
