import { useEffect } from 'react'

/** Puts an element into the F6 round: spread it on a labelled `section`, `nav` or `main`. The order is the order in the page. */
export const landmark = { 'data-landmark': '', tabIndex: -1 } as const

/**
 * F6 goes to the next region of the page, Shift+F6 to the one before, unless other keys do (`stepOf`). A region gives the focus back to the control that had it
 * last, else to itself. Regions that are not shown are left out.
 */
export function useLandmarkKeys(stepOf: (event: KeyboardEvent) => 1 | -1 | null = byF6): void {
	useEffect(() => {
		const last = new WeakMap<Element, HTMLElement>()
		const onFocusIn = (event: FocusEvent) => {
			if (!(event.target instanceof HTMLElement)) return
			const region = event.target.closest('[data-landmark]')
			if (region && region !== event.target) last.set(region, event.target)
		}
		const onKeyDown = (event: KeyboardEvent) => {
			const step = stepOf(event)
			if (step === null || document.querySelector('dialog[open]')) return
			const regions = [...document.querySelectorAll<HTMLElement>('[data-landmark]')].filter((region) => region.checkVisibility())
			if (regions.length === 0) return
			event.preventDefault()
			const here = regions.findIndex((region) => region.contains(document.activeElement))
			const from = here < 0 && step < 0 ? 0 : here
			const region = regions[(from + step + regions.length) % regions.length]
			if (!region) return
			const before = last.get(region)
			const target = before?.isConnected && before.checkVisibility() ? before : region
			target.focus()
		}
		document.addEventListener('focusin', onFocusIn)
		document.addEventListener('keydown', onKeyDown)
		return () => {
			document.removeEventListener('focusin', onFocusIn)
			document.removeEventListener('keydown', onKeyDown)
		}
	}, [stepOf])
}

const byF6 = (event: KeyboardEvent): 1 | -1 | null =>
	event.key !== 'F6' || event.altKey || event.ctrlKey || event.metaKey ? null : event.shiftKey ? -1 : 1
