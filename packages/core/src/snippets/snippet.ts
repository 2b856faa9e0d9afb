import * as z from 'zod/mini'
import { hasStrayBraces } from '../programme/placeholders.ts'
import { promptGroup } from '../programme/prompt.ts'
import { count, instant, language, programmeId, snippetId } from '../protocol/shapes.ts'

/** [SN1] */
export const mostSnippets = 20

/** [SN5] Without a change for so many days a snippet goes. */
export const snippetDays = 730

const words = (most: number) =>
	z.string().check(
		z.maxLength(most),
		z.refine((text) => !hasStrayBraces(text), 'a brace that belongs to no placeholder'),
	)

/** [SN1] What a listener writes of a snippet. */
export const snippetWords = z.strictObject({
	programmeId,
	language,
	group: promptGroup,
	text: words(400).check(z.refine((text) => text.trim() !== '', 'no words')),
	why: words(240),
})
export type SnippetWords = z.output<typeof snippetWords>

/** What somebody of the supervision said to it. */
export const snippetReason = z.string().check(
	z.maxLength(400),
	z.refine((text) => text.trim() !== '', 'no reason'),
)

export const snippetState = z.discriminatedUnion('kind', [
	/** Its owner's alone. */
	z.object({ kind: z.literal('own') }),
	/** Its owner asked for a look at it. */
	z.object({ kind: z.literal('asked'), at: instant }),
	z.object({ kind: z.literal('approved'), at: instant, byName: z.string() }),
	z.object({ kind: z.literal('returned'), at: instant, byName: z.string(), reason: z.string() }),
])
export type SnippetState = z.output<typeof snippetState>

/** As its owner sees it. `version` rises with every change. */
export const ownSnippet = z.object({
	...{ id: snippetId, programmeId, language, group: promptGroup, text: z.string(), why: z.string() },
	...{ version: count, changedAt: instant, state: snippetState },
})
export type OwnSnippet = z.output<typeof ownSnippet>

/** [SN3] An approved one of a colleague. It says nothing of whose it was. */
export const sharedSnippet = z.object({ id: snippetId, programmeId, language, group: promptGroup, text: z.string(), why: z.string() })
export type SharedSnippet = z.output<typeof sharedSnippet>

/** As somebody of the supervision sees one that is to be looked at, or was approved. */
export const shownSnippet = z.object({ ...ownSnippet.shape, ownerName: z.string(), programmeName: z.string() })
export type ShownSnippet = z.output<typeof shownSnippet>

const kept = z.object({ text: z.string(), why: z.string() })

/** What is sealed of a snippet, and read again from what was. Throws for anything else: nothing but this was ever sealed there. */
export const keptWords = ({ text, why }: z.output<typeof kept>): string => JSON.stringify({ text, why })
export const readKeptWords = (sealed: string): z.output<typeof kept> => kept.parse(JSON.parse(sealed))
