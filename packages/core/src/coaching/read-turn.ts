import { readReply } from '../practice/read-reply.ts'
import { kindOfMove, type TalkKind } from './talk-kind.ts'
import { turnPatterns } from './turn-patterns.ts'

/** One thing a message does, where it stands, and the pattern or reason that says so. */
export type FoundKind = { readonly kind: TalkKind; readonly span: readonly [number, number]; readonly because: string }

/**
 * What a message of a listener does, in the order of its text: what practice finds, and what is said in more words than a role play needs. Each
 * kind at most once for each sentence.
 *
 * @param said what the person has written so far
 */
export function readTurn(text: string, said: readonly string[]): readonly FoundKind[] {
	const found: FoundKind[] = readReply(text, said).flatMap(({ move, span, because }) => {
		const kind = kindOfMove[move]
		return kind === null ? [] : [{ kind, span, because: because.kind === 'pattern' ? because.id : because.kind }]
	})
	for (const sentence of sentencesOf(text)) {
		const isIn = (kind: TalkKind) => found.some((one) => one.kind === kind && one.span[0] < sentence.end && sentence.start < one.span[1])
		for (const { kind, id, says, unless } of turnPatterns) {
			if (isIn(kind) || !says.test(sentence.text) || unless?.test(sentence.text)) continue
			found.push({ kind, span: [sentence.start, sentence.end], because: id })
		}
	}
	// Their words in praise, advice or a story of one's own are not said back to show that they were heard.
	const isOther = (one: FoundKind) =>
		one.because === 'their_words' &&
		found.some((other) => outweighs.has(other.kind) && other.span[0] < one.span[1] && one.span[0] < other.span[1])
	return found.filter((one) => !isOther(one)).toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

const outweighs: ReadonlySet<TalkKind> = new Set<TalkKind>(['support', 'suggestion', 'about_self'])

type Sentence = { readonly text: string; readonly start: number; readonly end: number }

/** Cut where a sentence ends and at line breaks. Linear. */
function sentencesOf(text: string): readonly Sentence[] {
	return [...text.matchAll(/[^.!?\n]+[.!?]*/g)].map((match) => ({
		text: match[0].trim(),
		start: match.index,
		end: match.index + match[0].length,
	}))
}
