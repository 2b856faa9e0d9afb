import { useEffect, useState } from 'react'
import type { Rest } from './rest.ts'

/**
 * Fetches the rest of the app once the first screen answers. `live` is false on the server and in the very first look, so that both make the
 * same elements.
 */
export function useRest(load: () => Promise<Rest>): { readonly live: boolean; readonly rest: Rest | null; readonly unreachable: boolean } {
	const [live, setLive] = useState(false)
	const [rest, setRest] = useState<Rest | null>(null)
	const [unreachable, setUnreachable] = useState(false)
	useEffect(() => {
		setLive(true)
		document.documentElement.dataset.app = 'ready'
		load().then(setRest, () => {
			// The form may be sent as it is: the server answers with the numbers.
			document.documentElement.dataset.app = 'failed'
			setUnreachable(true)
		})
	}, [load])
	return { live, rest, unreachable }
}
