import type { StoredConversation, Violation } from '../history.ts'
import { grouped, isLive, type Page, type Round } from './round.ts'

/** Q4: a place is the moment somebody asked, and nothing but danger moves it. */
export function placesSurvive(round: Round): Violation[] {
	return [...moved(round), ...shownInOtherOrder(round), ...notInTheLiveQueue(round)]
}

function moved({ database }: Round): Violation[] {
	return database.conversations.flatMap(({ id, requestedAt, enqueuedAt }): Violation[] => {
		if (enqueuedAt === requestedAt) return []
		const evidence = { conversationId: id, requestedAt, enqueuedAt }
		return [{ promise: 'Q4', what: 'Somebody has another place than the one they asked for.', evidence }]
	})
}

const laneOf = ({ programmeId, language }: StoredConversation): string => `${programmeId} ${language}`
const scoreOf = ({ enqueuedAt, boostMs }: StoredConversation): number => enqueuedAt - boostMs

/**
 * Every few seconds: of two people who wait in one lane and are both told their place, the one who stands before the other is told the lower
 * number. Places are told every two seconds, so an inversion counts once both have had the time to be told again.
 */
function shownInOtherOrder(round: Round): Violation[] {
	const places = round.pages.filter(({ role }) => role === 'seeker').flatMap((page) => placesOn(page, round))
	return [...grouped(places, ({ lane }) => lane).values()].flatMap((inLane) => {
		const latest = new Map<string, Place>()
		let since = new Map<string, number>()
		for (const place of inLane.toSorted((a, b) => a.at - b.at)) {
			if (place.position === null) latest.delete(place.conversationId)
			else latest.set(place.conversationId, place)
			since = new Map(inversionsIn(latest).map((pair) => [pair, since.get(pair) ?? place.at]))
			for (const [pair, from] of since) {
				if (place.at - from <= toldAgainMs || !round.weather.isCalm(from, place.at)) continue
				const evidence = { conversationIds: pair.split(' '), since: from, at: place.at }
				return [
					{ promise: 'Q4', what: 'People in a lane are told their places in another order than they came.', evidence } satisfies Violation,
				]
			}
		}
		return []
	})
}

/** Twice the interval at which places are told, and what a busy machine adds. */
const toldAgainMs = 8_000

type Place = {
	readonly at: number
	readonly lane: string
	readonly conversationId: string
	readonly score: number
	readonly position: number | null
}

function placesOn({ screens, closedAt }: Page, { conversations }: Round): Place[] {
	let last: Place | null = null
	const places = screens.flatMap((screen): Place[] => {
		if (screen.role !== 'seeker') return []
		const shown = screen.state.conversation
		const stored = shown?.stage === 'waiting' ? conversations.get(shown.id) : undefined
		const gone: Place[] = last && last.conversationId !== stored?.id ? [{ ...last, at: screen.at, position: null }] : []
		last = stored
			? { at: screen.at, lane: laneOf(stored), conversationId: stored.id, score: scoreOf(stored), position: shown?.position ?? null }
			: null
		return last ? [...gone, last] : gone
	})
	const [shownLast] = places.slice(-1)
	// A page that is closed tells nobody any more.
	return shownLast && closedAt !== null ? [...places, { ...shownLast, at: closedAt, position: null }] : places
}

/** Neighbours, in the order in which they came, who were told the opposite. */
function inversionsIn(places: ReadonlyMap<string, Place>): string[] {
	const inOrder = [...places.values()].sort((a, b) => a.score - b.score)
	return inOrder.flatMap((place, index) => {
		const next = inOrder[index + 1]
		const isInverted = next !== undefined && next.score > place.score && (next.position ?? 0) < (place.position ?? 0)
		return isInverted ? [`${place.conversationId} ${next.conversationId}`] : []
	})
}

/** Once it is quiet: whoever waits, and is here, stands in the queue that matching reads. */
function notInTheLiveQueue({ database, pages }: Round): Violation[] {
	if (database.tickets === null) return []
	const queued = new Set(database.tickets.map(({ conversationId }) => conversationId))
	const here = new Set(pages.filter(isLive).map(({ principalId }) => principalId))
	return database.conversations
		.filter(({ id, state, seekerId }) => state === 'waiting' && here.has(seekerId) && !queued.has(id))
		.map(({ id }) => ({ promise: 'Q4', what: 'Somebody waits who is in no queue.', evidence: { conversationId: id } }))
}
