import { useEffect, useRef } from 'react'

/**
 * After a change of screen reading goes on at its heading: what had the focus is gone. The first screen keeps the page's own
 * start, and nothing that arrives on a screen moves the focus.
 */
export function useFocusOnScreen(screen: string): void {
	const shown = useRef(screen)
	useEffect(() => {
		if (shown.current === screen) return
		shown.current = screen
		document.querySelector<HTMLElement>('main h1')?.focus()
	}, [screen])
}
