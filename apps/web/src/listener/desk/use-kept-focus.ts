import { type RefObject, useEffect, useRef } from 'react'

/**
 * When the control that had the focus goes away by the listener's own press, the focus stays in the same part of the desk: on what is marked
 * `data-next-focus`, else on the first button, else on the part itself. It takes nothing from anywhere else.
 * @returns a ref for the part, which needs `tabIndex={-1}`
 */
export function useKeptFocus<Part extends HTMLElement>(): RefObject<Part | null> {
	const part = useRef<Part>(null)
	const had = useRef(false)
	useEffect(() => {
		const onFocusIn = (event: FocusEvent) => {
			had.current = event.target instanceof Node && part.current?.contains(event.target) === true
		}
		document.addEventListener('focusin', onFocusIn)
		return () => document.removeEventListener('focusin', onFocusIn)
	}, [])
	useEffect(() => {
		if (!had.current || document.activeElement !== document.body) return
		const next = part.current?.querySelector<HTMLElement>('[data-next-focus]') ?? part.current?.querySelector<HTMLElement>('button')
		;(next ?? part.current)?.focus()
	})
	return part
}
