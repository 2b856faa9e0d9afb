import { useCallback, useEffect, useState } from 'react'

export type TextSize = 'normal' | 'small' | 'large' | 'larger' | 'largest'
export type Theme = 'system' | 'light' | 'dark' | 'more'

export interface Comfort {
	readonly textSize: TextSize
	readonly theme: Theme
	/** Shift three times leaves the page. */
	readonly shiftLeaves: boolean
}

export interface ComfortControl extends Comfort {
	readonly change: (next: Partial<Comfort>) => void
}

/**
 * Lives on the root element while the page is open and is kept nowhere: the next person at this device starts afresh.
 * @param looking somebody looks at the choices; the leave script may have switched the Shift key off by itself meanwhile
 */
export function useComfort(looking: boolean, root: HTMLElement = document.documentElement): ComfortControl {
	const [comfort, setComfort] = useState<Comfort>({ textSize: 'normal', theme: 'system', shiftLeaves: true })
	useEffect(() => {
		if (looking) setComfort((current) => ({ ...current, shiftLeaves: root.dataset.shiftLeave !== 'off' }))
	}, [looking, root])
	const change = useCallback(
		(next: Partial<Comfort>) => {
			if (next.textSize !== undefined) set(root, 'textSize', next.textSize === 'normal' ? null : next.textSize)
			if (next.theme !== undefined) set(root, 'theme', next.theme === 'system' ? null : next.theme)
			if (next.shiftLeaves !== undefined) set(root, 'shiftLeave', next.shiftLeaves ? 'on' : 'off')
			setComfort((current) => ({ ...current, ...next }))
		},
		[root],
	)
	return { ...comfort, change }
}

function set(root: HTMLElement, name: string, value: string | null) {
	if (value === null) delete root.dataset[name]
	else root.dataset[name] = value
}
