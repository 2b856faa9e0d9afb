import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { TranscriptItem } from './transcript.ts'

/** This close to the end, in CSS pixels, counts as being there. */
const tolerance = 60

export interface TranscriptScroll {
	readonly scroller: RefObject<HTMLDivElement | null>
	readonly atEnd: boolean
	/** More than a screenful away from the end. */
	readonly far: boolean
	/** Key of the first message that came while the reader was elsewhere; stays until they send or leave. */
	readonly firstNewKey: string | null
	/** How many came since, from others. */
	readonly newCount: number
	readonly onScroll: () => void
	readonly toEnd: () => void
}

/** Follows the newest message only while the reader is at the end, and counts what they have not seen otherwise. */
export function useTranscriptScroll(items: readonly TranscriptItem[], startAt: 'start' | 'end'): TranscriptScroll {
	const scroller = useRef<HTMLDivElement>(null)
	const following = useRef(true)
	const known = useRef<ReadonlySet<string> | null>(null)
	const size = useRef<{ readonly width: number; readonly height: number } | null>(null)
	const [atEnd, setAtEnd] = useState(true)
	const [far, setFar] = useState(false)
	const [marker, setMarker] = useState<{ readonly key: string; readonly seen: boolean } | null>(null)

	const toEnd = useCallback(() => {
		const element = scroller.current
		if (element) element.scrollTop = element.scrollHeight
		following.current = true
		setAtEnd(true)
	}, [])

	const onScroll = useCallback(() => {
		const element = scroller.current
		if (!element) return
		const before = size.current
		size.current = sizeOf(element)
		// The box was turned or narrowed and the browser moved the words, not the reader: whoever was at the end stays there.
		if (before && (before.width !== size.current.width || before.height !== size.current.height)) {
			if (following.current) element.scrollTop = element.scrollHeight
			return
		}
		const distance = element.scrollHeight - element.scrollTop - element.clientHeight
		const near = distance <= tolerance
		following.current = near
		setAtEnd(near)
		setFar(distance > element.clientHeight)
		if (near) setMarker((current) => (current ? { ...current, seen: true } : current))
	}, [])

	// A layout effect: with a plain effect the browser may report a scroll in between and the list stops following.
	useLayoutEffect(() => {
		if (known.current === null && startAt === 'start') {
			known.current = new Set(items.map((item) => item.key))
			onScroll()
			// Nobody has scrolled yet: what begins at the start needs no way to the end.
			setFar(false)
			return
		}
		const fresh = known.current ? items.filter((item) => !known.current?.has(item.key)) : []
		known.current = new Set(items.map((item) => item.key))
		const sent = fresh.some((item) => item.kind === 'message' && item.side === 'mine')
		const arrived = fresh.find((item) => !(item.kind === 'message' && item.side === 'mine'))
		if (sent) {
			setMarker(null)
			toEnd()
		} else if (following.current && !document.hidden) {
			toEnd()
		} else if (arrived) {
			setMarker((current) => (current && !current.seen ? current : { key: arrived.key, seen: false }))
			if (following.current) toEnd()
		}
	}, [items, startAt, onScroll, toEnd])

	// The box grows and shrinks (keyboard, composer, text size): whoever was at the end stays there.
	useLayoutEffect(() => {
		const element = scroller.current
		if (!element || typeof ResizeObserver === 'undefined') return
		const watch = new ResizeObserver(() => {
			size.current = sizeOf(element)
			if (following.current) element.scrollTop = element.scrollHeight
		})
		watch.observe(element)
		if (element.firstElementChild) watch.observe(element.firstElementChild)
		return () => watch.disconnect()
	}, [])

	const start = marker ? items.findIndex((item) => item.key === marker.key) : -1
	const newCount = start < 0 ? 0 : items.slice(start).filter((item) => !(item.kind === 'message' && item.side === 'mine')).length
	return { scroller, atEnd, far: far && !atEnd, firstNewKey: marker?.key ?? null, newCount: atEnd ? 0 : newCount, onScroll, toEnd }
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement) {
	return { width: clientWidth, height: clientHeight }
}
