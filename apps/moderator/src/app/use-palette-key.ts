import { useEffect } from 'react'

/** Opens the command palette on Mod+K, also while somebody is writing; not over another dialog. */
export function usePaletteKey(open: () => void): void {
	useEffect(() => {
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
			if (document.querySelector('dialog[open]')) return
			event.preventDefault()
			open()
		}
		document.addEventListener('keydown', onKeyDown)
		return () => document.removeEventListener('keydown', onKeyDown)
	}, [open])
}
