import { attentionPlace, compareAttention } from '@akin/core/attention/signal'
import type { Board, BoardChange, BoardRow } from '@akin/core/protocol/supervisor'

const placeOf = ({ id, attention, enqueuedAt }: BoardRow) =>
	attentionPlace({ id, signals: attention.signals, waitingSince: enqueuedAt, pinnedAt: attention.pin?.at ?? null })

/** The board after the change, every row in the place the server has it in; null when the change does not follow on this board. */
export function afterChange(board: Board, change: BoardChange): Board | null {
	if (change.feed !== board.feed || change.after > board.version) return null
	// Told already: the whole board was asked for meanwhile.
	if (change.version <= board.version) return board
	if (change.after !== board.version) return null
	const rows = new Map([...board.waiting, ...board.talking, ...board.ended].map((row) => [row.id, row]))
	for (const id of change.removed) rows.delete(id)
	for (const row of change.rows) rows.set(row.id, row)
	for (const { id, seekerLastWroteAt, staffLastWroteAt } of change.silences) {
		const row = rows.get(id)
		if (row) rows.set(id, { ...row, seekerLastWroteAt, staffLastWroteAt })
	}
	const isSame = change.rows.length === 0 && change.removed.length === 0 && change.silences.length === 0
	const ordered = isSame
		? []
		: [...rows.values()].map((row) => ({ row, place: placeOf(row) })).sort((a, b) => compareAttention(a.place, b.place))
	const list = (...states: BoardRow['state'][]) => ordered.filter(({ row }) => states.includes(row.state)).map(({ row }) => row)
	const lists = isSame ? {} : { waiting: list('waiting', 'offered'), talking: list('active'), ended: list('closed') }
	return {
		...laterOn(board, change.at),
		...lists,
		version: change.version,
		...(change.totals && { totals: change.totals }),
		listeners: listenersAfter(board, change),
		supervisorsOnDuty: change.supervisorsOnDuty ?? board.supervisorsOnDuty,
	}
}

/** The same board at another moment: whoever waits has waited longer by then. */
export function laterOn(board: Board, at: number): Board {
	const { waiting, longestWaitMs } = board.totals
	const grownMs = waiting === 0 ? 0 : at - board.at
	return { ...board, at, totals: { ...board.totals, longestWaitMs: Math.max(0, longestWaitMs + grownMs) } }
}

/** Those on shift in the order in which they began. */
function listenersAfter({ listeners }: Board, change: BoardChange): Board['listeners'] {
	if (change.listeners.length === 0 && change.listenersRemoved.length === 0) return listeners
	const known = new Map(listeners.map((listener) => [listener.id, listener]))
	for (const id of change.listenersRemoved) known.delete(id)
	for (const listener of change.listeners) known.set(listener.id, listener)
	return [...known.values()].sort((a, b) => a.shiftStartedAt - b.shiftStartedAt || (a.id < b.id ? -1 : 1))
}
