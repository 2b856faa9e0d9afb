import type { ConversationId } from '@akin/core/support/ids'

/**
 * Which conversations stand side by side, in which order. A pane that is shown never changes its place because another one opens: the one
 * the listener was in last stays, the other makes room.
 * @param before what was shown
 * @param wanted the conversation to show, or null for none in particular
 * @param lastUsed the one the listener was in before
 * @param open every conversation that can be shown, in the order they were opened
 * @param room how many panes fit
 */
export function placePanes(
	before: readonly ConversationId[],
	wanted: ConversationId | null,
	lastUsed: ConversationId | null,
	open: readonly ConversationId[],
	room: number,
): readonly ConversationId[] {
	if (room === 1) return wanted !== null && open.includes(wanted) ? [wanted] : []
	const panes = before.filter((id) => open.includes(id)).slice(0, room)
	if (wanted !== null && open.includes(wanted) && !panes.includes(wanted)) {
		const replaced = panes.findIndex((id) => id !== lastUsed)
		if (panes.length < room) panes.push(wanted)
		else panes[Math.max(0, replaced)] = wanted
	}
	for (const id of open) if (panes.length < room && !panes.includes(id)) panes.push(id)
	return panes
}
