import { questionsIn } from './questions-in.ts'
import { type MessageRead, readMessage } from './read-message.ts'
import type { CompiledPack } from './rules/compile-pack.ts'
import type { AskedAbout } from './rules/rule-pack.ts'
import type { DangerFlag, Speaker } from './speaker.ts'
import type { WordSignal } from './word-signal.ts'

/** What the words so far leave behind for those that follow. */
export type ReadSoFar = {
	/** What was found in the seeker's words, each reason once. */
	readonly found: readonly WordSignal[]
	readonly asked: Asked
}
/**
 * What staff wrote since the seeker last did, and how many messages have answered it. `about` is what it asks about: each message is read once,
 * so what is known from it alone is kept; null where several were put together and nobody has answered yet.
 */
type Asked = { readonly text: string | null; readonly about: readonly AskedAbout[] | null; readonly answered: number }

export const nothingRead: ReadSoFar = { found: [], asked: { text: null, about: [], answered: 0 } }

/** People answer in two messages: "hm" and "yes, tonight". What comes later answers something else. */
const answersRead = 2
/** Questions stand at the end of what was written; more than this is not read again with the answer. Characters. */
const questionsKept = 4_000

type Written = { readonly writtenBy: Speaker; readonly text: string }
type Circumstances = { readonly packs: readonly CompiledPack[]; readonly flags: readonly DangerFlag[] }

/** The answers given before a conversation: the seeker's first words, which answer nothing that was asked in it. */
export function readIntake(soFar: ReadSoFar, text: string, { packs, flags }: Circumstances): { found: WordSignal[]; soFar: ReadSoFar } {
	const { found } = readMessage(text, { packs, flags, writtenBy: 'seeker', asked: [], unanswered: true, earlier: soFar.found })
	return { found, soFar: { ...soFar, found: withReasons(soFar.found, found) } }
}

/** Reads a message with those before it. What was found stays found: more messages only ever add. */
export function readNext(
	soFar: ReadSoFar,
	{ writtenBy, text }: Written,
	{ packs, flags }: Circumstances,
): MessageRead & { soFar: ReadSoFar } {
	const { asked, found: earlier } = soFar
	const isAnswer = writtenBy === 'seeker' && asked.text !== null && asked.answered < answersRead
	const about = isAnswer ? (asked.about ?? questionsIn(asked.text, packs)) : []
	const read = readMessage(text, { packs, flags, writtenBy, asked: about, unanswered: asked.text === null, earlier })
	if (writtenBy === 'listener') return { ...read, soFar: { ...soFar, asked: askedAgain(asked, text, read.questions) } }
	const answered = { ...asked, about: isAnswer ? about : asked.about, answered: asked.answered + 1 }
	return { ...read, soFar: { found: withReasons(earlier, read.found), asked: answered } }
}

function askedAgain({ text, answered }: Asked, more: string, questions: readonly AskedAbout[]): Asked {
	const isAlone = text === null || answered > 0
	return {
		text: (isAlone ? more : `${text}\n${more}`).slice(-questionsKept),
		about: isAlone && more.length <= questionsKept ? questions : null,
		answered: 0,
	}
}

/** The same rule twice is one reason, wherever it was found. */
function withReasons(before: readonly WordSignal[], found: readonly WordSignal[]): readonly WordSignal[] {
	const fresh = found.filter((one) => !before.some(({ rule, kind, tier }) => rule === one.rule && kind === one.kind && tier === one.tier))
	return fresh.length === 0 ? before : [...before, ...fresh]
}
