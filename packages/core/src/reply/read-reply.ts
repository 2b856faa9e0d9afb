import type { Work } from '../attention/rules/find-concepts.ts'
import { matchPattern, type Text } from '../attention/rules/match-pattern.ts'
import { tokenise } from '../attention/text/tokenise.ts'
import { type CompiledMove, compileMoves } from './compile-moves.ts'
import { echoedIn } from './echo.ts'
import { likelyPatterns } from './english/likely-patterns.ts'
import type { Move } from './move.ts'

/** [RL8] One thing a reply does, where it stands, and why it is taken for that: a pattern's name, or the person's words said back. */
export type FoundMove = {
	readonly move: Move
	/** [RL27] False: likely, and no more. It may count in the course of a whole talk; nobody is told anything about one sentence by it. */
	readonly sure: boolean
	/** Where in the reply: from, and up to but not including. */
	readonly span: readonly [number, number]
	readonly because:
		| { readonly kind: 'pattern'; readonly id: string }
		| { readonly kind: 'their_words'; readonly words: readonly string[] }
		| { readonly kind: 'counted' }
}

type Sentence = { readonly text: string; readonly start: number; readonly end: number; readonly asked: boolean; readonly number: number }

let compiled: ReturnType<typeof compileMoves> | null = null
const english = () => {
	compiled ??= compileMoves()
	return compiled
}

/** So many of their words said back are a reflection; fewer may be chance, unless the sentence begins with them: "You miss the noise." */
const fewestEchoes = 2
const fewestWhereItBegins = 1
/** A reply of so few words that asks nothing says little. */
const fewWords = 3

/**
 * What a reply does, in the order of the text: the one reader of practice, coaching and the hints beside the message box. Explainable: nothing is
 * counted together, weighed or learned.
 * @param said what the person has written so far
 */
export function readReply(text: string, said: readonly string[], work: Work = { steps: 0 }): readonly FoundMove[] {
	const { moves, checks, read } = english()
	const tokens = tokenise(text)
	const words = read(tokens, work)
	const sentences = sentencesOf(text, words)
	const found: FoundMove[] = moves.flatMap((row) => foundBy(row, words))
	const inSentence = ({ start, end }: Sentence, isIt: (move: Move) => boolean) =>
		found.some(({ move, span }) => isIt(move) && span[0] < end && start < span[1])
	const isCheck = ({ number }: Sentence) =>
		checks.some((pattern) => matchPattern(pattern, words).some((place) => words.words[place.start]?.sentence === number))

	const asking = sentences.filter((sentence) => sentence.asked && !isCheck(sentence) && sentence.text.includes(' '))
	for (const sentence of sentences) {
		if (sentence.asked && !isCheck(sentence) && !inSentence(sentence, answersItself))
			found.push(at(sentence, 'asks_closed', { kind: 'counted' }))
		// [RL10] Asking with their words is asking; saying them back is reflecting. Advice with their words in it is still advice.
		if (asking.includes(sentence) || inSentence(sentence, (move) => notReflecting.has(move)) || !isAboutThem(sentence.text)) continue
		const echoed = echoedIn(sentence.text, said)
		const fewest = beginsWithThem(sentence.text) ? fewestWhereItBegins : fewestEchoes
		if (echoed.length >= fewest && !inSentence(sentence, (move) => move === 'reflects'))
			found.push(at(sentence, 'reflects', { kind: 'their_words', words: echoed }))
	}
	// [RL9]
	const [first, ...others] = asking
	const last = others.at(-1)
	if (first && last) found.push({ move: 'two_questions', sure: true, span: [first.start, last.end], because: { kind: 'counted' } })
	if (tokens.length > 0 && tokens.length <= fewWords && asking.length === 0 && found.length === 0)
		found.push({ move: 'says_little', sure: true, span: [0, text.length], because: { kind: 'counted' } })
	const likely = sentences.flatMap((sentence) =>
		likelyPatterns
			.filter(
				({ move, says, unless }) =>
					!inSentence(sentence, (one) => one === move) && says.test(sentence.text) && !unless?.test(sentence.text),
			)
			.map(({ move, id }) => at(sentence, move, { kind: 'pattern', id }, false)),
	)
	return [...found, ...likely].toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

/** A question that is one of these is no plain yes-or-no question. */
const answersItself = (move: Move) =>
	move === 'asks_openly' ||
	move === 'reflects' ||
	move === 'advises' ||
	move === 'asks_why' ||
	move === 'judges' ||
	move === 'asks_first' ||
	move.startsWith('asks_') ||
	move === 'crosses_line'
const notReflecting: ReadonlySet<Move> = new Set<Move>([
	'advises',
	'false_comfort',
	'judges',
	'asks_why',
	'about_self',
	'promises_secrecy',
	'crosses_line',
])
/** A sentence that names them, or one without an I in it: "Every night, the same page." What everybody does is nothing of theirs. */
const isAboutThem = (sentence: string) =>
	!/^\W*(?:lots|many|most|everyone|everybody|people|others|some)\b/i.test(sentence) &&
	(/\b(?:you|your|yours|yourself|you[’']\w+)\b/i.test(sentence) || !/\b(?:i|me|my|we|us|our|i[’']\w+)\b/i.test(sentence))

const beginsWithThem = (sentence: string) => /^\W*(?:(?:and|but|ok|okay|yes|mm|then)\W+)*(?:so|you|your|you[’']\w+)\b/i.test(sentence)

const at = ({ start, end }: Sentence, move: Move, because: FoundMove['because'], sure = true): FoundMove => ({
	...{ move, sure, because },
	span: [start, end],
})

/** A move is told once for each sentence: the first pattern that finds it says why. */
function foundBy({ move, id, any, unless }: CompiledMove, text: Text): readonly FoundMove[] {
	const cancelled = new Set(unless.flatMap((pattern) => matchPattern(pattern, text).map(({ start }) => text.words[start]?.sentence)))
	const bySentence = new Map<number, FoundMove>()
	for (const pattern of any)
		for (const { start, end } of matchPattern(pattern, text)) {
			const word = text.words[start]
			if (word === undefined || word.quoted || cancelled.has(word.sentence) || bySentence.has(word.sentence)) continue
			bySentence.set(word.sentence, {
				move,
				sure: true,
				span: [word.start, text.words[end - 1]?.end ?? word.end],
				because: { kind: 'pattern', id },
			})
		}
	return [...bySentence.values()]
}

/** The sentences as they stand in the text, each with what ends it. */
function sentencesOf(text: string, { words }: Text): readonly Sentence[] {
	const starts: { number: number; start: number; asked: boolean }[] = []
	for (const { sentence, start, asked } of words) if (starts.at(-1)?.number !== sentence) starts.push({ number: sentence, start, asked })
	return starts.map(({ number, start, asked }, index) => {
		const upTo = starts[index + 1]?.start ?? text.length
		const own = text.slice(start, upTo).trimEnd()
		return { number, asked, start, end: start + own.length, text: own }
	})
}
