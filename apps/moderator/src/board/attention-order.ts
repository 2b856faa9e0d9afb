import { unansweredSince } from '@akin/core/attention/unanswered-since'
import type { Board, BoardRow } from '@akin/core/protocol/supervisor'

export type Signal = BoardRow['attention']['signals'][number]
export type Tier = BoardRow['attention']['tier']

const rank: Readonly<Record<Tier, number>> = { act_now: 0, needs_eyes: 1, watch: 2, not_reviewed: 3 }

/** Signals no person has acknowledged yet, the most pressing first, then the oldest. */
export function openSignals(row: Pick<BoardRow, 'attention'>): readonly Signal[] {
	return row.attention.signals
		.filter((signal) => signal.acknowledged === null)
		.toSorted((a, b) => rank[a.tier] - rank[b.tier] || a.raisedAt - b.raisedAt)
}

/**
 * Why a row stands where it stands: the most pressing signal, one that nobody is on before one that somebody is on. When somebody is on it,
 * a smaller thing that nobody has seen yet follows; it does not take the place of what is more pressing.
 */
export function leadingSignals(row: Pick<BoardRow, 'attention'>): readonly Signal[] {
	const [open] = openSignals(row)
	const [acknowledged] = row.attention.signals
		.filter((signal) => signal.acknowledged !== null)
		.toSorted((a, b) => rank[a.tier] - rank[b.tier] || b.raisedAt - a.raisedAt)
	if (!open) return acknowledged ? [acknowledged] : []
	return acknowledged && rank[acknowledged.tier] < rank[open.tier] ? [acknowledged, open] : [open]
}

/** Who needs a human next: tier, then not acknowledged, then the oldest signal, then the longest silence, then the longest wait. Total. */
export function compareNeed(a: BoardRow, b: BoardRow): number {
	const [openA, openB] = [callingSignals(a), callingSignals(b)]
	return (
		rank[a.attention.tier] - rank[b.attention.tier] ||
		Number(openA.length === 0) - Number(openB.length === 0) ||
		raised(openA) - raised(openB) ||
		(unansweredSince(a) ?? Number.MAX_SAFE_INTEGER) - (unansweredSince(b) ?? Number.MAX_SAFE_INTEGER) ||
		a.enqueuedAt - b.enqueuedAt ||
		(a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
	)
}

/** What is only watched moves nobody before others whose signals somebody is on. */
function callingSignals(row: BoardRow): readonly Signal[] {
	return openSignals(row).filter((signal) => signal.tier !== 'watch')
}

function raised(signals: readonly Signal[]): number {
	return signals.length === 0 ? 0 : Math.min(...signals.map((signal) => signal.raisedAt))
}

export const listNames = ['actNow', 'needsEyes', 'waiting', 'talking'] as const
export type ListName = (typeof listNames)[number]
export type Groups = Readonly<Record<ListName, readonly BoardRow[]>>

const calls = (row: BoardRow) => row.attention.tier === 'act_now' || row.attention.tier === 'needs_eyes'

/** Every conversation stands in exactly one list; one that has ended calls until its alert is acknowledged. Waiting and talking keep the server's order. */
export function groupRows(board: Pick<Board, 'waiting' | 'talking' | 'ended'>): Groups {
	const calling = [...board.waiting, ...board.talking, ...board.ended].filter(calls).toSorted(compareNeed)
	return {
		actNow: calling.filter((row) => row.attention.tier === 'act_now'),
		needsEyes: calling.filter((row) => row.attention.tier === 'needs_eyes'),
		waiting: board.waiting.filter((row) => !calls(row)),
		talking: board.talking.filter((row) => !calls(row)),
	}
}

/** Everything that can be opened, in the order in which it stands on the board. */
export function inBoardOrder(board: Pick<Board, 'waiting' | 'talking' | 'ended'>): readonly BoardRow[] {
	const groups = groupRows(board)
	return listNames.flatMap((list) => groups[list]).filter((row) => row.state !== 'closed')
}
