import type { OpRecord, Violation } from '../history.ts'
import { grouped, type Page, type Round } from './round.ts'

/** Q6: an offer ends within its time, and a yes that comes after its end is refused. */
export function offersEnd(round: Round): Violation[] {
	return [...acceptedTooLate(round), ...round.pages.flatMap((page) => standsTooLong(page, round)), ...storedTooLong(round)]
}

function acceptedTooLate(round: Round): Violation[] {
	const answers = round.ops.filter(
		({ command, offerId }) => offerId !== null && (command === 'offer:accept' || command === 'offer:decline'),
	)
	return [...grouped(answers, ({ offerId, principalId }) => `${offerId} ${principalId}`).values()].flatMap((ops): Violation[] => {
		const accepts = ops.filter(({ command }) => command === 'offer:accept')
		// The same yes again after a lost answer is told the same.
		const first = accepts.find(({ outcome }) => outcome !== 'fail')
		if (first?.outcome !== 'ok') return []
		const declined = ops.find(
			({ command, outcome, settledAt }) =>
				command === 'offer:decline' && outcome === 'ok' && (settledAt ?? first.invokedAt) < first.invokedAt,
		)
		const evidence = { op: first.id, offerId: first.offerId, listenerId: first.principalId, invokedAt: first.invokedAt }
		if (declined)
			return [
				{ promise: 'Q6', what: 'An offer was accepted after it had been declined.', evidence: { ...evidence, declinedBy: declined.id } },
			]
		const withdrawnAt = round.weather.isCalm(0, first.invokedAt) ? withdrawnBefore(first, round) : null
		return withdrawnAt === null
			? []
			: [{ promise: 'Q6', what: 'An offer was accepted after it had been withdrawn.', evidence: { ...evidence, withdrawnAt } }]
	})
}

/** When it had disappeared from every page of that listener before the yes; null when it had not, or nobody saw it. */
function withdrawnBefore({ offerId, principalId, invokedAt }: OpRecord, { pages }: Round): number | null {
	let goneAt: number | null = null
	for (const page of pages.filter((one) => one.principalId === principalId)) {
		let isShown = false
		for (const { at, role, state } of page.screens) {
			if (role !== 'listener' || at > invokedAt) continue
			if (state.offerId === offerId) {
				isShown = true
				goneAt = null
			} else if (isShown) {
				isShown = false
				goneAt = at
			}
		}
		if (isShown) return null
	}
	return goneAt
}

/** On a connected screen longer than it may stand. */
function standsTooLong({ screens, actor, page, role, closedAt }: Page, { limits, weather, overAt }: Round): Violation[] {
	if (role !== 'listener') return []
	const most = limits.offerTtlMs + limits.slackMs * 2
	let offerId: string | null = null
	let since = 0
	const found: Violation[] = []
	const judge = (until: number): void => {
		if (offerId === null || until - since <= most || !weather.isCalm(since, since + most)) return
		found.push({ promise: 'Q6', what: 'An offer stood longer than it may.', evidence: { actor, page, offerId, since, until } })
	}
	for (const { at, role: screenRole, state } of screens) {
		if (screenRole !== 'listener' || state.offerId === offerId) continue
		judge(at)
		offerId = state.connection === 'ok' ? state.offerId : null
		since = at
	}
	judge(closedAt ?? overAt)
	return found
}

/** In the database, by the clock of this machine; a node whose clock was turned may have written another end. */
function storedTooLong({ history, database, limits, weather }: Round): Violation[] {
	const over = history.findLast((record) => record.kind === 'phase' && record.phase === 'over')
	if (over?.kind !== 'phase' || weather.hasTurnedClocks) return []
	return database.conversations.flatMap(({ id, offer }): Violation[] => {
		if (!offer || over.wallMs - offer.expiresAt <= limits.slackMs * 2) return []
		const evidence = { conversationId: id, offerId: offer.id, overdueMs: over.wallMs - offer.expiresAt }
		return [{ promise: 'Q6', what: 'An offer that has run out was never given back.', evidence }]
	})
}
