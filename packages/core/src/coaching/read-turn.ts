import { type FoundMove, readReply } from '../reply/read-reply.ts'
import { kindOfMove, type TalkKind } from './talk-kind.ts'

/** One thing a message does, where it stands, and the pattern or reason that says so. */
export type FoundKind = { readonly kind: TalkKind; readonly span: readonly [number, number]; readonly because: string }

/**
 * What a message of a listener does, in the words of those who teach it and in the order of its text: what the one reader finds, likely as well as
 * sure, for a picture of a whole talk forgives a sentence read wrongly.
 *
 * @param said what the person has written so far
 */
export function readTurn(text: string, said: readonly string[]): readonly FoundKind[] {
	const found = readReply(text, said).flatMap(({ move, span, because }): readonly (FoundKind & { readonly echo: boolean })[] => {
		const kind = kindOfMove[move]
		return kind === null ? [] : [{ kind, span, because: nameOf(because), echo: because.kind === 'their_words' }]
	})
	// [CH7] Their words in praise, advice or a story of one's own are not said back to show that they were heard.
	return found
		.filter(
			(one) => !one.echo || !found.some((other) => outweighs.has(other.kind) && other.span[0] < one.span[1] && one.span[0] < other.span[1]),
		)
		.map(({ kind, span, because }) => ({ kind, span, because }))
}

const nameOf = (because: FoundMove['because']): string => (because.kind === 'pattern' ? because.id : because.kind)
const outweighs: ReadonlySet<TalkKind> = new Set<TalkKind>(['support', 'suggestion', 'about_self'])
