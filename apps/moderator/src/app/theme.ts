import { useSyncExternalStore } from 'react'

export const themes = ['system', 'light', 'dark', 'more'] as const
export type Theme = (typeof themes)[number]

const listeners = new Set<() => void>()
let theme: Theme = 'system'

/** Kept for as long as the page is open: a board often stands on a shared machine. */
export function setTheme(next: Theme): void {
	theme = next
	if (next === 'system') delete document.documentElement.dataset.theme
	else document.documentElement.dataset.theme = next
	for (const listener of listeners) listener()
}

function subscribe(onChange: () => void): () => void {
	listeners.add(onChange)
	return () => listeners.delete(onChange)
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, () => theme)
