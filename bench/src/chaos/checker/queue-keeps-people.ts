import type { StoredConversation, Violation } from '../history.ts'
import { longestAbsence } from './absence.ts'
import type { Page, Round } from './round.ts'

/** Q1: whoever was told that they are in the queue stays there until something happened that the database names and that really happened. */
export function queueKeepsPeople(round: Round): Violation[] {
	const told = new Map<string, { readonly principalId: string; readonly at: number }>()
	for (const op of round.ops) {
		const id = op.data?.conversationId ?? null
		if (op.command !== 'conversation:request' || op.outcome !== 'ok' || id === null || op.settledAt === null) continue
		if (!told.has(id)) told.set(id, { principalId: op.principalId, at: op.settledAt })
	}
	for (const page of round.pages)
		for (const [id, at] of firstShown(page)) if (!told.has(id)) told.set(id, { principalId: page.principalId, at })

	const lost = [...told].flatMap(([conversationId, { principalId, at }]): Violation[] => {
		const stored = round.conversations.get(conversationId)
		if (stored?.seekerId === principalId) return []
		return [{ promise: 'Q1', what: 'Somebody who was told that they wait is not stored.', evidence: { conversationId, toldAt: at } }]
	})
	return [...lost, ...endedForNoReason(round), ...round.pages.flatMap((page) => vanishedFrom(page))]
}

function firstShown({ role, screens }: Page): Map<string, number> {
	const shown = new Map<string, number>()
	if (role !== 'seeker') return shown
	for (const { at, role: screenRole, state } of screens) {
		if (screenRole === 'seeker' && state.conversation?.stage === 'waiting' && !shown.has(state.conversation.id))
			shown.set(state.conversation.id, at)
	}
	return shown
}

function endedForNoReason(round: Round): Violation[] {
	const ends = new Map<string, Set<string>>()
	for (const { command, conversationId, role } of round.ops) {
		if (conversationId === null || (command !== 'conversation:end' && command !== 'conversation:erase')) continue
		ends.set(conversationId, (ends.get(conversationId) ?? new Set()).add(role))
	}
	const pages = Map.groupBy(round.pages, ({ principalId }) => principalId)
	return round.database.conversations.flatMap((stored): Violation[] => {
		const why =
			stored.state === 'closed' ? whyImpossible(stored, ends.get(stored.id) ?? new Set(), pages.get(stored.seekerId) ?? [], round) : null
		return why === null ? [] : [{ promise: 'Q1', what: why, evidence: { conversationId: stored.id, reason: stored.reason } }]
	})
}

function whyImpossible(
	{ reason, seekerId }: StoredConversation,
	ends: ReadonlySet<string>,
	pages: readonly Page[],
	round: Round,
): string | null {
	switch (reason) {
		case 'ended_by_seeker':
		case 'left_queue':
			return ends.has('seeker') ? null : 'It was ended by a seeker who never ended it.'
		case 'ended_by_listener':
			return ends.has('listener') ? null : 'It was ended by a listener who never ended it.'
		case 'ended_by_supervisor':
			return ends.has('supervisor') ? null : 'It was ended by a supervisor who never ended it.'
		case 'left_quickly':
			return hasLeft(seekerId, round) ? null : 'It was ended by a quick exit that nobody made.'
		case 'seeker_lost':
			return longestAbsence(pages, round) >= round.limits.seekerGoneMs ? null : 'Somebody who was here was given up as lost.'
		default:
			return 'It was ended for a reason that cannot be.'
	}
}

const hasLeft = (seekerId: string, { history }: Round): boolean =>
	history.some((record) => record.kind === 'page' && record.what === 'left' && record.principalId === seekerId)

/** From waiting to nothing, on a page that stayed: the person looks at an empty screen. */
function vanishedFrom({ role, screens, actor, page }: Page): Violation[] {
	if (role !== 'seeker') return []
	let waitingFor: string | null = null
	for (const { at, role: screenRole, state } of screens) {
		if (screenRole !== 'seeker' || !state.ready) continue
		if (waitingFor !== null && state.conversation === null && state.connection !== 'gone') {
			return [
				{
					promise: 'Q1',
					what: 'A place in the queue disappeared from the screen.',
					evidence: { conversationId: waitingFor, actor, page, at },
				},
			]
		}
		waitingFor = state.conversation?.stage === 'waiting' ? state.conversation.id : null
	}
	return []
}
