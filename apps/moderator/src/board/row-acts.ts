import type { BoardRow } from '@akin/core/protocol/supervisor'
import { createContext, useContext } from 'react'

/** What can be done about a row without opening it first. Each stays the same function, so that no row is drawn again for it. */
export type RowActs = {
	readonly acknowledge: (row: BoardRow) => void
	/** Opens it with the focus in the whisper box. */
	readonly whisper: (row: BoardRow) => void
	/** Opens it with the question whether to join. */
	readonly join: (row: BoardRow) => void
	/** Asks why it is to be kept in view; takes the pin away where there is one. */
	readonly pin: (row: BoardRow) => void
}

export const RowActsContext = createContext<RowActs | null>(null)

export function useRowActs(): RowActs {
	const acts = useContext(RowActsContext)
	if (!acts) throw new Error('useRowActs stands outside the board')
	return acts
}

/** A listener who answers can be whispered to. */
export const canWhisper = ({ state, handler }: BoardRow): boolean => state === 'active' && handler?.role === 'listener'

/** Somebody answers, and this supervisor is not with them yet. */
export function canJoin({ state, handler, readers }: BoardRow, meId: string | null): boolean {
	return state === 'active' && handler !== null && !readers.some(({ id, mode }) => id === meId && mode !== 'reading')
}

export const canPin = ({ state }: BoardRow): boolean => state !== 'closed'
