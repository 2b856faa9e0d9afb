import { useEffect, useRef } from 'react'

/** Puts a dot before the title while something new waits and the page is hidden. No words: others may see the tab. */
export function useTitleMark(arrived: number): void {
	const seen = useRef(arrived)
	useEffect(() => {
		const show = () => {
			if (!document.hidden) seen.current = arrived
			document.title = arrived > seen.current ? '• Chat' : 'Chat'
		}
		show()
		document.addEventListener('visibilitychange', show)
		return () => document.removeEventListener('visibilitychange', show)
	}, [arrived])
}
