import { useEffect, useState } from 'react'

/**
 * This machine's clock in epoch milliseconds, read again every `everyMs`. For clocks and "2 minutes ago".
 * @param first what to begin with, for a page that was written by somebody else's clock
 */
export const useNow = (everyMs: number, first?: number): number => {
	const [now, setNow] = useState(() => first ?? Date.now())
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), everyMs)
		return () => clearInterval(timer)
	}, [everyMs])
	return now
}
