import type { SeekerSessionId } from '@akin/core/support/ids'
import type { SeekerSession } from '../../ports/session-store.ts'
import { identifySeeker } from './identify.ts'
import type { SignIns } from './sign-ins.ts'

/** `newToken` is set when a session was started; it goes into the cookie and nowhere else. */
export type StartedSession = { readonly session: SeekerSession; readonly newToken: string | null }

/** The anonymous session this token belongs to, or a new one. */
export async function startSeekerSession(signIns: SignIns, token: string | null): Promise<StartedSession> {
	const standing = await identifySeeker(signIns, token)
	if (standing !== null) return { session: standing, newToken: null }

	const { sessions, secrets, clock, ids, limits } = signIns
	const startedAt = clock.now()
	const session: SeekerSession = { id: ids.next<SeekerSessionId>(), startedAt, endsAt: startedAt + limits.seekerLongestMs }
	const newToken = secrets.newToken()
	await sessions.addSeeker(secrets.hash(newToken), session)
	return { session, newToken }
}
