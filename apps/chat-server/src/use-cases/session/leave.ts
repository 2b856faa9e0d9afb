import type { SeekerSessionId } from '@akin/core/support/ids'
import { identifySeeker } from './identify.ts'
import type { SignIns } from './sign-ins.ts'

/** Ends the anonymous session at once and says which it was; null when there was none. What it left behind is for the caller to close. */
export async function leave(signIns: SignIns, token: string | null): Promise<SeekerSessionId | null> {
	const session = await identifySeeker(signIns, token)
	if (session === null) return null
	await signIns.sessions.endSeeker(session.id)
	return session.id
}
