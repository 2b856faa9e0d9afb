import { useEffect } from 'react'
import type { Chime } from '../desk/chime.ts'

/** The sound comes again after so many milliseconds until the offer is answered or over. */
export const offerAlertEveryMs = 5_000

/** Sounds at once and again and again while an offer stands. A new offer starts anew. */
export function useOfferAlert(offerId: string | null, chime: Chime): void {
	useEffect(() => {
		if (offerId === null) return
		chime.play('offer')
		const timer = setInterval(() => chime.play('offer'), offerAlertEveryMs)
		return () => clearInterval(timer)
	}, [offerId, chime])
}
