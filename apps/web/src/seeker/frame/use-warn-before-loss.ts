import { useEffect, useRef } from 'react'

/**
 * Unsent words live in the page and nowhere else, so closing or reloading it asks first. Leaving fast never asks: the leave
 * script says `akin:leave`, and everything is dropped.
 */
export function useWarnBeforeLoss(hasUnsent: boolean, session: { readonly close: () => void }): void {
	// Known at once, not with the next rendering: the page may be asked to go in this very moment.
	const left = useRef(false)
	useEffect(() => {
		if (!hasUnsent) return
		const warn = (event: BeforeUnloadEvent) => {
			if (!left.current) event.preventDefault()
		}
		window.addEventListener('beforeunload', warn)
		return () => window.removeEventListener('beforeunload', warn)
	}, [hasUnsent])
	useEffect(() => {
		const leave = () => {
			left.current = true
			session.close()
		}
		window.addEventListener('akin:leave', leave)
		return () => window.removeEventListener('akin:leave', leave)
	}, [session])
}
