import type { SeekerSession, SeekerSnapshot } from '@akin/client/seeker-session'

/**
 * Waits until the session's snapshot says so.
 * @returns the snapshot that did, or null after `withinMs` milliseconds
 */
export function until(
	session: SeekerSession,
	decided: (snapshot: SeekerSnapshot) => boolean,
	withinMs: number,
): Promise<SeekerSnapshot | null> {
	return new Promise((resolve) => {
		const finish = (result: SeekerSnapshot | null) => {
			clearTimeout(timer)
			stop()
			resolve(result)
		}
		const timer = setTimeout(() => finish(null), withinMs)
		const look = () => {
			const snapshot = session.getSnapshot()
			if (decided(snapshot)) finish(snapshot)
		}
		const stop = session.subscribe(look)
		look()
	})
}
