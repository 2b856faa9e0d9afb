import { type FocusEvent, useState } from 'react'

/** For so long after a switch to another conversation Enter sends nothing, in milliseconds: the hands may still be in the last one. */
export const switchHoldMs = 400

/**
 * Mount it with the conversation (`key`): being shown is a switch, and so is the focus coming over from another pane.
 * @returns until when to hold (milliseconds since 1970), and what the pane needs to notice the focus
 */
export function useSwitchHold() {
	const [holdUntil, setHoldUntil] = useState(() => Date.now() + switchHoldMs)
	const onFocus = (event: FocusEvent<HTMLElement>) => {
		const from = event.relatedTarget
		const fromAnotherPane = from instanceof Element && !event.currentTarget.contains(from) && from.closest('[data-pane]') !== null
		if (fromAnotherPane) setHoldUntil(Date.now() + switchHoldMs)
	}
	return { holdUntil, pane: { onFocus, 'data-pane': '' } }
}
