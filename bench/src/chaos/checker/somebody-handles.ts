import { boardPolicy } from '@akin/core/supervision/board-policy'
import type { StoredConversation, Violation } from '../history.ts'
import { heldSpans } from './capacity-holds.ts'
import { grouped, isLive, lastScreen, type Page, type Round, streamKey } from './round.ts'

/** S3: every open conversation has somebody who answers or waits in the queue, and every supervisor sees it; a handler who is gone is shown as gone. */
export function somebodyHandles(round: Round): Violation[] {
	const open = round.database.conversations.filter(({ state }) => state !== 'closed')
	const boards = round.pages.filter((page) => page.role === 'supervisor' && isLive(page))
	const ofPage = ({ principalId }: Page) => open.filter(({ programmeId }) => round.worksFor(principalId, programmeId))
	return [
		...goneUnnoticed(round),
		...open.flatMap((stored) => abandoned(stored, round)),
		...boards.flatMap((page) => notOnTheBoard(page, ofPage(page))),
	]
}

function abandoned(stored: StoredConversation, { pages, limits, overAt, database }: Round): Violation[] {
	if (stored.state !== 'active') return []
	const { id, handler, signals } = stored
	if (handler === null) return [{ promise: 'S3', what: 'A conversation has nobody who answers.', evidence: { conversationId: id } }]
	const holds = handler.role === 'supervisor' || database.slots.some((slot) => slot.conversationId === id && slot.listenerId === handler.id)
	if (!holds)
		return [
			{
				promise: 'S3',
				what: 'A listener answers without holding a place for it.',
				evidence: { conversationId: id, handlerId: handler.id },
			},
		]
	const own = pages.filter(({ principalId }) => principalId === handler.id)
	const gone = own.length === 0 ? 0 : overAt - lastPresence(own, overAt)
	const isSeen = signals.some(({ signal }) => signal === 'listener_lost' || signal === 'no_handler')
	if (isSeen || gone <= limits.listenerGraceMs + limits.slackMs * 2) return []
	const evidence = { conversationId: id, handlerId: handler.id, goneForMs: Math.round(gone) }
	return [{ promise: 'S3', what: 'A handler is gone and no supervisor was told.', evidence }]
}

/** When any page of theirs was last open and connected. */
function lastPresence(pages: readonly Page[], until: number): number {
	return Math.max(...pages.map((page) => (isLive(page) ? until : (page.closedAt ?? page.screens.at(-1)?.at ?? 0))))
}

/**
 * While it runs: a listener who closed every page in the middle of a conversation and stayed away for longer than the grace. Whatever became of
 * it since, the signal that was raised is kept with the conversation, or it went back to the queue.
 */
function goneUnnoticed(round: Round): Violation[] {
	const { limits, pages, logs, conversations } = round
	const grace = limits.listenerGraceMs + limits.noticeWithinMs + limits.slackMs
	const byListener = grouped(
		pages.filter(({ role }) => role === 'listener'),
		({ principalId }) => principalId,
	)
	const closings = [...byListener].flatMap(([listenerId, own]) =>
		gapsBetween(own, round.overAt)
			.filter(({ from, to }) => to - from > grace)
			.map((gap) => ({ listenerId, ...gap })),
	)
	const spans = closings.length > 0 ? heldSpans(round) : new Map<string, never[]>()
	return closings.flatMap(({ listenerId, from, to }) =>
		(spans.get(listenerId) ?? [])
			.filter((held) => held.from < from && held.to > from + grace && round.weather.isCalm(from, from + grace))
			.flatMap(({ conversationId }): Violation[] => {
				const isSeen = conversations.get(conversationId)?.signals.some(({ signal }) => signal === 'listener_lost')
				const isBack = logs
					.get(streamKey(conversationId, 'room'))
					?.some(({ content }) => content === 'listener_left' || content === 'taken_over')
				const evidence = { conversationId, listenerId, goneAt: from, backAt: to }
				return isSeen || isBack ? [] : [{ promise: 'S3', what: 'A handler was gone for long and no supervisor was told.', evidence }]
			}),
	)
}

/** When somebody had no page open at all; several tabs count as one. */
function gapsBetween(pages: readonly Page[], until: number): { readonly from: number; readonly to: number }[] {
	let openUntil: number | null = null
	const gaps: { from: number; to: number }[] = []
	for (const { openedAt, closedAt } of pages.toSorted((a, b) => a.openedAt - b.openedAt)) {
		if (openUntil !== null && openedAt > openUntil) gaps.push({ from: openUntil, to: openedAt })
		openUntil = Math.max(openUntil ?? 0, closedAt ?? until)
	}
	return openUntil !== null && openUntil < until ? [...gaps, { from: openUntil, to: until }] : gaps
}

function notOnTheBoard(page: Page, open: readonly StoredConversation[]): Violation[] {
	const screen = lastScreen(page)
	if (screen?.role !== 'supervisor' || !screen.state.board) return []
	const rows = new Map(screen.state.board.rows.map((row) => [row.id, row]))
	// A board has so many rows of each kind at most and says so.
	if (open.length > boardPolicy.rowsOfEachList) return []
	const differing = open.flatMap((stored): Violation[] => {
		const row = rows.get(stored.id)
		const isSame = row?.state === stored.state && row.handlerId === (stored.handler?.id ?? null)
		const evidence = { conversationId: stored.id, stored: stored.state, shown: row?.state ?? null, actor: page.actor, page: page.page }
		return isSame ? [] : [{ promise: 'S3', what: 'The board of a supervisor does not show an open conversation as it is.', evidence }]
	})
	const isOpen = new Set(open.map(({ id }) => id))
	const leftover = [...rows.values()].filter(({ id, state }) => state !== 'closed' && !isOpen.has(id))
	return [
		...differing,
		...leftover.map(({ id }): Violation => {
			return {
				promise: 'S3',
				what: 'A board shows a conversation as open that is not.',
				evidence: { conversationId: id, actor: page.actor },
			}
		}),
	]
}
