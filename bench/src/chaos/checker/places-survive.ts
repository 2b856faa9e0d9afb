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
/** Danger moves somebody to the front at a moment that nobody notes, and what is closed no longer says how far. */
const hasMoved = ({ signals }: StoredConversation): boolean => signals.some(({ signal }) => signal === 'danger_declared')

/**
 * Of two neighbours who wait in one lane and are both told their place, the one who came first is told the lower number. Places only fall, so
 * whoever is told theirs after the other and still stands behind is wrong, however slow the machine; somebody who returns in front of both may
 * excuse it once or twice, not again and again.
 */
function shownInOtherOrder(round: Round): Violation[] {
	const places = round.pages.filter(({ role }) => role === 'seeker').flatMap((page) => placesOn(page, round))
	return [...grouped(places, ({ lane }) => lane).values()].flatMap((inLane) => {
		const latest = new Map<string, Place>()
		let inversions = new Map<string, Inversion>()
		for (const place of inLane.toSorted((a, b) => a.at - b.at)) {
			if (place.position === null) latest.delete(place.conversationId)
			else latest.set(place.conversationId, place)
			inversions = new Map(inversionsIn(latest).map((pair) => [pair, seenAgain(inversions.get(pair), pair, place)]))
			for (const [pair, { since, told }] of inversions) {
				if (told < toldTimes || place.at - since < toldForMs || !round.weather.isFaultless(since, place.at)) continue
				const evidence = { conversationIds: pair.split(' '), since, at: place.at, told }
				return [
					{ promise: 'Q4', what: 'People in a lane are told their places in another order than they came.', evidence } satisfies Violation,
				]
			}
		}
		return []
	})
}

/** How often the one who came first was told since the other was. */
type Inversion = { readonly since: number; readonly told: number }
const toldTimes = 3
const toldForMs = 3_000

function seenAgain(before: Inversion | undefined, pair: string, { conversationId, at }: Place): Inversion {
	const isFirst = pair.startsWith(conversationId)
	if (!before) return { since: at, told: isFirst ? 1 : 0 }
	return isFirst ? { ...before, told: before.told + 1 } : before
}

type Place = {
	readonly at: number
	readonly lane: string
	readonly conversationId: string
	readonly score: number
	readonly position: number | null
	readonly waiting: number | null
}

/** What a page was told anew: a screen that repeats the same numbers has heard nothing. */
function placesOn({ screens, closedAt }: Page, { conversations }: Round): Place[] {
	let last: Place | null = null
	const places = screens.flatMap((screen): Place[] => {
		if (screen.role !== 'seeker') return []
		const shown = screen.state.conversation
		const known = shown?.stage === 'waiting' ? conversations.get(shown.id) : undefined
		const stored = known && !hasMoved(known) ? known : undefined
		const before: Place | null = last
		const gone: Place[] = before && before.conversationId !== stored?.id ? [{ ...before, at: screen.at, position: null }] : []
		last = stored
			? {
					...{ at: screen.at, lane: laneOf(stored), conversationId: stored.id, score: stored.enqueuedAt },
					...{ position: shown?.position ?? null, waiting: shown?.waiting ?? null },
				}
			: null
		const isNew = last !== null && (gone.length > 0 || before?.position !== last.position || before.waiting !== last.waiting)
		return last && isNew ? [...gone, last] : gone
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
