import type { ConversationId } from '@akin/core/support/ids'

/** How many stripe colours there are; more than anybody can have conversations open. */
export const stripeCount = 6

/**
 * Gives each conversation a stripe that no other open one has and that never changes while it is open.
 * @param before the stripes so far
 * @param open the open conversations in the order they were opened
 */
export function assignStripes(
	before: ReadonlyMap<ConversationId, number>,
	open: readonly ConversationId[],
): ReadonlyMap<ConversationId, number> {
	const kept = new Map(open.flatMap((id) => (before.has(id) ? [[id, before.get(id) ?? 0] as const] : [])))
	for (const id of open) {
		if (kept.has(id)) continue
		const taken = new Set(kept.values())
		let stripe = Math.max(-1, ...before.values()) + 1
		for (let tried = 0; taken.has(stripe % stripeCount) && tried < stripeCount; tried++) stripe++
		kept.set(id, stripe % stripeCount)
	}
	return kept
}
