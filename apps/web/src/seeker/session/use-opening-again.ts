import type { SeekerSnapshot } from '@akin/client/seeker-session'
import { useEffect, useState } from 'react'

/** How long we look for what was left open before the first screen is shown, in milliseconds. */
const lookForMs = 10_000

/** Whether the page is still finding out which conversation belongs to the session that this browser came with. */
export function useOpeningAgain(returning: boolean, { ready, status }: SeekerSnapshot): boolean {
	const [looking, setLooking] = useState(returning)
	const isDecided = ready || status.kind === 'gone' || status.kind === 'other_version'
	useEffect(() => {
		if (!looking) return
		if (isDecided) return setLooking(false)
		const timer = setTimeout(() => setLooking(false), lookForMs)
		return () => clearTimeout(timer)
	}, [looking, isDecided])
	return looking && !isDecided
}
