import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds, now and after it changes. */
export function useMedia(query: string): boolean {
	const subscribe = useCallback(
		(onChange: () => void) => {
			const list = matchMedia(query)
			list.addEventListener('change', onChange)
			return () => list.removeEventListener('change', onChange)
		},
		[query],
	)
	return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
