import { attentionPlace, mustActNow, notPinned } from '@akin/core/attention/signal'
import { type Conversation, pinOf } from '@akin/core/conversation/conversation'
import type { Board } from '@akin/core/protocol/supervisor'
import { boardPolicy } from '@akin/core/supervision/board-policy'
import type { ConversationId } from '@akin/core/support/ids'
import type { Instant } from '@akin/core/support/instant'
import { type Place, PlacesInOrder } from './places-in-order.ts'

export const boardListNames = ['waiting', 'talking', 'ended'] as const
export type BoardListName = (typeof boardListNames)[number]
export type ShownIds = Readonly<Record<BoardListName, readonly ConversationId[]>>

type Standing = { readonly list: BoardListName; readonly place: Place; readonly arrival: Place }

/** The list a conversation stands in; null for one that is over and leaves nothing to be acknowledged. */
export function boardListOf(conversation: Conversation): BoardListName | null {
	if (conversation.state === 'closed') return conversation.signals.some(isCalling) ? 'ended' : null
	return conversation.state === 'active' ? 'talking' : 'waiting'
}

const isCalling = ({ tier, acknowledged }: Conversation['signals'][number]): boolean => tier === 'act_now' && acknowledged === null

/** Who stands where on a board. Saying who is shown costs the number shown, whatever the number that wait behind them. */
export class BoardLists {
	readonly #standing = new Map<ConversationId, Standing>()
	readonly #ordered = { waiting: new PlacesInOrder(), talking: new PlacesInOrder(), ended: new PlacesInOrder() }
	/** Those who wait, the one who has waited longest first. */
	readonly #arrivals = new PlacesInOrder()

	put(conversation: Conversation): void {
		const { id, signals, enqueuedAt } = conversation
		this.remove(id)
		const list = boardListOf(conversation)
		if (list === null) return
		const place = { ...attentionPlace({ id, signals, waitingSince: enqueuedAt, pinnedAt: pinOf(conversation)?.at ?? null }), id }
		const standing = { list, place, arrival: { rank: 0, pinnedAt: notPinned, since: enqueuedAt, waitingSince: enqueuedAt, id } }
		this.#standing.set(id, standing)
		this.#ordered[list].add(place)
		if (list === 'waiting') this.#arrivals.add(standing.arrival)
	}

	remove(id: ConversationId): void {
		const standing = this.#standing.get(id)
		if (!standing) return
		this.#standing.delete(id)
		this.#ordered[standing.list].remove(standing.place)
		if (standing.list === 'waiting') this.#arrivals.remove(standing.arrival)
	}

	/** Those of each list who are shown, most urgent first. */
	shown(): ShownIds {
		return { waiting: this.#first('waiting'), talking: this.#first('talking'), ended: this.#first('ended') }
	}

	/** Since when the one waits who has waited longest; null when nobody does. */
	get longestWaitingSince(): Instant | null {
		return this.#arrivals.first?.since ?? null
	}

	totals(at: Instant): Board['totals'] {
		const since = this.longestWaitingSince
		return {
			...{ waiting: this.#ordered.waiting.size, talking: this.#ordered.talking.size },
			longestWaitMs: since === null ? 0 : Math.max(0, at - since),
		}
	}

	#first(list: BoardListName): ConversationId[] {
		const found: ConversationId[] = []
		for (const place of this.#ordered[list]) {
			if (found.length >= boardPolicy.rowsOfEachList && !mustActNow(place)) break
			found.push(place.id)
		}
		return found
	}
}
