import { type FocusEvent, type PointerEvent, useCallback, useMemo, useRef, useState } from 'react'
import type { Groups } from './attention-order.ts'
import { freeRows, holdRows, type Places } from './stable-rows.ts'

export type StableRows = {
	readonly places: Places
	/** How many rows stand elsewhere than they should, because somebody is pointing at or standing in the lists. */
	readonly changes: number
	/** Puts the order right at once, on a person's own wish. */
	readonly update: () => void
	/** Spread on the element around the lists. */
	readonly hold: {
		readonly onPointerEnter: (event: PointerEvent) => void
		readonly onPointerLeave: (event: PointerEvent) => void
		readonly onFocus: (event: FocusEvent) => void
		readonly onBlur: (event: FocusEvent) => void
	}
}

/** Rows in their right order, which stands still as long as the pointer or the focus is among them. */
export function useStableRows(wanted: Groups): StableRows {
	const [pointed, setPointed] = useState(false)
	const [focused, setFocused] = useState(false)
	const [held, setHeld] = useState<Groups | null>(null)
	const begin = () => setHeld((order) => order ?? wanted)
	const { places, changes } = useMemo(() => (held ? holdRows(held, wanted) : { places: freeRows(wanted), changes: 0 }), [held, wanted])
	const latest = useRef(wanted)
	latest.current = wanted
	const update = useCallback(() => setHeld((order) => (order ? latest.current : null)), [])
	return {
		places,
		changes,
		update,
		hold: {
			onPointerEnter: () => {
				setPointed(true)
				begin()
			},
			onPointerLeave: () => {
				setPointed(false)
				if (!focused) setHeld(null)
			},
			onFocus: () => {
				setFocused(true)
				begin()
			},
			onBlur: (event) => {
				if (event.currentTarget.contains(event.relatedTarget)) return
				setFocused(false)
				if (!pointed) setHeld(null)
			},
		},
	}
}
