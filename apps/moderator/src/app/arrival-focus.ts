import { createContext, type RefObject, useContext, useEffect, useRef } from 'react'

/** Whether a screen has been shown before on this page: the first one keeps the page's natural start. */
export const ArrivalContext = createContext<RefObject<boolean>>({ current: false })

/**
 * Gives the focus to a screen's heading after a person went there. Not on the first screen, and never while something else
 * has the focus: nothing that merely arrives moves it.
 * @returns a ref for the heading, which needs `tabIndex={-1}`
 */
export function useArrivalFocus(): RefObject<HTMLHeadingElement | null> {
	const heading = useRef<HTMLHeadingElement>(null)
	const been = useContext(ArrivalContext)
	useEffect(() => {
		const free = document.activeElement === null || document.activeElement === document.body
		if (been.current && free) heading.current?.focus()
		been.current = true
	}, [been])
	return heading
}
