import { useKey } from './use-key.ts'

/** Opens the command palette, also while somebody is writing; not over another dialog. */
export function usePaletteKey(open: () => void): void {
	useKey('commands', () => {
		if (document.querySelector('dialog[open]')) return false
		open()
		return true
	})
}
