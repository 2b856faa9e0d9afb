import type { Lane } from '@akin/core/queue/lanes'
import { compareTickets, type QueueTicket } from '@akin/core/queue/ticket'

/** Somebody in the queue. While they are on offer they keep their place, hidden. */
export type Waiting = QueueTicket & {
	state: 'waiting' | 'offered' | 'gone'
	excludedListenerIds: QueueTicket['excludedListenerIds']
	/** How many who came later were chosen before them. */
	overtakenBy: number
	/** What they were told, in milliseconds; null when nothing was said. */
	told: { readonly fromMs: number; readonly toMs: number } | null
}

/** People in the order in which they came; whoever has gone is dropped when they come to the front. */
type Row = { readonly people: Waiting[]; first: number }

const keepGoneAtFront = 1_024

/** One lane. Who said they are in danger stands before the others, in a row of their own: a boost is longer than any wait. */
export function createWaitingLine(lane: Lane) {
	const rows: readonly [Row, Row] = [
		{ people: [], first: 0 },
		{ people: [], first: 0 },
	]

	function tidy(row: Row): void {
		while (row.people[row.first]?.state === 'gone') row.first++
		if (row.first < keepGoneAtFront || row.first * 2 < row.people.length) return
		row.people.splice(0, row.first)
		row.first = 0
	}

	return {
		lane,
		add(person: Waiting): void {
			const [danger, others] = rows
			;(person.boostMs > 0 ? danger : others).people.push(person)
		},
		/** The first who wait, in order; of those whom `isFor` lets through. */
		firstWaiting(count: number, isFor: (person: Waiting) => boolean = () => true): Waiting[] {
			const found: Waiting[] = []
			for (const row of rows) {
				tidy(row)
				for (let at = row.first; at < row.people.length && found.length < count; at++) {
					const person = row.people[at]
					if (person?.state === 'waiting' && isFor(person)) found.push(person)
				}
			}
			return found
		},
		/** 1 is next; whoever is on offer still counts. */
		placeOf(person: Waiting): number {
			let inFront = 0
			for (const row of rows)
				for (let at = row.first; at < row.people.length; at++) {
					const other = row.people[at]
					if (other === undefined || other === person) break
					if (other.state !== 'gone' && compareTickets(other, person) < 0) inFront++
				}
			return inFront + 1
		},
	}
}
export type WaitingLine = ReturnType<typeof createWaitingLine>
