import type { MessagePart } from '../protocol/message-parts.ts'
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
	/** Lines of the worksheet, by the mark of their version: who writes the same words again did not say them. */
	readonly lines: ReadonlyMap<string, string>
}
/**
 * What staff wrote since the seeker last did, and how many messages have answered it. `about` is what it asks about: each message is read once,
 * so what is known from it alone is kept; null where several were put together and nobody has answered yet.
 */
type Asked = { readonly text: string | null; readonly about: readonly AskedAbout[] | null; readonly answered: number }

export const nothingRead: ReadSoFar = { found: [], asked: { text: null, about: [], answered: 0 }, lines: new Map() }

/** People answer in two messages: "hm" and "yes, tonight". What comes later answers something else. */
const answersRead = 2
/** Questions stand at the end of what was written; more than this is not read again with the answer. Characters. */
const questionsKept = 4_000

type Written = { readonly writtenBy: Speaker; readonly text: string; readonly part?: MessagePart | undefined }
type Circumstances = { readonly packs: readonly CompiledPack[]; readonly flags: readonly DangerFlag[] }

/** The answers given before a conversation: the seeker's first words, which answer nothing that was asked in it. */
export function readIntake(soFar: ReadSoFar, text: string, { packs, flags }: Circumstances): { found: WordSignal[]; soFar: ReadSoFar } {
	const { found } = readMessage(text, { packs, flags, writtenBy: 'seeker', asked: [], unanswered: true, earlier: soFar.found })
	return { found, soFar: { ...soFar, found: withReasons(soFar.found, found) } }
}

/** Reads a message with those before it. What was found stays found: more messages only ever add. */
export function readNext(
	soFar: ReadSoFar,
	{ writtenBy, text, part }: Written,
	{ packs, flags }: Circumstances,
): MessageRead & { soFar: ReadSoFar } {
	if (part !== undefined) return readBeside(soFar, { writtenBy, text, part }, { packs, flags })
	const { asked, found: earlier } = soFar
	const isAnswer = writtenBy === 'seeker' && asked.text !== null && asked.answered < answersRead
	const about = isAnswer ? (asked.about ?? questionsIn(asked.text, packs)) : []
	const read = readMessage(text, { packs, flags, writtenBy, asked: about, unanswered: asked.text === null, earlier })
	if (writtenBy === 'listener') return { ...read, soFar: { ...soFar, asked: askedAgain(asked, text, read.questions) } }
	const answered = { ...asked, about: isAnswer ? about : asked.about, answered: asked.answered + 1 }
	return { ...read, soFar: { ...soFar, found: withReasons(earlier, read.found), asked: answered } }
}

/**
 * [AT45] What stands beside the talk, a line of the worksheet or a card, is read for what it says. It answers no question of the talk, asks none
 * and takes no turn: both sides write there at once, and pressing "Not now" is no answer to a question about suicide.
 */
function readBeside(
	soFar: ReadSoFar,
	{ writtenBy, text, part }: Written & { readonly part: MessagePart },
	{ packs, flags }: Circumstances,
): MessageRead & { soFar: ReadSoFar } {
	const nothing = { found: [], questions: [], soFar }
	if (part.kind === 'answer' || part.kind === 'resource') return nothing
	if (part.kind !== 'line') {
		const { found } = readMessage(text, { packs, flags, writtenBy, asked: [], unanswered: false, earlier: soFar.found })
		return { found, questions: [], soFar: writtenBy === 'seeker' ? { ...soFar, found: withReasons(soFar.found, found) } : soFar }
	}
	const isRepeated = part.replaces.some((edit) => soFar.lines.get(edit) === text)
	const kept = { ...soFar, lines: new Map([...soFar.lines, [part.edit, text]]) }
	if (isRepeated) return { ...nothing, soFar: kept }
	const { found } = readMessage(text, { packs, flags, writtenBy, asked: [], unanswered: soFar.asked.text === null, earlier: soFar.found })
	return { found, questions: [], soFar: writtenBy === 'seeker' ? { ...kept, found: withReasons(soFar.found, found) } : kept }
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
