import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * What stands above a list grew or shrank while somebody points at the list or stands in it: the page moves along, so that what they are
 * about to press stays where it is. A browser does so by itself once a page is scrolled, and not at its top.
 */
export function useSteadyBelow(): RefObject<HTMLDivElement | null> {
	const list = useRef<HTMLDivElement>(null)
	const before = useRef<number | null>(null)
	useLayoutEffect(() => {
		const element = list.current
		if (!element) return
		const top = element.getBoundingClientRect().top + window.scrollY
		const moved = before.current === null ? 0 : top - before.current
		before.current = top
		if (moved > 0 && window.scrollY === 0 && element.matches(':hover, :focus-within')) window.scrollBy(0, moved)
	})
	return list
}
