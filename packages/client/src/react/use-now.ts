import { useEffect, useState } from 'react'

/** This machine's clock in epoch milliseconds, read again every `everyMs`. For clocks and "2 minutes ago". */
export const useNow = (everyMs: number): number => {
	const [now, setNow] = useState(() => Date.now())
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), everyMs)
		return () => clearInterval(timer)
	}, [everyMs])
	return now
}
