import type { Wait } from '@akin/client/seeker-session'
import { useRef } from 'react'
import { steadyWait } from './wait-message.ts'

/** The wait as it is shown: see `steadyWait`. Null while nobody waits. */
export function useSteadyWait(wait: Wait | null, now: number): Wait | null {
	const shown = useRef<ReturnType<typeof steadyWait> | null>(null)
	shown.current = wait === null ? null : steadyWait(shown.current, wait, now)
	return shown.current?.wait ?? null
}
