import { useEffect, useState } from 'react'

/** Shorter than this nobody needs to hear of it, in milliseconds. */
const worthSayingMs = 2_000

/** True once `is` has held for two seconds: what passes in a moment must not make the page jump. */
export function useForSomeTime(is: boolean): boolean {
	const [long, setLong] = useState(false)
	useEffect(() => {
		if (!is) return
		const timer = setTimeout(() => setLong(true), worthSayingMs)
		return () => {
			clearTimeout(timer)
			setLong(false)
		}
	}, [is])
	return is && long
}
