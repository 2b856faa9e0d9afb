import * as z from 'zod/mini'
import { ownSnippet, sharedSnippet, shownSnippet, snippetReason, snippetWords } from '../snippets/snippet.ts'
import { command } from './contract.ts'
import { count, none, snippetId } from './shapes.ts'

const phrases = z.object({ own: z.array(ownSnippet), shared: z.array(sharedSnippet) })
export type Phrases = z.output<typeof phrases>
const asItStood = z.strictObject({ snippetId, version: count })

/** What listeners do with phrases of their own; each answers with all that are theirs now. */
export const ownSnippetCommands = {
	'snippet:list': command({ payload: none, result: phrases, errors: [] }),
	/** Version 0 makes a new one under the id that the page chose, so that repeating it is harmless. */
	'snippet:save': command({
		payload: z.strictObject({ snippetId, version: count, words: snippetWords }),
		result: phrases,
		errors: ['snippet_not_found', 'snippet_changed', 'too_many_snippets', 'programme_not_found'],
	}),
	'snippet:remove': command({ payload: z.strictObject({ snippetId }), result: phrases, errors: ['snippet_not_found'] }),
	'snippet:ask': command({ payload: asItStood, result: phrases, errors: ['snippet_not_found', 'snippet_changed'] }),
}

/** What supervisors do with phrases that listeners asked them to look at; each answers with those of their programmes. */
export const snippetReviewCommands = {
	'snippet:list': command({ payload: none, result: z.object({ snippets: z.array(shownSnippet) }), errors: [] }),
	'snippet:review': command({
		payload: z.strictObject({
			...asItStood.shape,
			verdict: z.discriminatedUnion('kind', [
				z.strictObject({ kind: z.literal('approved') }),
				z.strictObject({ kind: z.literal('returned'), reason: snippetReason }),
			]),
		}),
		result: z.object({ snippets: z.array(shownSnippet) }),
		errors: ['snippet_not_found', 'snippet_changed'],
	}),
}
