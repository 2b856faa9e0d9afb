import { useEffect, useRef } from 'react'

export interface DeskKeys {
	/** One conversation on, or one back, in the order of the list. */
	readonly onStep: (step: 1 | -1) => void
	readonly onHelp: () => void
}

/** The keys that work everywhere on the desk. Each has a modifier, so none can be pressed while writing. */
export function useDeskKeys(keys: DeskKeys): void {
	const current = useRef(keys)
	current.current = keys
	useEffect(() => {
		const onKeyDown = (event: KeyboardEvent) => {
			if (!event.altKey || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return
			if (event.key === 'PageDown') current.current.onStep(1)
			else if (event.key === 'PageUp') current.current.onStep(-1)
			else if (event.key === '/') current.current.onHelp()
			else return
			event.preventDefault()
		}
		document.addEventListener('keydown', onKeyDown)
		return () => document.removeEventListener('keydown', onKeyDown)
	}, [])
}
