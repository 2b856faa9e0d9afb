import type { Person } from '../conversation/conversation.ts'
import type { BlockId, ConversationId, ProgrammeId, ReturnWordsId, SeekerSessionId } from '../support/ids.ts'
import type { Instant } from '../support/instant.ts'

export const blockReasons = ['abuse', 'sexual', 'threat', 'not_serious', 'other'] as const
export type BlockReason = (typeof blockReasons)[number]
/** How long somebody anonymous may be kept from starting: never longer than a day. */
export const blockHours = [1, 6, 24] as const
export type BlockHours = (typeof blockHours)[number]

/** What a block came to: none stood, one was made longer, or one stands that is as long. */
export const blockOutcomes = ['made', 'extended', 'stands'] as const
export type BlockOutcome = (typeof blockOutcomes)[number]

/** Somebody anonymous who may not start a conversation for a while. */
export type Block = {
	readonly id: BlockId
	readonly seekerId: SeekerSessionId
	/** The return words they held, as far as they held any: whoever gives these is kept out too. */
	readonly returnWordsId: ReturnWordsId | null
	readonly conversationId: ConversationId
	readonly programmeId: ProgrammeId
	readonly reason: BlockReason
	readonly by: Person
	readonly at: Instant
	readonly until: Instant
}

/** How a request meets a block: by its sign-in, by the return words it gave, or only by where it comes from. */
export type BlockMatch = { readonly block: Block; readonly by: 'session' | 'words' | 'source' }

/**
 * [BL2] [BL3] The block that keeps a request out, the one that lasts longest; null when none does. Where somebody comes from is shared by a
 * school or a household: it never keeps out who says that they are in danger.
 */
export function blockAgainst(matches: readonly BlockMatch[], inDanger: boolean, now: Instant): Block | null {
	const standing = matches.filter(({ block, by }) => block.until > now && (by !== 'source' || !inDanger)).map(({ block }) => block)
	return standing.toSorted((a, b) => b.until - a.until)[0] ?? null
}
