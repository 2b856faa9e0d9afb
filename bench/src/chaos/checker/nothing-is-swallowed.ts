import type { ScreenRecord, ShownOutgoing, Violation } from '../history.ts'
import { isLive, lastScreen, markKey, type Page, type Round } from './round.ts'

/** M2: what was written on a page that stayed open ends in the log or visibly "not sent". */
export function nothingIsSwallowed(round: Round): Violation[] {
	return round.pages.filter(isLive).flatMap((page) => swallowedBy(page, round))
}

function swallowedBy(page: Page, { marks, conversations }: Round): Violation[] {
	const outgoing = new Map(outgoingOn(lastScreen(page)).map((one) => [one.clientId, one]))
	return page.wrote.flatMap(({ conversationId, clientId, at }): Violation[] => {
		const shown = outgoing.get(clientId)
		const evidence = { conversationId, clientId, actor: page.actor, page: page.page, writtenAt: at, shown: shown?.state ?? null }
		if (shown?.state === 'not_sent') return []
		if (shown?.state === 'queued' || shown?.state === 'sending')
			return [{ promise: 'M2', what: 'A message is still on its way after everything was quiet.', evidence }]
		const isThere = marks.has(markKey(conversationId, page.principalId, clientId))
		// Whoever erases takes back what they were about to say.
		if (isThere || (page.role === 'seeker' && conversations.get(conversationId)?.erased)) return []
		return [{ promise: 'M2', what: 'A message was neither stored nor shown as not sent.', evidence }]
	})
}

/** Everything below the entries of a screen and beside them. */
export function outgoingOn(screen: ScreenRecord | null): readonly ShownOutgoing[] {
	if (!screen) return []
	if (screen.role === 'seeker') return [...screen.state.undelivered, ...(screen.state.conversation?.outgoing ?? [])]
	return [...screen.state.undelivered, ...screen.state.conversations.flatMap(({ outgoing }) => outgoing)]
}
