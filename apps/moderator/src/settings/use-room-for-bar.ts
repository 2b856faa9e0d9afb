import { type RefObject, useEffect } from 'react'

/** Between the bar and what is written in, so that the ring around it is whole. */
const gap = 12

/**
 * What sticks to the lower edge of the window lies over the page. Whatever gets the focus is scrolled clear of it, and what somebody is
 * writing in when the bar comes or grows does not vanish behind it.
 */
export function useRoomForBar(bar: RefObject<HTMLElement | null>): void {
	useEffect(() => {
		const element = bar.current
		if (!element || typeof ResizeObserver === 'undefined') return
		const { style } = document.documentElement
		const watch = new ResizeObserver(() => {
			style.scrollPaddingBlockEnd = `${element.offsetHeight + gap}px`
			const focused = document.activeElement
			if (focused && focused !== document.body && !element.contains(focused) && !focused.contains(element))
				focused.scrollIntoView({ block: 'nearest' })
		})
		watch.observe(element)
		return () => {
			watch.disconnect()
			style.scrollPaddingBlockEnd = ''
		}
	}, [bar])
}
