import type { ProgrammeSummary, SeekerSnapshot } from '@akin/client/seeker-session'
import { useEffect, useState } from 'react'
import type { SeekerDoor } from './seeker-door.ts'

/** How often we ask again while the server cannot be reached, in milliseconds. */
const askAgainMs = 10_000

/** The programmes: from the session once there is one, else over HTTP. Null while the server cannot be reached. */
export function useProgrammes(
	door: SeekerDoor,
	first: readonly ProgrammeSummary[] | null,
	snapshot: SeekerSnapshot,
): readonly ProgrammeSummary[] | null {
	const [asked, setAsked] = useState(first)
	const live = snapshot.ready ? snapshot.programmes : null
	const missing = live === null && asked === null
	useEffect(() => {
		if (!missing) return
		const timer = setInterval(() => {
			void door.programmes().then((programmes) => {
				if (programmes) setAsked(programmes)
			})
		}, askAgainMs)
		return () => clearInterval(timer)
	}, [door, missing])
	return live ?? asked
}
