import { useCallback, useRef, useState } from 'react'

/** Rows are drawn whole this far before they come into sight, in windows: a quick scroll or a page down finds them there. */
const margin = '100% 0px'

type Tell = () => void
const waiting = new Map<Element, Tell>()
let observer: IntersectionObserver | null = null

function watch(element: Element, tell: Tell): () => void {
	observer ??= new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.()
		},
		{ rootMargin: margin },
	)
	waiting.set(element, tell)
	observer.observe(element)
	return () => {
		waiting.delete(element)
		observer?.unobserve(element)
	}
}

/**
 * Whether an element has come near what is in sight. Once near it stays so: what was drawn keeps its height, and nothing jumps under who
 * scrolls back.
 *
 * @param isFromTheStart it is known to be in sight, so nothing has to be measured before it is drawn
 */
export function useNear(isFromTheStart: boolean): readonly [ref: (element: Element | null) => void, isNear: boolean] {
	const [isNear, setNear] = useState(isFromTheStart || typeof IntersectionObserver === 'undefined')
	const stop = useRef<(() => void) | null>(null)
	const ref = useCallback(
		(element: Element | null) => {
			stop.current?.()
			stop.current = null
			if (element === null || isNear) return
			stop.current = watch(element, () => setNear(true))
		},
		[isNear],
	)
	return [ref, isNear]
}
