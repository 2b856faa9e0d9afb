import { type RefObject, useEffect, useRef } from 'react'

/**
 * Moves the focus to a screen's heading after the person changed the screen. Never on the first screen, so that a page that
 * has just loaded keeps its natural start.
 * @param screen a name that changes with the screen
 * @returns a ref for the heading, which needs `tabIndex={-1}`
 */
export function useScreenFocus(screen: string): RefObject<HTMLHeadingElement | null> {
	const heading = useRef<HTMLHeadingElement>(null)
	const shown = useRef(screen)
	useEffect(() => {
		if (shown.current === screen) return
		shown.current = screen
		heading.current?.focus()
	}, [screen])
	return heading
}
