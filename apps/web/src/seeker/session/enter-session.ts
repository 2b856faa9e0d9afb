import type { SeekerDoor } from './seeker-door.ts'
import { until } from './until.ts'

/** How long starting may take before we say that it did not work, in milliseconds. */
export const patienceMs = 15_000

/** Makes sure that there is a session and that it is connected. */
export async function enterSession(door: SeekerDoor): Promise<'entered' | 'no_answer' | 'network_blocked'> {
	const { session } = door
	if (session.getSnapshot().ready && session.getSnapshot().status.kind !== 'gone') return 'entered'
	if (!(await door.enter())) return 'no_answer'
	session.open()
	// Where the server answers and this does not come about, the socket does not get through.
	return (await until(session, ({ ready, status }) => ready && status.kind === 'ok', patienceMs)) === null ? 'network_blocked' : 'entered'
}
