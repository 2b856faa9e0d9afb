import type { SeekerSnapshot } from '@akin/client/seeker-session'
import { useEffect, useState } from 'react'
import type { Offering, SeekerDoor } from './seeker-door.ts'

/** How often we ask again while the server cannot be reached, in milliseconds. */
const askAgainMs = 10_000

/** What is offered: programmes from the session once there is one, else as told over HTTP. Null while the server cannot be reached. */
export function useOffering(door: SeekerDoor | null, first: Offering | null, snapshot: SeekerSnapshot): Offering | null {
	const [asked, setAsked] = useState(first)
	const missing = asked === null
	useEffect(() => {
		if (!missing || door === null) return
		const timer = setInterval(() => {
			void door.programmes().then((offering) => {
				if (offering) setAsked(offering)
			})
		}, askAgainMs)
		return () => clearInterval(timer)
	}, [door, missing])
	if (!snapshot.ready) return asked
	return { programmes: snapshot.programmes, demo: asked?.demo ?? false }
}
