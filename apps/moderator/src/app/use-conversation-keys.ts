import { asId, type ConversationId } from '@akin/core/support/ids'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { inBoardOrder } from '../board/attention-order.ts'
import { useSession } from '../session/session-context.ts'
import { useKey } from './use-key.ts'

/**
 * Two keys (usually Alt+Page Down and Up) open the next conversation in the order of the board and the one before; from the board itself, the first or
 * the last. At an end it stays: going round would hide that there are no more. Whoever presses on has read none of them: reading along
 * begins for those who stay.
 */
export function useConversationKeys(): void {
	const session = useSession()
	const navigate = useNavigate()
	const here = useRouterState({ select: ({ location }) => /^\/conversations\/([^/]+)/.exec(location.pathname)?.[1] ?? null })
	const go = (step: 1 | -1): boolean => {
		if (document.querySelector('dialog[open]')) return false
		const { board } = session.getSnapshot()
		const id =
			board &&
			neighbour(
				inBoardOrder(board).map((row) => row.id),
				here,
				step,
			)
		if (id) void navigate({ to: '/conversations/$id', params: { id }, state: { isPassing: true } })
		return Boolean(id)
	}
	useKey('next_conversation', () => go(1))
	useKey('previous_conversation', () => go(-1))
}

/** The one beside `here`; from outside, the first or the last; null at an end. One that has left the board has no place: then the first. */
export function neighbour(ids: readonly ConversationId[], here: string | null, step: 1 | -1): ConversationId | null {
	const at = here === null ? -1 : ids.indexOf(asId(here))
	if (at < 0) return (step === 1 || here !== null ? ids[0] : ids.at(-1)) ?? null
	return ids[at + step] ?? null
}

declare module '@tanstack/react-router' {
	interface HistoryState {
		/** Came here on the way to another conversation, perhaps. */
		readonly isPassing?: boolean
	}
}
