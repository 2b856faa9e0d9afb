import { isAboutStaff, isWordSignal } from '@akin/core/attention/signal'
import type { Board, BoardRow } from '@akin/core/protocol/supervisor'

type Listener = Board['listeners'][number]

/** A listener with several people in danger at once, and who could take one of them. */
export type TwoInDanger = {
	readonly listener: NonNullable<BoardRow['handler']>
	/** The one who has been in danger longest first. */
	readonly rows: readonly BoardRow[]
	/** On shift, here, with a place free, and speaking the language of one of the others. */
	readonly couldTake: readonly Listener[]
}

/**
 * Since when somebody is in danger: they said so, or wrote what must be acted on now. That a supervisor is on it does not end it; that a person
 * judged it was nothing does.
 */
export function inDangerSince({ attention }: Pick<BoardRow, 'attention'>): number | null {
	const since = attention.signals
		.filter(({ kind, tier, acknowledged }) => {
			if (tier !== 'act_now' || acknowledged?.outcome === 'not_needed') return false
			return kind === 'danger_declared' || (isWordSignal(kind) && !isAboutStaff(kind))
		})
		.map(({ raisedAt }) => raisedAt)
	return since.length > 0 ? Math.min(...since) : null
}

/** Every listener who answers more than one person in danger. One such conversation at a time is what somebody can carry. */
export function twoInDanger(board: Board): readonly TwoInDanger[] {
	const byListener = new Map<string, BoardRow[]>()
	for (const row of board.talking) {
		if (row.handler?.role !== 'listener' || inDangerSince(row) === null) continue
		byListener.set(row.handler.id, [...(byListener.get(row.handler.id) ?? []), row])
	}
	return [...byListener.values()].flatMap((found) => {
		const rows = found.toSorted((a, b) => (inDangerSince(a) ?? 0) - (inDangerSince(b) ?? 0))
		const listener = rows[0]?.handler
		if (!listener || rows.length < 2) return []
		const languages = rows.slice(1).map(({ language }) => language)
		const couldTake = board.listeners.filter(
			({ id, connected, resting, conversations, capacity, availability, languages: spoken }) =>
				id !== listener.id &&
				connected &&
				!resting &&
				conversations < capacity &&
				(availability === 'ready' || availability === 'not_asking') &&
				spoken.some((language) => languages.includes(language)),
		)
		return [{ listener, rows, couldTake }]
	})
}
