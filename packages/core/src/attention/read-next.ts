import { assessMessage } from './assess-message.ts'
import type { CompiledPack } from './rules/compile-pack.ts'
import type { DangerFlag, Speaker } from './speaker.ts'
import type { WordSignal } from './word-signal.ts'

/** What the words so far leave behind for those that follow. */
export type ReadSoFar = {
	/** What was found in the seeker's words, each reason once. */
	readonly found: readonly WordSignal[]
	/** What staff wrote since the seeker last did, and how many messages have answered it. */
	readonly asked: { readonly text: string | null; readonly answered: number }
}

export const nothingRead: ReadSoFar = { found: [], asked: { text: null, answered: 0 } }

/** People answer in two messages: "hm" and "yes, tonight". What comes later answers something else. */
const answersRead = 2
/** Questions stand at the end of what was written; more than this is not read again with every answer. Characters. */
const questionsKept = 4_000

type Written = { readonly writtenBy: Speaker; readonly text: string }
type Circumstances = { readonly packs: readonly CompiledPack[]; readonly flags: readonly DangerFlag[] }

/** The answers given before a conversation: the seeker's first words, which answer nothing that was asked in it. */
export function readIntake(soFar: ReadSoFar, text: string, { packs, flags }: Circumstances): { found: WordSignal[]; soFar: ReadSoFar } {
	const found = assessMessage(text, { packs, flags, writtenBy: 'seeker', answers: null, unanswered: true, earlier: soFar.found })
	return { found, soFar: { ...soFar, found: withReasons(soFar.found, found) } }
}

/** Reads a message with those before it. What was found stays found: more messages only ever add. */
export function readNext(
	soFar: ReadSoFar,
	{ writtenBy, text }: Written,
	{ packs, flags }: Circumstances,
): { found: WordSignal[]; soFar: ReadSoFar } {
	const { asked, found: earlier } = soFar
	const answers = writtenBy === 'seeker' && asked.answered < answersRead ? asked.text : null
	const found = assessMessage(text, { packs, flags, writtenBy, answers, unanswered: asked.text === null, earlier })
	if (writtenBy === 'listener') return { found, soFar: { ...soFar, asked: askedAgain(asked, text) } }
	return { found, soFar: { found: withReasons(earlier, found), asked: { ...asked, answered: asked.answered + 1 } } }
}

const askedAgain = ({ text, answered }: ReadSoFar['asked'], more: string): ReadSoFar['asked'] => ({
	text: (text === null || answered > 0 ? more : `${text}\n${more}`).slice(-questionsKept),
	answered: 0,
})

/** The same rule twice is one reason, wherever it was found. */
function withReasons(before: readonly WordSignal[], found: readonly WordSignal[]): readonly WordSignal[] {
	const fresh = found.filter((one) => !before.some(({ rule, kind, tier }) => rule === one.rule && kind === one.kind && tier === one.tier))
	return fresh.length === 0 ? before : [...before, ...fresh]
}
